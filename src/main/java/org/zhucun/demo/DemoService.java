package org.zhucun.demo;

import java.util.Arrays;
import java.util.Comparator;
import java.util.List;
import java.util.Locale;
import lombok.RequiredArgsConstructor;
import org.springframework.jdbc.core.JdbcTemplate;
import org.springframework.stereotype.Service;
import org.springframework.transaction.annotation.Transactional;
import org.zhucun.bulk.Copy;
import org.zhucun.demo.DemoVillage.Support;
import org.zhucun.division.DataClock;
import org.zhucun.division.Initials;
import org.zhucun.division.ShippedDivisionsService;
import org.zhucun.quota.TeamRole;
import org.zhucun.shared.Unscoped;

/** Copies a demo into an empty database, all of it or nothing: a power cut leaves the database as empty as it was. */
@Service
@RequiredArgsConstructor
class DemoService {

    private static final List<String> TABLES = List.of(
            "division",
            "dispatching_unit",
            "unit_alias",
            "rotation_cycle",
            "village_support",
            "village_category",
            "village_unit_link",
            "cadre",
            "assignment");

    private final JdbcTemplate jdbc;
    private final Copy copy;
    private final ShippedDivisionsService divisions;
    private final DataClock data;

    /** Whether nothing was ever put into the database: it has no province. */
    @Transactional(readOnly = true)
    @Unscoped("runs before anyone has an account")
    public boolean databaseIsEmpty() {
        return Boolean.TRUE.equals(jdbc.queryForObject("select not exists (select 1 from division)", Boolean.class));
    }

    /** Writes the demo in one transaction. Of two processes that start at once, one does. */
    @Transactional
    @Unscoped("runs before anyone has an account")
    public void load(DemoMode mode, DemoProvince province) {
        jdbc.execute("select pg_advisory_xact_lock(hashtext('zhucun demo'))");
        if (!databaseIsEmpty()) {
            return;
        }
        divisions.load(province.divisions());
        units(province);
        cycles();
        villages(province);
        cadres(province);
        terms(province);
        data.markAsDemo(mode.name().toLowerCase(Locale.ROOT), DemoProvince.AS_OF);
        TABLES.forEach(table -> jdbc.execute("analyze " + table));
    }

    private void units(DemoProvince province) {
        copy.rows(
                "dispatching_unit (id, name, short_name, initials, level, nature, affiliation, division_code, parent_id)",
                province.units(),
                (line, unit) -> line.add(unit.id())
                        .add(unit.name())
                        .add(unit.shortName())
                        .add(Initials.of(unit.shortName()))
                        .add(unit.level())
                        .add(unit.nature())
                        .add(unit.affiliation())
                        .add(unit.divisionCode())
                        .add(unit.parentId()));
        copy.rows(
                "unit_alias (unit_id, alias)",
                province.units().stream()
                        .flatMap(unit -> unit.aliases().stream().map(alias -> new Alias(unit.id(), alias)))
                        .toList(),
                (line, alias) -> line.add(alias.unitId()).add(alias.alias()));
        continueAfter(
                "dispatching_unit_seq",
                province.units().stream().mapToLong(DemoUnit::id).max().orElse(0));
    }

    private record Alias(long unitId, String alias) {}

    private void cycles() {
        String[] names = DemoFile.words().getOrDefault("cycles", new String[0]);
        copy.rows(
                "rotation_cycle (id, province_code, name, starts_on, ends_on, state)",
                List.of(0, 1, 2),
                (line, cycle) -> line.add(cycle + 1)
                        .add("51")
                        .add(names[cycle])
                        .add(Cycle.of(cycle).startsOn())
                        .add(Cycle.of(cycle).endsOn())
                        .add(cycle < 2 ? "CLOSED" : "OPEN"));
        continueAfter("rotation_cycle_seq", 3);
    }

    private void villages(DemoProvince province) {
        List<Support> supports = province.villages().stream()
                .flatMap(village -> village.supports().stream())
                .toList();
        String[] reasons = DemoFile.words().getOrDefault("reasons", new String[0]);
        Numbers numbers = new Numbers();
        copy.rows(
                "village_support (id, village_code, starts_on, ends_on, required_first_secretary, required_members, reason)",
                supports,
                (line, support) -> line.add(numbers.next())
                        .add(support.village())
                        .add(support.startsOn())
                        .add(support.endsOn())
                        .add(1)
                        .add(support.members())
                        .add(reasons[support.cycle()]));
        continueAfter("village_support_seq", numbers.last);
        categories(province);
        links(province);
    }

    private void categories(DemoProvince province) {
        Numbers numbers = new Numbers();
        copy.rows(
                "village_category (id, village_code, category, starts_on, ends_on)",
                province.villages().stream()
                        .flatMap(village -> village.categories().stream()
                                .map(category -> Arrays.asList(
                                        village.code(), category.category(), category.startsOn(), category.endsOn())))
                        .toList(),
                (line, columns) -> {
                    line.add(numbers.next());
                    columns.forEach(line::add);
                });
        continueAfter("village_category_seq", numbers.last);
    }

    private void links(DemoProvince province) {
        Numbers numbers = new Numbers();
        copy.rows(
                "village_unit_link (id, village_code, unit_id, starts_on, ends_on)",
                province.links(),
                (line, link) -> line.add(numbers.next())
                        .add(link.village())
                        .add(link.unit().id())
                        .add(link.startsOn())
                        .add(link.endsOn()));
        continueAfter("village_unit_link_seq", numbers.last);
    }

    private void cadres(DemoProvince province) {
        copy.rows(
                "cadre (id, name, gender, birth, ethnicity, political, party_joined, work_started, education, degree,"
                        + " school, unit_id, post, rank, staff_category, phone, id_number)",
                province.cadres(),
                (line, cadre) -> line.add(cadre.id())
                        .add(cadre.name())
                        .add(cadre.gender())
                        .add(cadre.birth())
                        .add(cadre.ethnicity())
                        .add(cadre.political())
                        .add(cadre.partyJoined())
                        .add(cadre.workStarted())
                        .add(cadre.education())
                        .add(cadre.degree())
                        .add(cadre.school())
                        .add(cadre.unit().id())
                        .add(cadre.post())
                        .add(cadre.rank())
                        .add(cadre.staffCategory())
                        .add(cadre.phone())
                        .add(cadre.idNumber()));
        continueAfter(
                "cadre_seq",
                province.cadres().stream().mapToLong(DemoCadre::id).max().orElse(0));
    }

    private void terms(DemoProvince province) {
        copy.rows(
                "assignment (id, cadre_id, village_code, unit_id, unit_level, cycle_id, role, team_leader, source, status,"
                        + " starts_on, planned_end_on, trained_on, arrived_on, handover_until, ended_on, end_reason,"
                        + " predecessor_id)",
                province.terms().stream()
                        .sorted(Comparator.comparingLong(term -> term.id))
                        .toList(),
                (line, term) -> line.add(term.id)
                        .add(term.cadre.id())
                        .add(term.village)
                        .add(term.unit.id())
                        .add(term.unit.level())
                        .add(term.cycle + 1)
                        .add(term.role)
                        .add(term.role == TeamRole.FIRST_SECRETARY)
                        .add(term.source)
                        .add(term.status)
                        .add(term.startsOn)
                        .add(term.plannedEndOn)
                        .add(term.trainedOn)
                        .add(term.arrivedOn)
                        .add(term.handoverUntil)
                        .add(term.endedOn)
                        .add(term.endReason)
                        .add(term.predecessor));
        continueAfter(
                "assignment_seq",
                province.terms().stream().mapToLong(term -> term.id).max().orElse(0));
    }

    /** The sequences count by fifty: the next block begins fifty after the last number used. */
    private void continueAfter(String sequence, long last) {
        jdbc.queryForObject("select setval(cast(? as regclass), ?)", Long.class, sequence, Math.max(1, last));
    }

    /** Numbers from one on. */
    private static final class Numbers {
        private long last;

        long next() {
            return ++last;
        }
    }
}
