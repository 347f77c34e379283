package org.zhucun;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.io.Reader;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.text.MessageFormat;
import java.util.List;
import java.util.Properties;
import java.util.TreeSet;
import java.util.regex.Pattern;
import java.util.stream.Stream;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;

/** Chinese first, English beside it, never a mixture, nothing missing. */
class MessageTests {

    private static final Path FOLDER = Path.of("src/main/resources/messages");
    private static final Pattern HAN = Pattern.compile("\\p{IsHan}");

    static List<String> bundles() throws IOException {
        try (Stream<Path> files = Files.list(FOLDER)) {
            return files.map(file -> file.getFileName().toString())
                    .filter(name -> !name.endsWith("_en.properties"))
                    .map(name -> name.replace(".properties", ""))
                    .sorted()
                    .toList();
        }
    }

    @ParameterizedTest
    @MethodSource("bundles")
    void bothLanguagesSayTheSame(String bundle) throws IOException {
        Properties chinese = load(bundle + ".properties");
        Properties english = load(bundle + "_en.properties");

        assertThat(new TreeSet<>(english.stringPropertyNames()))
                .isEqualTo(new TreeSet<>(chinese.stringPropertyNames()));
        for (String key : chinese.stringPropertyNames()) {
            assertThat(arguments(english.getProperty(key)))
                    .as("arguments of %s", key)
                    .isEqualTo(arguments(chinese.getProperty(key)));
        }
    }

    @ParameterizedTest
    @MethodSource("bundles")
    void englishHasNoHanCharacters(String bundle) throws IOException {
        load(bundle + "_en.properties")
                .forEach((key, text) -> assertThat(
                                HAN.matcher(String.valueOf(text)).find())
                        .as("%s = %s", key, text)
                        .isFalse());
    }

    private static TreeSet<String> arguments(String text) {
        TreeSet<String> found = new TreeSet<>();
        var matcher = Pattern.compile("\\{(\\d+)").matcher(new MessageFormat(text).toPattern());
        while (matcher.find()) {
            found.add(matcher.group(1));
        }
        return found;
    }

    private static Properties load(String file) throws IOException {
        Properties properties = new Properties();
        try (Reader reader = Files.newBufferedReader(FOLDER.resolve(file), StandardCharsets.UTF_8)) {
            properties.load(reader);
        }
        return properties;
    }
}
