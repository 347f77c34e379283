package org.zhucun.division;

import static java.nio.charset.StandardCharsets.UTF_8;

import java.io.BufferedReader;
import java.io.IOException;
import java.io.InputStreamReader;
import java.io.UncheckedIOException;
import java.util.ArrayList;
import java.util.List;
import org.springframework.core.io.ClassPathResource;

/** Reads the tree that comes with the software; at present Sichuan ({@code 51}) with its 25,966 village committees. */
public final class ShippedDivisions {

    private ShippedDivisions() {}

    /** Every place of the province from the top down, each after its parent. */
    public static List<ShippedDivision> of(String province) {
        List<ShippedDivision> all = new ArrayList<>(30_000);
        read(province, "province.csv", DivisionLevel.PROVINCE, all);
        read(province, "cities.csv", DivisionLevel.CITY, all);
        read(province, "counties.csv", DivisionLevel.COUNTY, all);
        read(province, "townships.csv", DivisionLevel.TOWNSHIP, all);
        read(province, "villages.csv", DivisionLevel.VILLAGE, all);
        return all;
    }

    private static void read(String province, String file, DivisionLevel level, List<ShippedDivision> all) {
        ClassPathResource resource = new ClassPathResource("divisions/" + province + "/" + file);
        try (BufferedReader reader = new BufferedReader(new InputStreamReader(resource.getInputStream(), UTF_8))) {
            reader.readLine();
            reader.lines().map(line -> division(level, line)).forEach(all::add);
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    /** A line holds a code and a name, and for a village its short name. No name has a comma or a quotation mark. */
    private static ShippedDivision division(DivisionLevel level, String line) {
        String[] columns = line.split(",", -1);
        String parent =
                new DivisionCode(columns[0]).parent().map(DivisionCode::value).orElse(null);
        String shortName = columns.length > 2 ? columns[2] : ShortName.of(level, columns[1]);
        return new ShippedDivision(columns[0], level, columns[1], shortName, parent);
    }
}
