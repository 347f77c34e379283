package org.zhucun.unit;

import java.io.BufferedReader;
import java.io.IOException;
import java.io.InputStreamReader;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.util.HashMap;
import java.util.Map;
import org.springframework.core.io.ClassPathResource;

/** The ways an organ's name is written, from {@code unit/organs.txt}: 发改委 is 发展和改革委员会, 扶贫办 became 农业农村局. */
final class Organs {

    /** One way of writing: the organ it stands for, and whether the name is one from before a reform. */
    record Form(String organ, boolean former) {}

    private static final Map<String, Form> FORMS = read();

    private Organs() {}

    /** The organ an unplaced name stands for; itself when the list does not know it. */
    static Form of(String name) {
        Form form = FORMS.get(name);
        return form == null ? new Form(name, false) : form;
    }

    private static Map<String, Form> read() {
        Map<String, Form> forms = new HashMap<>();
        ClassPathResource list = new ClassPathResource("unit/organs.txt");
        try (BufferedReader reader =
                new BufferedReader(new InputStreamReader(list.getInputStream(), StandardCharsets.UTF_8))) {
            reader.lines().filter(line -> !line.startsWith("#")).forEach(line -> {
                String[] words = line.trim().split(" +");
                boolean former = false;
                for (String word : words) {
                    if (word.equals("|")) {
                        former = true;
                    } else {
                        forms.putIfAbsent(word, new Form(words[0], former));
                    }
                }
            });
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
        return forms;
    }
}
