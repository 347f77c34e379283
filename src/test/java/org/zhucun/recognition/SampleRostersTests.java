package org.zhucun.recognition;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.net.URISyntaxException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.HashSet;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Set;
import java.util.stream.Stream;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;
import org.zhucun.shared.Severity;
import org.zhucun.spreadsheet.ReadLimits;
import org.zhucun.spreadsheet.SpreadsheetReader;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.json.JsonMapper;

/** Workbooks as county offices send them; every person in them is invented. */
class SampleRostersTests {

    private static final LocalDate TODAY = LocalDate.of(2026, 11, 22);
    /** Known only to those who know villages, units and the roster. */
    private static final Set<String> LOOKED_UP = Set.of(
            "villageCode",
            "villageName",
            "villagePlace",
            "townshipName",
            "countyName",
            "cityName",
            "unitName",
            "post",
            "unitLevel");

    private static final Set<String> TO_THE_MONTH = Set.of("birth", "partyJoined", "workStarted");

    private final Map<String, ReadRow> rows = new LinkedHashMap<>();
    private final Set<String> ignored = new HashSet<>();
    private final List<String> wrong = new ArrayList<>();

    static Stream<String> files() throws IOException, URISyntaxException {
        try (Stream<Path> all = Files.list(folder().resolve("expected"))) {
            return all.map(path -> path.getFileName().toString().replace(".json", "")).sorted().toList().stream();
        }
    }

    private static Path folder() throws URISyntaxException {
        return Path.of(Objects.requireNonNull(SampleRostersTests.class.getResource("/rosters"))
                .toURI());
    }

    @ParameterizedTest
    @MethodSource("files")
    void readsWhatTheFileSays(String file) throws Exception {
        JsonNode expected = JsonMapper.builder()
                .build()
                .readTree(folder().resolve("expected").resolve(file + ".json").toFile());
        RecognisedWorkbook found = read(file);

        if (expected.get("outcome").asString().equals("FAILED")) {
            assertThat(found.refusal()).isNotNull();
            return;
        }
        assertThat(found.refusal()).isNull();
        assertThat(found.needsConfirmation()).isFalse();
        boolean anyName = expected.path("anySheetName").asBoolean(false);
        RowReader reader = new RowReader(ImportKind.ROSTER, TODAY);
        for (RecognisedSheet sheet : found.sheets()) {
            if (sheet.selected()) {
                String name = anyName ? "" : sheet.name();
                sheet.rows().forEach(row -> rows.put(name + "!" + row.number(), reader.read(row)));
                sheet.skipped().forEach(row -> ignored.add(name + "!" + row.number()));
            }
        }
        Set<String> wanted = new HashSet<>();
        for (JsonNode row : expected.get("rows")) {
            String key = (anyName ? "" : row.get("sheet").asString()) + "!"
                    + row.get("row").asInt();
            wanted.add(key);
            compare(key, row);
        }
        assertThat(rows.keySet()).as("rows of data").isEqualTo(wanted);
        assertThat(wrong).isEmpty();
    }

    private static RecognisedWorkbook read(String file) throws Exception {
        SpreadsheetReader files = new SpreadsheetReader(ReadLimits.defaults());
        return new TableRecogniser()
                .recognise(files.read(Files.readAllBytes(folder().resolve(file)), file), ImportKind.ROSTER, null);
    }

    private void compare(String key, JsonNode row) {
        ReadRow read = rows.get(key);
        if (read == null) {
            wrong.add(key + " lost");
            return;
        }
        Set<String> flagged = new HashSet<>();
        row.path("flagFields").forEach(f -> flagged.add(f.asString()));
        row.path("warnFields").forEach(f -> flagged.add(f.asString()));
        row.get("values").properties().forEach(entry -> {
            String field = entry.getKey();
            if (!LOOKED_UP.contains(field) && !flagged.contains(field)) {
                String is = read.value(Objects.requireNonNull(Field.ofKey(field)));
                String should = entry.getValue().asString();
                if (!same(field, should, is)) {
                    wrong.add(key + " " + field + ": " + should + " but " + is);
                }
            }
        });
        boolean bad = read.hasErrors();
        if (row.get("expect").asString().equals("ACCEPT") && bad) {
            wrong.add(key + " refused: " + read.remarks());
        }
        boolean ofTheCell =
                !row.has("group") && flagged.stream().noneMatch(f -> LOOKED_UP.contains(f) || f.equals("role"));
        if (ofTheCell && !flagged.isEmpty()) {
            Severity least = row.get("expect").asString().equals("FLAG") && !row.has("severity")
                    ? Severity.ERROR
                    : Severity.WARNING;
            boolean said = read.remarks().stream()
                    .anyMatch(r -> r.severity().compareTo(least) >= 0
                            && flagged.contains(r.field().key()));
            if (!said) {
                wrong.add(key + " says nothing of " + flagged);
            }
            if (row.get("expect").asString().equals("ASK")
                    && read.remarks().stream().noneMatch(r -> r.suggestions().size() == 2)) {
                wrong.add(key + " offers nothing");
            }
        }
    }

    private static boolean same(String field, String should, String is) {
        return should.equals(is)
                || is != null
                        && TO_THE_MONTH.contains(field)
                        && (is.startsWith(should) || should.startsWith(is) && is.length() == 7);
    }
}
