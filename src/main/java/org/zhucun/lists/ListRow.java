package org.zhucun.lists;

import java.util.List;
import org.zhucun.recognition.ReadRow;
import org.zhucun.recognition.RecognisedColumn;

/**
 * A row of a list as read.
 *
 * @param columns the columns of the header it stands under
 */
public record ListRow(String sheet, List<RecognisedColumn> columns, ReadRow row) {}
