package org.zhucun.recognition;

import java.util.ArrayList;
import java.util.List;
import java.util.function.Predicate;
import java.util.regex.Pattern;
import org.zhucun.spreadsheet.Cell;
import org.zhucun.spreadsheet.Row;

/** What the first cells below a header look like; decides where the header alone does not. */
final class ColumnContent {

    private static final Pattern UNIT = Pattern.compile(
            ".*(?:局|厅|委|部|办|室|公司|集团|学院|大学|学校|中学|小学|银行|医院|院|会|中心|社|站|所|处|队|台|馆|署|政府|委员会|协会|工会|团委|支行|机关|法院|检察院|企业|厂|校|总队|支队|大队|组织部|统战部|宣传部|政法委|工委|妇联|科协|残联|监委)$");
    private static final Pattern POST = Pattern.compile(
            ".*(?:主任|科长|处长|股长|局长|厅长|部长|科员|干事|工程师|书记|主席|经理|校长|教师|医师|护士|职员|主任科员|调研员|巡视员|办事员|会计|所长|站长|院长|队长|秘书|秘书长|专员|主管|助理|委员|工人|员|师|长|干部|教授|讲师|副职|正职)$");
    private static final Pattern UNIT_INSIDE = Pattern.compile(
            ".{1,30}(?:局|厅|公司|学院|银行|医院|政府|中心|法院|检察院|大学|委员会|组织部|宣传部|统战部|政法委|工会|妇联|集团|学校|电视台|联合会|协会|[县市省]委|监委).{2,}");
    private static final Pattern RANK =
            Pattern.compile(".*(?:正|副)?(?:科|处|厅|股|县|乡科|局)(?:级)?(?:正职|副职)?$|.*级.*(?:科员|职员|调研员|巡视员|专技|岗)$|.*职称$|科员|办事员");
    private static final Pattern VILLAGE = Pattern.compile(".*(?:村|社区|村委会|居委会|村民委员会|居民委员会|嘎查)$");
    private static final Pattern PATH = Pattern.compile(".{1,12}(?:县|区|市|州|旗|镇|乡|街道).+(?:村|社区|村委会|居委会|委员会|嘎查)$");
    private static final Pattern NAME =
            Pattern.compile("[\\u3400-\\u9fff]{2,4}|[\\u3400-\\u9fff]+[·•‧∙・.][\\u3400-\\u9fff·]+");
    private static final Pattern OF_A_PLACE = Pattern.compile(".+(?:县|区|镇|乡|街道|村|社区|局|省|市)");
    private static final Pattern DATE = Pattern.compile(
            "(?:19|20)\\d\\d(?:\\D.{0,6}|\\d{2}|\\d{4}|\\D\\d{1,2}\\D\\d{1,2}\\D?)?|\\d\\d\\.\\d\\d?|[一二][九〇○零O].{2,10}|[A-Z][a-z]{2}-\\d\\d");
    private static final Pattern PERIOD =
            Pattern.compile("(?:19|20)\\d\\d.{1,12}?(?:至|到|~|—|–|-|\\n).*(?:\\d{4}.*|今|\\d\\d\\.\\d+)");
    private static final Pattern ID = Pattern.compile("\\d{14,17}[\\dXx]?|\\d{6}\\*+.*|\\d\\.\\d+E\\+17");
    private static final Pattern PHONE = Pattern.compile(
            "(?:\\+?86)?-?1\\d{2}-?\\d{4}-?\\d{3,4}(?:\\.0)?(?:\\D.*)?|0\\d{2,3}-?\\d{7,8}|1\\.\\d+E\\+10|1\\d\\d\\*+\\d{4}");

    private static final Pattern HINT = Pattern.compile("(?:必填|选填|非必填|例|示例|样例|如).{0,12}");

    private final List<String> texts = new ArrayList<>();
    private final String first;
    private final boolean dates;

    ColumnContent(List<Row> sample, int column) {
        String seen = "";
        boolean anyDate = false;
        for (Row row : sample) {
            Cell cell = row.cell(column);
            boolean value = !cell.isBlank() && cell.type() != Cell.Type.ERROR;
            if (value && !HINT.matcher(cell.text().strip()).matches()) {
                seen = seen.isEmpty() ? cell.text() : seen;
                anyDate |= cell.type() == Cell.Type.DATE;
                texts.add(Text.tight(cell.text()));
            }
        }
        this.first = seen;
        this.dates = anyDate;
    }

    String first() {
        return first;
    }

    int size() {
        return texts.size();
    }

    boolean isBlank() {
        return texts.isEmpty();
    }

    /** How many of the cells look like the field, 0 to 1; negative where nothing can be told. */
    double share(Field field) {
        if (texts.isEmpty()) {
            return -1;
        }
        return switch (field) {
            case NAME ->
                share(t -> NAME.matcher(t).matches()
                        && !OF_A_PLACE.matcher(t).matches()
                        && Vocabulary.of(Field.ROLE).find(t) == null);
            case ID_NUMBER -> share(t -> ID.matcher(t).matches());
            case PHONE -> share(t -> PHONE.matcher(t).matches());
            case UNIT_NAME, LINKED_UNIT, PARENT_UNIT, SHORT_NAME ->
                share(t -> UNIT.matcher(t).matches());
            case UNIT_POST ->
                share(t -> POST.matcher(t).matches() && UNIT_INSIDE.matcher(t).matches());
            case POST ->
                share(t ->
                        POST.matcher(t).matches() && Vocabulary.of(Field.ROLE).find(t) == null);
            case RANK -> share(t -> RANK.matcher(t).matches());
            case VILLAGE_PLACE -> share(t -> PATH.matcher(t).matches());
            case VILLAGE_NAME ->
                share(Field.VILLAGE_PLACE) >= 0.3
                        ? 0
                        : share(t -> VILLAGE.matcher(t).matches());
            case TOWNSHIP_NAME -> share(t -> t.matches(".*(?:镇|乡|街道|苏木)"));
            case COUNTY_NAME -> share(t -> t.matches(".*(?:县|区|市|旗)"));
            case CITY_NAME -> share(t -> t.matches(".*(?:市|州|盟|地区)"));
            case VILLAGE_CODE, DIVISION_CODE, AREA_CODE -> share(Text::isAllDigits);
            case REQUIRED_FIRST_SECRETARY, REQUIRED_MEMBERS -> share(t -> t.matches("\\d{1,3}[人名]?"));
            case ROLE -> share(t -> Vocabulary.of(Field.ROLE).find(t) != null || t.contains("第一书记"));
            case STAFF_CATEGORY -> share(t -> ANY_STAFF.find(t) != null);
            default ->
                switch (field.content()) {
                    case DATE ->
                        dates
                                ? 1
                                : share(t -> DATE.matcher(t).matches()
                                        || ID_FREE_NUMBER.matcher(t).matches());
                    case PERIOD -> dates ? 0 : share(t -> PERIOD.matcher(t).matches());
                    case WORD ->
                        Vocabulary.has(field) ? share(t -> Vocabulary.of(field).find(t) != null) : -1;
                    case WORDS -> share(t -> Vocabulary.of(field).find(t.split("[、,;/]")[0]) != null);
                    default -> -1;
                };
        };
    }

    private static final Vocabulary ANY_STAFF = Vocabulary.of(Field.STAFF_CATEGORY);
    /** 198503, and serial numbers of days. */
    private static final Pattern ID_FREE_NUMBER = Pattern.compile("\\d{5,6}");

    /** Whether the text ends as names of units do. */
    static boolean isUnit(String text) {
        return text.length() >= 4 && UNIT.matcher(text).matches();
    }

    private double share(Predicate<String> test) {
        return (double) texts.stream().filter(test).count() / texts.size();
    }
}
