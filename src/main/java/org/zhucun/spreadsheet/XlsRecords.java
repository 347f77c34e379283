package org.zhucun.spreadsheet;

import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import org.apache.poi.hssf.record.BOFRecord;
import org.apache.poi.hssf.record.BoolErrRecord;
import org.apache.poi.hssf.record.BoundSheetRecord;
import org.apache.poi.hssf.record.CellValueRecordInterface;
import org.apache.poi.hssf.record.DateWindow1904Record;
import org.apache.poi.hssf.record.EOFRecord;
import org.apache.poi.hssf.record.ExtendedFormatRecord;
import org.apache.poi.hssf.record.FormatRecord;
import org.apache.poi.hssf.record.FormulaRecord;
import org.apache.poi.hssf.record.LabelRecord;
import org.apache.poi.hssf.record.LabelSSTRecord;
import org.apache.poi.hssf.record.MergeCellsRecord;
import org.apache.poi.hssf.record.NumberRecord;
import org.apache.poi.hssf.record.Record;
import org.apache.poi.hssf.record.SSTRecord;
import org.apache.poi.hssf.record.StringRecord;
import org.apache.poi.hssf.record.SupBookRecord;
import org.apache.poi.ss.usermodel.FormulaError;
import org.apache.poi.ss.util.CellRangeAddress;
import org.jspecify.annotations.Nullable;

/** Takes the records of a BIFF8 stream one by one and keeps only what stands in cells. */
final class XlsRecords {

    private final ReadBudget budget;
    private final List<BoundSheetRecord> listed = new ArrayList<>();
    private final List<Integer> formatOfStyle = new ArrayList<>();
    private final Map<Integer, NumberFormat> formats = new HashMap<>();
    private final List<Sheet> sheets = new ArrayList<>();
    private CellNumbers numbers = new CellNumbers(false);
    private Cell[] strings = new Cell[0];

    private int depth;
    private int substream = -1;
    private boolean worksheet;
    private @Nullable SheetBuilder sheet;
    private int row;
    private @Nullable FormulaRecord awaitsString;

    XlsRecords(ReadBudget budget) {
        this.budget = budget;
    }

    void take(Record next) {
        if (next instanceof BOFRecord start) {
            begin(start);
        } else if (next instanceof EOFRecord) {
            end();
        } else if (depth == 1 && substream < 0) {
            global(next);
        } else if (depth == 1 && sheet != null) {
            inSheet(next, sheet);
        }
    }

    /** Charts lie inside sheets as streams of their own; what they hold is not in cells. */
    private void begin(BOFRecord start) {
        if (++depth > 1) {
            return;
        }
        if (start.getType() == BOFRecord.TYPE_WORKBOOK) {
            if (start.getVersion() != BOFRecord.VERSION) {
                throw new FileRefusedException(FileRule.OLD_EXCEL);
            }
            return;
        }
        substream++;
        worksheet = start.getType() == BOFRecord.TYPE_WORKSHEET;
        if (start.getType() == BOFRecord.TYPE_EXCEL_4_MACRO) {
            throw new FileRefusedException(FileRule.MACROS);
        }
        if (substream >= listed.size()) {
            throw new FileRefusedException(FileRule.DAMAGED);
        }
        if (worksheet) {
            BoundSheetRecord bound = listed.get(substream);
            sheet = new SheetBuilder(budget, bound.getSheetname(), bound.isHidden() || bound.isVeryHidden());
            row = 0;
        }
    }

    private void end() {
        if (--depth == 0 && sheet != null) {
            sheets.add(sheet.build());
            sheet = null;
        }
    }

    private void global(Record next) {
        if (next instanceof BoundSheetRecord bound) {
            listed.add(bound);
            // Streams follow in the order of their places; the list is in the order of the tabs, nearly always the
            // same.
            listed.sort((a, b) -> Integer.compare(a.getPositionOfBof(), b.getPositionOfBof()));
        } else if (next instanceof SSTRecord sst) {
            strings = new Cell[sst.getNumUniqueStrings()];
            for (int i = 0; i < strings.length; i++) {
                String text = sst.getString(i).getString().replace("\r\n", "\n");
                budget.useCharacters(text.length());
                strings[i] = Cell.text(text);
            }
        } else if (next instanceof FormatRecord format) {
            formats.put(format.getIndexCode(), NumberFormat.of(format.getFormatString()));
        } else if (next instanceof ExtendedFormatRecord style) {
            formatOfStyle.add((int) style.getFormatIndex());
        } else if (next instanceof DateWindow1904Record window) {
            numbers = new CellNumbers(window.getWindowing() == 1);
        } else if (next instanceof SupBookRecord book && book.isExternalReferences()) {
            throw new FileRefusedException(FileRule.EXTERNAL_LINKS, book.getURL());
        }
    }

    private void inSheet(Record next, SheetBuilder into) {
        if (next instanceof LabelSSTRecord label) {
            put(into, label, strings[label.getSSTIndex()]);
        } else if (next instanceof NumberRecord number) {
            put(into, number, numbers.cell(number.getValue(), format(number)));
        } else if (next instanceof FormulaRecord formula) {
            formula(into, formula);
        } else if (next instanceof StringRecord result && awaitsString != null) {
            put(into, awaitsString, Cell.text(result.getString().replace("\r\n", "\n")));
            awaitsString = null;
        } else if (next instanceof BoolErrRecord flag) {
            put(into, flag, flag.isBoolean() ? bool(flag.getBooleanValue()) : error(flag.getErrorValue()));
        } else if (next instanceof LabelRecord label) {
            place(into, label.getRow());
            into.put(label.getColumn(), Cell.text(label.getValue()));
        } else if (next instanceof MergeCellsRecord merges) {
            for (int i = 0; i < merges.getNumAreas(); i++) {
                CellRangeAddress area = merges.getAreaAt(i);
                into.merge(new MergedArea(
                        area.getFirstRow() + 1, area.getLastRow() + 1, area.getFirstColumn(), area.getLastColumn()));
            }
        }
    }

    private void formula(SheetBuilder into, FormulaRecord formula) {
        awaitsString = null;
        if (formula.hasCachedResultString()) {
            awaitsString = formula;
            return;
        }
        Cell result = switch (formula.getCachedResultTypeEnum()) {
            case BOOLEAN -> bool(formula.getCachedBooleanValue());
            case ERROR -> error(formula.getCachedErrorValue());
            case NUMERIC -> numbers.cell(formula.getValue(), format(formula));
            default -> Cell.BLANK;
        };
        put(into, formula, result);
    }

    private void put(SheetBuilder into, CellValueRecordInterface at, Cell cell) {
        place(into, at.getRow());
        into.put(at.getColumn(), cell);
    }

    private void place(SheetBuilder into, int zeroBased) {
        if (row != zeroBased + 1) {
            row = zeroBased + 1;
            into.row(row);
        }
    }

    private NumberFormat format(CellValueRecordInterface at) {
        int style = at.getXFIndex() & 0xFFFF;
        int id = style < formatOfStyle.size() ? formatOfStyle.get(style) & 0xFFFF : 0;
        NumberFormat format = formats.get(id);
        return format == null ? NumberFormat.builtIn(id) : format;
    }

    private static Cell bool(boolean value) {
        return new Cell(Cell.Type.BOOLEAN, value ? "TRUE" : "FALSE", null);
    }

    private static Cell error(int code) {
        return new Cell(
                Cell.Type.ERROR,
                FormulaError.isValidCode(code) ? FormulaError.forInt(code).getString() : "#ERROR!",
                null);
    }

    Workbook workbook() {
        if (depth != 0) {
            throw new FileRefusedException(FileRule.DAMAGED);
        }
        return new Workbook(FileFormat.XLS, sheets);
    }
}
