package org.zhucun.bench;

import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Random;
import java.util.Set;
import org.dhatim.fastexcel.Workbook;
import org.dhatim.fastexcel.Worksheet;
import org.springframework.jdbc.core.JdbcTemplate;

/** A clean roster of invented people over the villages and units of the database; the same seed gives the same rows. */
final class BigRoster {

    private static final String HEADER = "序号,市(州),县(市、区),乡镇(街道),村(社区),村类型,姓名,性别,民族,出生年月,身份证号,政治面貌,入党时间,"
            + "参加工作时间,学历,学位,毕业院校及专业,派出单位,单位层级,单位性质,单位职务,职级,人员类别,驻村职务,是否队长,"
            + "到岗时间,拟结束时间,选派方式(轮换/增派/补派/留任),联系电话,备注";
    private static final String SURNAMES = "李王张刘陈杨赵黄周吴徐孙胡朱高林何郭马罗梁宋郑谢韩唐冯于董萧程曹袁邓许傅沈曾彭吕苏卢蒋蔡";
    private static final String GIVEN = "国志建文明德天永世光正成家兴云俊海晓春秀红雪小玉丽洪思昌绍仕静泽代才登利朝鸿忠宇梓一子雨映怀";
    private static final int[] WEIGHTS = {7, 9, 10, 5, 8, 4, 2, 1, 6, 3, 7, 9, 10, 5, 8, 4, 2};

    private final Random random;
    private final Set<String> numbers = new HashSet<>();
    private final Map<String, String> names = new HashMap<>();
    private final List<String> villages = new ArrayList<>();
    private final Map<String, List<Unit>> units = new HashMap<>();

    private record Unit(String name, String level) {}

    BigRoster(JdbcTemplate jdbc, long seed) {
        this.random = new Random(seed);
        jdbc.query("select code, name, short_name, level from division order by code", row -> {
            String code = row.getString("code");
            boolean village = code.length() == 12;
            names.put(code, row.getString(village ? "short_name" : "name"));
            if (village) {
                villages.add(code);
            }
        });
        jdbc.query(
                "select name, level, division_code from dispatching_unit where merged_into_id is null"
                        + " and level in ('PROVINCIAL', 'MUNICIPAL', 'COUNTY') order by id",
                row -> {
                    units.computeIfAbsent(row.getString("division_code"), code -> new ArrayList<>())
                            .add(new Unit(row.getString("name"), row.getString("level")));
                });
        java.util.Collections.shuffle(villages, random);
    }

    byte[] xlsx(int people, String salt) throws IOException {
        ByteArrayOutputStream bytes = new ByteArrayOutputStream();
        try (Workbook workbook = new Workbook(bytes, "bench", "1.0")) {
            Worksheet sheet = workbook.newWorksheet("花名册");
            String[] header = HEADER.split(",");
            for (int i = 0; i < header.length; i++) {
                sheet.value(0, i, header[i]);
            }
            for (int n = 0; n < people; n++) {
                String[] row = person(villages.get(n / 3 % villages.size()), n % 3 == 0);
                sheet.value(n + 1, 0, n + 1);
                for (int i = 0; i < row.length; i++) {
                    if (!row[i].isEmpty()) {
                        sheet.value(n + 1, i + 1, row[i]);
                    }
                }
            }
            workbook.newWorksheet("说明").value(0, 0, salt);
        }
        return bytes.toByteArray();
    }

    private String[] person(String village, boolean first) {
        boolean male = random.nextInt(10) < 7;
        LocalDate birth = LocalDate.of(1973 + random.nextInt(24), 1 + random.nextInt(12), 1 + random.nextInt(28));
        LocalDate work = birth.plusYears(22);
        LocalDate start = LocalDate.of(2025, 10, 8 + random.nextInt(20));
        boolean member = first || random.nextInt(10) < 6;
        Unit unit = unit(village);
        String name = letter(SURNAMES) + letter(GIVEN) + (random.nextInt(5) > 0 ? letter(GIVEN) : "");
        return new String[] {
            names.getOrDefault(village.substring(0, 4), ""),
            names.getOrDefault(village.substring(0, 6), ""),
            names.getOrDefault(village.substring(0, 9), ""),
            names.getOrDefault(village, ""),
            "脱贫村",
            name,
            male ? "男" : "女",
            "汉族",
            "%d.%02d".formatted(birth.getYear(), birth.getMonthValue()),
            number(village.substring(0, 6), birth, male),
            member ? "中共党员" : "群众",
            member ? "%d.%02d".formatted(birth.getYear() + 22, birth.getMonthValue()) : "",
            "%d.%02d".formatted(work.getYear(), work.getMonthValue()),
            "大学",
            "学士",
            "西华师范大学汉语言文学专业",
            unit.name(),
            switch (unit.level()) {
                case "PROVINCIAL" -> "省级";
                case "MUNICIPAL" -> "市级";
                default -> "县级";
            },
            "机关",
            "综合科科长",
            "副科级",
            "公务员",
            first ? "第一书记" : "工作队员",
            first ? "是" : "否",
            start.toString(),
            start.plusYears(2).toString(),
            "轮换",
            "138000%05d".formatted(random.nextInt(100_000)),
            ""
        };
    }

    private Unit unit(String village) {
        int level = random.nextInt(10);
        String area = village.substring(0, level < 5 ? 6 : level < 8 ? 4 : 2);
        List<Unit> near = units.getOrDefault(area, units.getOrDefault(village.substring(0, 2), List.of()));
        return near.get(random.nextInt(near.size()));
    }

    private String letter(String from) {
        int at = random.nextInt(from.length());
        return from.substring(at, at + 1);
    }

    private String number(String area, LocalDate birth, boolean male) {
        while (true) {
            String digits = area + birth.toString().replace("-", "")
                    + "%03d".formatted(random.nextInt(20, 490) * 2 + (male ? 1 : 0));
            int sum = 0;
            for (int i = 0; i < WEIGHTS.length; i++) {
                sum += WEIGHTS[i] * (digits.charAt(i) - '0');
            }
            String number = digits + "10X98765432".charAt(sum % 11);
            if (numbers.add(number)) {
                return number;
            }
        }
    }
}
