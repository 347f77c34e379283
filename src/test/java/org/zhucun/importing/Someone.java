package org.zhucun.importing;

import java.nio.charset.StandardCharsets;
import java.time.LocalDate;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.stream.Collectors;
import java.util.stream.Stream;

/** A row of a roster about an invented person in 苍溪县, with one-word variations. */
final class Someone {

    private static final int[] WEIGHTS = {7, 9, 10, 5, 8, 4, 2, 1, 6, 3, 7, 9, 10, 5, 8, 4, 2};

    private final Map<String, String> cells = new LinkedHashMap<>();

    private Someone(String name, int number) {
        cells.put("县(市、区)", "苍溪县");
        cells.put("乡镇(街道)", "五龙镇");
        cells.put("村(社区)", "嘉龙村");
        cells.put("姓名", name);
        cells.put("性别", "男");
        cells.put("出生年月", "1984.03");
        cells.put("身份证号", idNumber(number));
        cells.put("政治面貌", "中共党员");
        cells.put("入党时间", "2008.07");
        cells.put("参加工作时间", "2007.08");
        cells.put("派出单位", "四川省水利厅");
        cells.put("单位职务", "一级主任科员");
        cells.put("驻村职务", "工作队员");
        cells.put("到岗时间", "2025-10-20");
        cells.put("拟结束时间", "2027-10-20");
        cells.put("联系电话", "1380000%04d".formatted(number));
    }

    static Someone called(String name, int number) {
        return new Someone(name, number);
    }

    Someone with(String header, String text) {
        cells.put(header, text);
        return this;
    }

    Someone firstSecretary() {
        return with("驻村职务", "第一书记");
    }

    /** An invented man born on 15 March 1984. */
    static String idNumber(int number) {
        return idNumber(LocalDate.of(1984, 3, 15), number % 500);
    }

    /** An invented man, the number-th of 500 born in 苍溪县 on that day. */
    static String idNumber(LocalDate birth, int number) {
        String digits = "510824" + birth.toString().replace("-", "") + "%03d".formatted(number * 2 + 1);
        int sum = 0;
        for (int i = 0; i < WEIGHTS.length; i++) {
            sum += WEIGHTS[i] * (digits.charAt(i) - '0');
        }
        return digits + "10X98765432".charAt(sum % 11);
    }

    /** The roster as a text file; the last line makes its bytes its own. */
    static byte[] file(String salt, Someone... people) {
        List<String> header = people[0].cells.keySet().stream().toList();
        String text = Stream.concat(
                        Stream.of(String.join(",", header)),
                        Stream.of(people)
                                .map(person -> header.stream()
                                        .map(column -> person.cells.getOrDefault(column, ""))
                                        .collect(Collectors.joining(","))))
                .collect(Collectors.joining("\r\n"));
        return (text + "\r\n制表人：" + salt + "\r\n").getBytes(StandardCharsets.UTF_8);
    }
}
