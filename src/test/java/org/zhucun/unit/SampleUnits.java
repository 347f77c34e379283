package org.zhucun.unit;

import java.io.BufferedReader;
import java.io.IOException;
import java.io.InputStreamReader;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.util.ArrayList;
import java.util.List;
import org.springframework.core.io.ClassPathResource;
import org.zhucun.division.DivisionCode;
import org.zhucun.division.Sichuan;

/** The invented units that come with the software, and some real names the rules speak of. */
public final class SampleUnits {

    public static final List<KnownUnit> UNITS = read();
    public static final UnitIndex INDEX = UnitIndex.of(UNITS, Sichuan.INDEX);

    private SampleUnits() {}

    static KnownUnit named(String name) {
        KnownUnit unit = INDEX.named(name);
        if (unit == null) {
            throw new IllegalArgumentException(name);
        }
        return unit;
    }

    private static List<KnownUnit> read() {
        List<KnownUnit> units = new ArrayList<>();
        ClassPathResource list = new ClassPathResource("demo/units_sample.csv");
        try (BufferedReader reader =
                new BufferedReader(new InputStreamReader(list.getInputStream(), StandardCharsets.UTF_8))) {
            reader.readLine();
            reader.lines().forEach(line -> {
                String[] c = line.split(",", -1);
                UnitLevel level = switch (c[3]) {
                    case "省级" -> UnitLevel.PROVINCIAL;
                    case "市级" -> UnitLevel.MUNICIPAL;
                    default -> UnitLevel.COUNTY;
                };
                add(units, c[1], List.of(c[2]), level, c[4]);
            });
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
        add(units, "四川省委组织部", List.of("省委组织部"), UnitLevel.PROVINCIAL, "51");
        add(units, "四川师范大学", List.of("川师大"), UnitLevel.PROVINCIAL, "51");
        add(units, "巴中市纪委监委", List.of("市纪委监委"), UnitLevel.MUNICIPAL, "5119");
        add(units, "华蓥市财政局", List.of("市财政局"), UnitLevel.COUNTY, "511681");
        add(units, "广安市财政局", List.of("市财政局"), UnitLevel.MUNICIPAL, "5116");
        add(units, "苍溪县五龙镇人民政府", List.of("五龙镇政府"), UnitLevel.TOWNSHIP, "510824107");
        long last = units.size();
        units.add(new KnownUnit(
                last + 1, "四川省农牧厅", List.of(), UnitLevel.PROVINCIAL, "51", null, idOf(units, "四川省农业农村厅")));
        units.add(new KnownUnit(
                last + 2, "四川师范大学文学院", List.of("文学院"), UnitLevel.PROVINCIAL, "51", idOf(units, "四川师范大学"), null));
        return units;
    }

    private static long idOf(List<KnownUnit> units, String name) {
        return units.stream()
                .filter(u -> u.name().equals(name))
                .findFirst()
                .orElseThrow()
                .id();
    }

    private static void add(List<KnownUnit> units, String name, List<String> names, UnitLevel level, String code) {
        units.add(new KnownUnit(
                units.size() + 1L, name, names, level, DivisionCode.of(code).value(), null, null));
    }
}
