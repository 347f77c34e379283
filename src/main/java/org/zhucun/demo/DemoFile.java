package org.zhucun.demo;

import static java.nio.charset.StandardCharsets.UTF_8;

import java.io.BufferedReader;
import java.io.IOException;
import java.io.InputStreamReader;
import java.io.UncheckedIOException;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Properties;
import org.springframework.core.io.ClassPathResource;

/** The files of {@code demo/}: tables without quoted values, and lists of words. */
final class DemoFile {

    private DemoFile() {}

    /** The lines below the header, cut at the commas; empty columns at the end are kept. */
    static List<String[]> table(String name) {
        try (BufferedReader reader = open(name)) {
            return reader.lines().skip(1).map(line -> line.split(",", -1)).toList();
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    /** The lists of words by their names. */
    static Map<String, String[]> words() {
        Properties properties = new Properties();
        try (BufferedReader reader = open("words.properties")) {
            properties.load(reader);
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
        Map<String, String[]> words = new HashMap<>();
        properties.forEach((key, value) -> words.put((String) key, ((String) value).split(",", -1)));
        return words;
    }

    private static BufferedReader open(String name) throws IOException {
        return new BufferedReader(new InputStreamReader(new ClassPathResource("demo/" + name).getInputStream(), UTF_8));
    }
}
