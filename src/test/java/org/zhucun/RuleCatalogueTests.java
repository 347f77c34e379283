package org.zhucun;

import static org.assertj.core.api.Assertions.assertThat;

import com.tngtech.archunit.core.domain.JavaClass;
import com.tngtech.archunit.core.importer.ClassFileImporter;
import com.tngtech.archunit.core.importer.ImportOption.DoNotIncludeTests;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Arrays;
import java.util.Locale;
import java.util.Map;
import java.util.Set;
import java.util.TreeMap;
import java.util.TreeSet;
import java.util.regex.Pattern;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;
import org.zhucun.shared.RuleCode;

/** A rule is complete when its code has a message, a test and a line in the catalogue, and stands only once. */
class RuleCatalogueTests {

    private static final Path MESSAGES = Path.of("src/main/resources/messages");
    private static final Path MIGRATIONS = Path.of("src/main/resources/db/migration");
    private static final Path TESTS = Path.of("src/test/java");
    private static final Map<String, Set<String>> RULES = rules();

    @Test
    void everyCodeStandsOnce() {
        assertThat(RULES).isNotEmpty();
        assertThat(RULES.values()).allSatisfy(owners -> assertThat(owners).hasSize(1));
    }

    @Test
    void everyRuleHasAMessage() throws IOException {
        String messages = text(MESSAGES, ".properties");
        assertThat(RULES.keySet())
                .filteredOn(code -> !messages.contains("rule." + code + "="))
                .isEmpty();
    }

    @Test
    void everyRuleHasATest() throws IOException {
        String tests = text(TESTS, ".java");
        assertThat(RULES.keySet())
                .filteredOn(code -> !Pattern.compile("void \\w+_" + code + "(_\\w+)?\\(")
                        .matcher(tests)
                        .find())
                .isEmpty();
    }

    @Test
    void everyRuleAndEveryNamedConstraintHasALineInTheCatalogue() throws IOException {
        String catalogue = Files.readString(Path.of("src/docs/rules.md"));
        Set<String> codes = new TreeSet<>(RULES.keySet());
        codes.addAll(constraints());
        assertThat(codes)
                .filteredOn(code -> !catalogue.contains("| " + code + " |"))
                .isEmpty();
    }

    @Test
    void everyCodeHasOneLineInTheCatalogue() throws IOException {
        assertThat(Pattern.compile("(?m)^\\| ([A-Z]\\d{3}) \\|")
                        .matcher(Files.readString(Path.of("src/docs/rules.md")))
                        .results()
                        .map(line -> line.group(1)))
                .doesNotHaveDuplicates();
    }

    private static Map<String, Set<String>> rules() {
        Map<String, Set<String>> owners = new TreeMap<>();
        for (JavaClass type : new ClassFileImporter()
                .withImportOption(new DoNotIncludeTests())
                .importPackages("org.zhucun")
                .that(JavaClass.Predicates.assignableTo(RuleCode.class))) {
            if (type.isEnum()) {
                Arrays.stream(type.reflect().getEnumConstants())
                        .map(RuleCode.class::cast)
                        .forEach(rule -> owners.computeIfAbsent(rule.code(), c -> new TreeSet<>())
                                .add(type.getSimpleName() + "." + rule));
            }
        }
        return owners;
    }

    private static Set<String> constraints() throws IOException {
        return Pattern.compile("(?:constraint|unique index) ([a-z]\\d{3})_")
                .matcher(text(MIGRATIONS, ".sql"))
                .results()
                .map(match -> match.group(1).toUpperCase(Locale.ROOT))
                .collect(Collectors.toCollection(TreeSet::new));
    }

    private static String text(Path folder, String ending) throws IOException {
        StringBuilder all = new StringBuilder();
        try (Stream<Path> files = Files.walk(folder)) {
            for (Path file : files.filter(f -> f.toString().endsWith(ending)).toList()) {
                all.append(Files.readString(file)).append('\n');
            }
        }
        return all.toString();
    }
}
