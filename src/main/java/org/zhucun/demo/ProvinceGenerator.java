package org.zhucun.demo;

import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.stream.Collectors;
import org.zhucun.demo.DemoProvince.Link;
import org.zhucun.division.DivisionLevel;
import org.zhucun.division.ShippedDivision;
import org.zhucun.division.ShippedDivisions;

/** Invents the demo province, in about a second and the same every time. Pure: touches neither database nor clock. */
final class ProvinceGenerator {

    private ProvinceGenerator() {}

    static DemoProvince generate() {
        List<ShippedDivision> divisions = ShippedDivisions.of("51");
        Map<String, List<String>> villagesOf = divisions.stream()
                .filter(place -> place.level() == DivisionLevel.VILLAGE)
                .map(ShippedDivision::code)
                .collect(Collectors.groupingBy(code -> code.substring(0, 6)));
        List<String> counties = divisions.stream()
                .filter(place -> place.level() == DivisionLevel.COUNTY)
                .map(ShippedDivision::code)
                .toList();
        UnitCatalogue units = new UnitCatalogue(divisions);
        People people = new People(DemoFile.words(), counties);
        Appointments appointments = new Appointments(units, people);
        List<DemoVillage> villages = new ArrayList<>(13_000);
        List<Link> links = new ArrayList<>(40_000);
        for (CountyPlan plan : CountyPlan.all()) {
            Dice dice = new Dice(plan.code());
            appointments.use(dice);
            List<DemoVillage> chosen = new VillageList(plan, dice)
                    .choose(villagesOf.getOrDefault(plan.code(), List.of()), Newspaper.villages());
            villages.addAll(chosen);
            new CountyHistory(plan, chosen, appointments, dice).tell().forEach(team -> links.addAll(team.links()));
        }
        return new DemoProvince(divisions, units.all(), villages, links, people.all(), appointments.terms());
    }
}
