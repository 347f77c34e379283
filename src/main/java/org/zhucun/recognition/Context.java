package org.zhucun.recognition;

import java.util.Collections;
import java.util.EnumMap;
import java.util.List;
import java.util.Map;
import org.zhucun.spreadsheet.Cell;
import org.zhucun.spreadsheet.Row;

/** What has been said so far, by titles and sections, for all rows that follow. A new county forgets the old township. */
final class Context {

    private static final List<Field> TREE =
            List.of(Field.CITY_NAME, Field.COUNTY_NAME, Field.TOWNSHIP_NAME, Field.VILLAGE_NAME);

    private final Map<Field, String> said = new EnumMap<>(Field.class);
    private Map<Field, String> current = Map.of();

    /** The weakest word: what the sheet is called. */
    void sheetName(String name) {
        learn(PlaceText.inTitle(PlaceText.heading(name)));
        role(name);
    }

    /** A row above the header: a title, the line of the office that fills in, or already a section. */
    SkippedRow.Reason lineAbove(Row row) {
        boolean section = false;
        boolean alone = row.cells().stream().filter(cell -> !cell.isBlank()).count() == 1;
        for (int i = 0; i < row.cells().size(); i++) {
            String text = Text.tight(row.cell(i).text());
            if (text.isEmpty()) {
                continue;
            }
            Map<Field, String> place = PlaceText.whole(PlaceText.heading(text));
            if (!place.isEmpty()) {
                learn(place);
                section = true;
            } else if (isOffice(text)) {
                office(text, row.cell(i + 1));
            } else {
                learn(PlaceText.inTitle(text));
                if (alone) {
                    role(text);
                }
            }
        }
        return section ? SkippedRow.Reason.SECTION : SkippedRow.Reason.TITLE;
    }

    private static boolean isOffice(String text) {
        return text.startsWith("填报单位")
                || text.startsWith("报送单位")
                || text.startsWith("单位")
                || text.startsWith("上报单位")
                || text.startsWith("填报县");
    }

    private void office(String text, Cell beside) {
        int colon = text.indexOf(':');
        String name = colon >= 0 && colon + 1 < text.length() ? text.substring(colon + 1) : Text.tight(beside.text());
        Map<Field, String> place = PlaceText.ofAuthority(name);
        if (!said.containsKey(Field.COUNTY_NAME)) {
            learn(place);
        }
    }

    private void role(String title) {
        String role = HeaderWords.impliedRole(title);
        if (role != null) {
            said.put(Field.ROLE, role);
            current = Map.of();
        }
    }

    /** A header such as 第一书记姓名 that says what all its people are. */
    void nameHeader(String header) {
        role(header);
    }

    /**
     * @param namesUnits whether the table has no column for units, so that a heading nobody understands is rather one
     *     of those than nothing: an old unit must not reach people of the next
     */
    void section(String text, boolean namesUnits) {
        Map<Field, String> news = SectionText.read(text);
        String heading = PlaceText.heading(text);
        if (news.isEmpty() && namesUnits && said.containsKey(Field.UNIT_NAME)) {
            learn(Map.of(Field.UNIT_NAME, heading));
        } else if (news.isEmpty() && said.containsKey(Field.COUNTY_NAME) && isShortPlace(heading)) {
            learn(Map.of(Field.COUNTY_NAME, heading));
        } else {
            learn(news);
        }
    }

    /** 朝天 among sections such as 青川县: the county before it must not reach its people. */
    private static boolean isShortPlace(String heading) {
        return heading.length() <= 3 && Text.isAllHan(heading) && !heading.matches(".*[组表他批类队续].*");
    }

    /** A title between two tables: 二、工作队员名单. */
    void title(String text) {
        learn(PlaceText.inTitle(PlaceText.heading(text)));
        role(text);
    }

    private void learn(Map<Field, String> news) {
        if (news.isEmpty()) {
            return;
        }
        int highest = 0;
        while (highest < TREE.size() && !news.containsKey(TREE.get(highest))) {
            highest++;
        }
        TREE.subList(highest, TREE.size()).forEach(said::remove);
        said.putAll(news);
        current = Map.of();
    }

    /** The same map until something new is said. */
    Map<Field, String> now() {
        if (current.isEmpty() && !said.isEmpty()) {
            current = Collections.unmodifiableMap(new EnumMap<>(said));
        }
        return current;
    }
}
