package org.zhucun.journeys;

import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.util.List;
import org.apache.poi.ss.usermodel.Row;
import org.apache.poi.ss.usermodel.Sheet;
import org.apache.poi.ss.util.CellRangeAddress;
import org.apache.poi.xssf.usermodel.XSSFWorkbook;

/**
 * A county office's workbook as it comes: a title, a line with the reporting office, a header of two rows with merges,
 * a total, a signature; one village whose name two villages bear, and a unit nobody knows, three times. All people are
 * invented.
 */
final class MessyRoster {

    static final int ROWS = 12;
    static final String UNKNOWN_UNIT = "省农牧食品署";
    static final String KNOWN_UNIT = "四川省农业农村厅";

    private static final int[] WEIGHTS = {7, 9, 10, 5, 8, 4, 2, 1, 6, 3, 7, 9, 10, 5, 8, 4, 2};
    private static final String[] NAMES = {
        "钱甲乙", "孙丙丁", "吴戊己", "郑庚辛", "冯壬癸", "褚子丑", "卫寅卯", "蒋辰巳", "沈午未", "韩申酉", "尤戌亥", "许天干"
    };

    private MessyRoster() {}

    /** Where someone serves. */
    record Place(String township, String village) {}

    static byte[] of(List<Place> villages, String ambiguous) throws IOException {
        try (XSSFWorkbook workbook = new XSSFWorkbook();
                ByteArrayOutputStream out = new ByteArrayOutputStream()) {
            Sheet sheet = workbook.createSheet("一览表");
            cells(sheet, 0, "苍溪县驻村工作队员一览表");
            sheet.addMergedRegion(new CellRangeAddress(0, 0, 0, 10));
            cells(sheet, 1, "填报单位：苍溪县委组织部", "", "", "", "", "", "", "", "填报日期：2026年11月");
            cells(sheet, 2, "序号", "姓 名", "性别", "身份证\n号码", "政治面貌", "派出情况", "", "驻村地点", "", "驻村职务", "到岗时间");
            cells(sheet, 3, "", "", "", "", "", "派出单位", "单位职务", "乡镇", "村", "", "");
            for (int column : new int[] {0, 1, 2, 3, 4, 9, 10}) {
                sheet.addMergedRegion(new CellRangeAddress(2, 3, column, column));
            }
            sheet.addMergedRegion(new CellRangeAddress(2, 2, 5, 6));
            sheet.addMergedRegion(new CellRangeAddress(2, 2, 7, 8));
            for (int i = 0; i < ROWS; i++) {
                Place place = i < villages.size() ? villages.get(i) : new Place("", ambiguous);
                cells(
                        sheet,
                        4 + i,
                        String.valueOf(i + 1),
                        NAMES[i].charAt(0) + "　" + NAMES[i].substring(1),
                        i % 2 == 0 ? "男" : "女",
                        idNumber(i),
                        "党员",
                        i % 4 == 1 ? UNKNOWN_UNIT : "省财政厅",
                        "四级主任科员",
                        place.township(),
                        place.village(),
                        "队员",
                        "2026.10.1" + i % 10);
            }
            cells(sheet, 4 + ROWS, "合计", ROWS + "人");
            cells(sheet, 5 + ROWS, "制表人：杨示例", "", "", "审核人：罗示例");
            workbook.write(out);
            return out.toByteArray();
        }
    }

    private static String idNumber(int i) {
        String digits = "510824" + (1980 + i) + "0315" + (i % 2 == 0 ? 901 + 2 * i : 902 + 2 * i);
        int sum = 0;
        for (int p = 0; p < 17; p++) {
            sum += (digits.charAt(p) - '0') * WEIGHTS[p];
        }
        return digits + "10X98765432".charAt(sum % 11);
    }

    private static void cells(Sheet sheet, int row, String... texts) {
        Row line = sheet.createRow(row);
        for (int column = 0; column < texts.length; column++) {
            line.createCell(column).setCellValue(texts[column]);
        }
    }
}
