package org.zhucun.importing;

import org.zhucun.recognition.ReadRow;

/** A row as read from its sheet, before anything is looked up. */
record FileRow(String sheet, ReadRow row) {}
