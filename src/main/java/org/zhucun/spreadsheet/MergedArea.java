package org.zhucun.spreadsheet;

/** A merged area: rows as a person counts them, from 1; columns from 0; all four inclusive. */
public record MergedArea(int firstRow, int lastRow, int firstColumn, int lastColumn) {}
