package org.zhucun.importing;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.util.List;
import java.util.Map;
import org.junit.jupiter.api.Test;
import org.zhucun.importing.ConfirmMapping.ColumnMapping;
import org.zhucun.importing.ConfirmMapping.SheetMapping;
import org.zhucun.importing.ImportLayout.ColumnLayout;
import org.zhucun.importing.ImportLayout.SheetLayout;
import org.zhucun.recognition.Field;
import org.zhucun.recognition.ImportKind;
import org.zhucun.recognition.MappingChoice;
import org.zhucun.recognition.MappingChoice.SheetChoice;
import org.zhucun.shared.RuleViolationException;
import tools.jackson.databind.json.JsonMapper;

class ConfirmMappingTests {

    private static final ImportLayout TWO_SHEETS =
            new ImportLayout(List.of(sheet(0, "苍溪县", "a"), sheet(1, "剑阁县", "a")));

    private static SheetLayout sheet(int index, String name, String fingerprint) {
        return new SheetLayout(
                index,
                name,
                false,
                true,
                List.of(2, 3),
                10,
                List.of(),
                List.of(),
                List.of(new ColumnLayout(0, "A", "姓名", "name", 1)),
                fingerprint);
    }

    private static void assertRefused(String code, ConfirmMapping confirmed) {
        assertThatThrownBy(() -> confirmed.choice(ImportKind.ROSTER, TWO_SHEETS))
                .isInstanceOfSatisfying(
                        RuleViolationException.class,
                        e -> assertThat(e.violations())
                                .extracting(v -> v.rule().code())
                                .containsExactly(code));
    }

    @Test
    void meansTheSameColumnsInEverySheetWithTheSameHeader() {
        MappingChoice choice = new ConfirmMapping(
                        null,
                        List.of(new ColumnMapping(0, "name"), new ColumnMapping(1, ""), new ColumnMapping(2, null)))
                .choice(ImportKind.ROSTER, TWO_SHEETS);
        assertThat(choice.sheets())
                .containsExactly(
                        new SheetChoice("苍溪县", List.of(2, 3), Map.of(0, Field.NAME)),
                        new SheetChoice("剑阁县", List.of(2, 3), Map.of(0, Field.NAME)));
    }

    @Test
    void leavesOutWhatIsNotNamedOrNotSelected() {
        List<SheetMapping> sheets =
                List.of(new SheetMapping("苍溪县", false, null, null), new SheetMapping("剑阁县", null, List.of(5), null));
        assertThat(new ConfirmMapping(sheets, null)
                        .choice(ImportKind.ROSTER, TWO_SHEETS)
                        .sheets())
                .containsExactly(new SheetChoice("剑阁县", List.of(5), null));
    }

    @Test
    void refusesAFieldThatOtherKindsHave_I109() {
        assertRefused("I109", new ConfirmMapping(null, List.of(new ColumnMapping(0, "creditCode"))));
    }

    @Test
    void refusesASheetTheFileDoesNotHave_I112() {
        assertRefused("I112", new ConfirmMapping(List.of(SheetMapping.named("旺苍县")), null));
    }

    @Test
    void refusesTwoColumnsOfOneMeaning_I113() {
        assertRefused(
                "I113", new ConfirmMapping(null, List.of(new ColumnMapping(0, "name"), new ColumnMapping(1, "name"))));
    }

    @Test
    void takesTheSheetsOfABatchBackAsTheyWereGiven() {
        JsonMapper json = JsonMapper.builder().build();
        String asGiven = json.writeValueAsString(Map.of("sheets", TWO_SHEETS.sheets()));
        assertThat(json.readerFor(ConfirmMapping.class)
                        .without(tools.jackson.databind.DeserializationFeature.FAIL_ON_UNKNOWN_PROPERTIES)
                        .<ConfirmMapping>readValue(asGiven)
                        .sheets())
                .extracting(SheetMapping::name)
                .containsExactly("苍溪县", "剑阁县");
        assertThat(json.readValue("{\"sheets\":[\"苍溪县\"]}", ConfirmMapping.class)
                        .sheets())
                .extracting(SheetMapping::name)
                .containsExactly("苍溪县");
    }
}
