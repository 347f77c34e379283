package org.zhucun.profile;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.regex.Pattern;
import org.jspecify.annotations.Nullable;
import org.springframework.context.annotation.ClassPathScanningCandidateComponentProvider;
import org.springframework.core.io.ClassPathResource;
import org.springframework.core.type.filter.AssignableTypeFilter;
import org.springframework.stereotype.Component;
import org.springframework.util.ClassUtils;
import org.zhucun.shared.RuleCode;
import org.zhucun.shared.Severity;

/** Every rule of the program: the lines of {@code rules.md} with the severity of the enum constant behind each code. */
@Component
public class RuleCatalogue {

    private static final Pattern LINE =
            Pattern.compile("^\\| ([A-Z]\\d{3}) \\| (.+?) \\| (.*?) \\|$", Pattern.MULTILINE);
    private static final String HOUSE = "org.zhucun";

    private volatile @Nullable List<ListedRule> rules;

    /** In the order of their codes; read once. */
    public List<ListedRule> rules() {
        List<ListedRule> known = rules;
        if (known == null) {
            known = read();
            rules = known;
        }
        return known;
    }

    private static List<ListedRule> read() {
        Map<String, Severity> severities = severities();
        try {
            String text = new ClassPathResource("docs/rules.md").getContentAsString(StandardCharsets.UTF_8);
            return LINE.matcher(text)
                    .results()
                    .map(line ->
                            new ListedRule(line.group(1), severities.get(line.group(1)), line.group(2), line.group(3)))
                    .sorted(java.util.Comparator.comparing(ListedRule::code))
                    .toList();
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    private static Map<String, Severity> severities() {
        ClassPathScanningCandidateComponentProvider scan = new ClassPathScanningCandidateComponentProvider(false);
        scan.addIncludeFilter(new AssignableTypeFilter(RuleCode.class));
        Map<String, Severity> found = new HashMap<>();
        scan.findCandidateComponents(HOUSE).forEach(type -> {
            Class<?> loaded = ClassUtils.resolveClassName(String.valueOf(type.getBeanClassName()), null);
            if (loaded.isEnum()) {
                for (Object constant : loaded.getEnumConstants()) {
                    RuleCode rule = (RuleCode) constant;
                    found.put(rule.code(), rule.severity());
                }
            }
        });
        return found;
    }
}
