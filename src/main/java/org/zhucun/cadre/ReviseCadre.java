package org.zhucun.cadre;

/** What has changed about a person on record; facts that are null stay as they are. */
public record ReviseCadre(long id, RecordCadre facts) {}
