package org.zhucun.importing;

/**
 * Corrects every cell of one kind at once: all rows in which the column of a field holds this text get another.
 *
 * @param field the field's name
 * @param from the text as it stands in the file, or as an earlier correction left it
 * @param to what to read instead; empty for nothing
 */
public record CorrectKind(String field, String from, String to) {}
