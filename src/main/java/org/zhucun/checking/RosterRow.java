package org.zhucun.checking;

import java.util.List;
import org.zhucun.recognition.ReadRow;
import org.zhucun.recognition.RecognisedColumn;

/**
 * A row of a roster as read.
 *
 * @param columns the columns of the header it stands under; may be empty when nobody needs to see a letter
 */
public record RosterRow(String sheet, List<RecognisedColumn> columns, ReadRow row) {}
