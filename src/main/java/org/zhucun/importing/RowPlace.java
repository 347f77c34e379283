package org.zhucun.importing;

/** A row by its sheet and the number a person sees. */
public record RowPlace(String sheet, int row) {}
