package org.zhucun.importing;

import java.util.List;
import org.zhucun.recognition.ReadRow;
import org.zhucun.recognition.RecognisedColumn;

/**
 * A row as read from its sheet, before anything is looked up.
 *
 * @param columns the columns of the header it stands under
 */
record FileRow(String sheet, ReadRow row, List<RecognisedColumn> columns) {}
