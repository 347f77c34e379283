package org.zhucun.demo;

import java.time.LocalDate;
import java.util.List;
import org.zhucun.quota.TeamRole;
import org.zhucun.unit.UnitLevel;

/**
 * The three people Sichuan Daily of 2024-08-06 wrote about, among the additions of that summer.
 *
 * @param replaced the unit that stood behind the village before, empty where the newspaper does not say
 */
record Newspaper(
        String village,
        String name,
        boolean male,
        String unit,
        UnitLevel level,
        String post,
        TeamRole role,
        LocalDate arrival,
        String replaced) {

    static final List<Newspaper> PEOPLE = List.of(
            new Newspaper(
                    "510824107216",
                    "陈森",
                    true,
                    "四川省委组织部",
                    UnitLevel.PROVINCIAL,
                    "干部",
                    TeamRole.FIRST_SECRETARY,
                    LocalDate.of(2024, 7, 15),
                    ""),
            new Newspaper(
                    "511902104221",
                    "李玉兰",
                    false,
                    "巴中市纪委监委",
                    UnitLevel.MUNICIPAL,
                    "驻市委政法委纪检监察组综合室主任",
                    TeamRole.FIRST_SECRETARY,
                    LocalDate.of(2024, 7, 22),
                    "巴州区示例人民医院"),
            new Newspaper(
                    "513428106200",
                    "付帅",
                    true,
                    "四川师范大学",
                    UnitLevel.PROVINCIAL,
                    "生命科学学院教师",
                    TeamRole.TEAM_MEMBER,
                    LocalDate.of(2024, 7, 31),
                    ""));

    static List<String> villages() {
        return PEOPLE.stream().map(Newspaper::village).toList();
    }
}
