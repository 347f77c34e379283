package org.zhucun.checking;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.net.URISyntaxException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Set;
import java.util.stream.Stream;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;
import org.zhucun.division.DivisionScope;
import org.zhucun.division.Sichuan;
import org.zhucun.recognition.Field;
import org.zhucun.recognition.ImportKind;
import org.zhucun.recognition.RecognisedSheet;
import org.zhucun.recognition.RecognisedWorkbook;
import org.zhucun.recognition.Remark;
import org.zhucun.recognition.RowReader;
import org.zhucun.recognition.TableRecogniser;
import org.zhucun.shared.Severity;
import org.zhucun.spreadsheet.ReadLimits;
import org.zhucun.spreadsheet.SpreadsheetReader;
import org.zhucun.unit.SampleUnits;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.json.JsonMapper;

/** Workbooks as county offices send them, read and looked up: what is right, what must be refused, what must be asked. */
class JudgedSampleRostersTests {

    private static final LocalDate TODAY = LocalDate.of(2026, 11, 22);
    private static final CheckTerms TERMS = new CheckTerms(DivisionScope.of("51"), TODAY, true, true);
    private static final Set<String> PLACE =
            Set.of("villageCode", "villageName", "villagePlace", "townshipName", "countyName", "cityName");

    private final List<String> wrong = new ArrayList<>();
    private final Map<String, JudgedRow> rows = new HashMap<>();

    static Stream<String> files() throws IOException, URISyntaxException {
        try (Stream<Path> all = Files.list(folder().resolve("expected"))) {
            return all
                    .filter(path -> !path.getFileName().toString().matches("v1[23].*"))
                    .map(path -> path.getFileName().toString().replace(".json", ""))
                    .sorted()
                    .toList()
                    .stream();
        }
    }

    private static Path folder() throws URISyntaxException {
        return Path.of(Objects.requireNonNull(JudgedSampleRostersTests.class.getResource("/rosters"))
                .toURI());
    }

    @ParameterizedTest
    @MethodSource("files")
    void judgesEveryRowAsAPersonWould(String file) throws Exception {
        JsonNode expected = JsonMapper.builder()
                .build()
                .readTree(folder().resolve("expected").resolve(file + ".json").toFile());
        boolean anyName = expected.path("anySheetName").asBoolean(false);
        for (JudgedRow row :
                new RosterJudge(read(file), Sichuan.INDEX, SampleUnits.INDEX, TERMS).judge(Roster.NOTHING_ON_RECORD)) {
            rows.put((anyName ? "" : row.sheet()) + "!" + row.row(), row);
        }
        Set<String> flaggedGroups = new HashSet<>();
        Map<String, String> groups = new HashMap<>();
        for (JsonNode row : expected.get("rows")) {
            String key = (anyName ? "" : row.get("sheet").asString()) + "!"
                    + row.get("row").asInt();
            JudgedRow is = Objects.requireNonNull(rows.get(key), key);
            boolean flagged = compare(key, row, is);
            if (row.has("group")) {
                groups.put(row.get("group").asString(), key);
                if (flagged) {
                    flaggedGroups.add(row.get("group").asString());
                }
            }
        }
        groups.keySet().removeAll(flaggedGroups);
        assertThat(groups).isEmpty();
        assertThat(wrong).isEmpty();
    }

    private static List<RosterRow> read(String file) throws Exception {
        SpreadsheetReader files = new SpreadsheetReader(ReadLimits.defaults());
        RecognisedWorkbook found = new TableRecogniser()
                .recognise(files.read(Files.readAllBytes(folder().resolve(file)), file), ImportKind.ROSTER, null);
        RowReader reader = new RowReader(ImportKind.ROSTER, TODAY);
        List<RosterRow> rows = new ArrayList<>();
        for (RecognisedSheet sheet : found.sheets()) {
            if (sheet.selected()) {
                sheet.rows().forEach(row -> rows.add(new RosterRow(sheet.name(), row.columns(), reader.read(row))));
            }
        }
        return rows;
    }

    private boolean compare(String key, JsonNode expected, JudgedRow is) {
        Set<String> fields = new HashSet<>();
        expected.path("flagFields").forEach(field -> fields.add(field.asString()));
        expected.path("warnFields").forEach(field -> fields.add(field.asString()));
        List<Remark> said = is.remarks().stream()
                .filter(r -> r.severity() != Severity.INFO)
                .filter(r -> fields.contains("*")
                        || fields.contains(r.field().key())
                        || (PLACE.contains(r.field().key()) && fields.stream().anyMatch(PLACE::contains)))
                .toList();
        boolean error = said.stream().anyMatch(r -> r.severity() == Severity.ERROR);
        boolean refused = is.remarks().stream().anyMatch(r -> r.severity() == Severity.ERROR);
        String kind = expected.get("expect").asString();
        boolean any = expected.has("severity");
        boolean right = expected.path("acceptIfRight").asBoolean(false);
        switch (kind) {
            case "ACCEPT" -> note(refused, key + " refused: " + is.remarks());
            case "FLAG" -> note(!expected.has("group") && !(any ? !said.isEmpty() : error), key + " is not flagged");
            default ->
                note(
                        right
                                ? refused && said.isEmpty()
                                : said.stream().allMatch(r -> r.suggestions().isEmpty()),
                        key + " is not asked: " + is.remarks());
        }
        if (kind.equals("ACCEPT")) {
            note(!fields.isEmpty() && said.isEmpty(), key + " does not warn");
        }
        expected.get("values").properties().forEach(value -> {
            boolean strict = kind.equals("ACCEPT") || (right && said.isEmpty());
            Field field = Objects.requireNonNull(Field.ofKey(value.getKey()));
            String have = is.values().get(field);
            if (strict || (have != null && !fields.contains(value.getKey()))) {
                String want = value.getValue().asString();
                note(!same(want, have), key + " " + field.key() + ": " + want + " but " + have);
            }
        });
        return any ? !said.isEmpty() : error;
    }

    private static boolean same(String want, @org.jspecify.annotations.Nullable String have) {
        return have != null
                && (have.equals(want) || (want.length() == 10 && want.startsWith(have) && have.length() == 7));
    }

    private void note(boolean bad, String what) {
        if (bad) {
            wrong.add(what);
        }
    }
}
