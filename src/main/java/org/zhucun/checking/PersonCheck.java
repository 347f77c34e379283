package org.zhucun.checking;

import java.util.List;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import org.jspecify.annotations.Nullable;
import org.springframework.context.support.DefaultMessageSourceResolvable;
import org.zhucun.assignment.KnownPost;
import org.zhucun.cadre.KnownCadre;
import org.zhucun.division.Place;
import org.zhucun.division.VillageIndex;
import org.zhucun.recognition.Field;
import org.zhucun.recognition.Remark;
import org.zhucun.shared.PartialDate;
import org.zhucun.shared.Severity;
import org.zhucun.unit.KnownUnit;
import org.zhucun.unit.UnitIndex;

/**
 * Finds the person of a row on record: by the identity number, else by name, birth month and unit together; and the
 * service the row describes.
 */
final class PersonCheck {

    private static final Pattern MASKED = Pattern.compile("(\\d{6})\\*+(\\w{4})");

    private final RosterSnapshot snapshot;
    private final VillageIndex places;
    private final UnitIndex units;
    private final CheckTerms terms;

    PersonCheck(RosterSnapshot snapshot, VillageIndex places, UnitIndex units, CheckTerms terms) {
        this.snapshot = snapshot;
        this.places = places;
        this.units = units;
        this.terms = terms;
    }

    void check(Draft row) {
        KnownCadre cadre = known(row);
        if (cadre == null) {
            numberMissing(row);
            return;
        }
        List<KnownPost> services = snapshot.servicesOf(cadre);
        if (!sameName(row, cadre, services)) {
            return;
        }
        KnownPost meant = meant(row, services);
        KnownPost elsewhere =
                services.stream().filter(KnownPost::isOpen).findFirst().orElse(null);
        if (meant == null && elsewhere != null && row.isOpen() && row.village() != null) {
            sayElsewhere(row, cadre, elsewhere);
            return;
        }
        row.matches(cadre);
        if (meant != null) {
            row.matches(meant);
        }
    }

    private static void numberMissing(Draft row) {
        boolean silent = row.remarks().stream()
                .filter(r -> r.field() == Field.ID_NUMBER || r.field() == Field.NAME)
                .noneMatch(r -> r.severity() != Severity.INFO);
        if (silent && row.value(Field.ID_NUMBER) == null && row.column(Field.ID_NUMBER) >= 0) {
            row.say(CheckRule.NO_NUMBER, Field.ID_NUMBER, "", row.text(Field.NAME));
        }
    }

    /** The service in the row's village that began when the row says; else the open one, unless the row ends before it. */
    private static @Nullable KnownPost meant(Draft row, List<KnownPost> services) {
        Place village = row.village();
        if (village == null) {
            return null;
        }
        PartialDate start = row.date(Field.STARTS_ON);
        PartialDate end = row.date(Field.ENDED_ON);
        KnownPost open = null;
        for (KnownPost service : services) {
            if (!service.villageCode().equals(village.code())) {
                continue;
            }
            if (start != null
                    && !service.startsOn().isBefore(start.earliest())
                    && !service.startsOn().isAfter(start.latest())) {
                return service;
            }
            if (service.isOpen() && (end == null || end.latest().isAfter(service.startsOn()))) {
                open = service;
            }
        }
        return open;
    }

    private boolean sameName(Draft row, KnownCadre cadre, List<KnownPost> services) {
        if (cadre.name().equals(row.value(Field.NAME)) || row.value(Field.NAME) == null) {
            return true;
        }
        boolean mine = services.isEmpty() || services.stream().anyMatch(this::visible);
        row.say(
                mine ? CheckRule.OTHER_NAME : CheckRule.IN_POST_OUT_OF_SCOPE,
                Field.ID_NUMBER,
                row.text(Field.ID_NUMBER),
                mine ? cadre.name() : row.text(Field.NAME));
        return false;
    }

    private void sayElsewhere(Draft row, KnownCadre cadre, KnownPost service) {
        Field field = PlaceCheck.place(row);
        if (!visible(service)) {
            row.say(CheckRule.IN_POST_OUT_OF_SCOPE, field, row.text(field), row.text(Field.NAME));
            return;
        }
        row.say(
                CheckRule.IN_POST_ELSEWHERE,
                field,
                row.text(field),
                cadre.name(),
                places.place(service.villageCode()).map(places::path).orElse(service.villageCode()),
                new DefaultMessageSourceResolvable("role." + service.role().name()),
                service.startsOn().toString());
    }

    private boolean visible(KnownPost service) {
        return terms.scope().covers(service.villageCode(), service.unitId());
    }

    private @Nullable KnownCadre known(Draft row) {
        String number = row.value(Field.ID_NUMBER);
        KnownCadre byNumber = number == null ? null : snapshot.withIdNumber(number);
        if (byNumber != null) {
            return byNumber;
        }
        List<KnownCadre> alike = snapshot.named(row.text(Field.NAME)).stream()
                .filter(cadre -> number == null ? fitsMask(row, cadre) : cadre.idNumber() == null)
                .filter(cadre -> sameBirth(row, cadre) && sameUnit(row, cadre))
                .toList();
        if (alike.size() == 1) {
            Severity severity = number == null ? Severity.INFO : Severity.WARNING;
            row.say(
                    CheckRule.KNOWN_BY_NAME,
                    severity,
                    Field.NAME,
                    row.text(Field.NAME),
                    List.of(),
                    row.text(Field.NAME),
                    row.text(Field.BIRTH),
                    row.text(Field.UNIT_NAME));
            return alike.get(0);
        }
        if (alike.size() > 1) {
            row.say(CheckRule.SEVERAL_KNOWN, Field.NAME, row.text(Field.NAME), row.text(Field.NAME), alike.size());
        }
        return null;
    }

    /** A masked number, as exports show it, still tells who is not meant. */
    private static boolean fitsMask(Draft row, KnownCadre cadre) {
        for (Remark remark : row.remarks()) {
            Matcher mask = MASKED.matcher(remark.value());
            if (remark.field() == Field.ID_NUMBER && mask.matches()) {
                String number = cadre.idNumber();
                return number != null && number.startsWith(mask.group(1)) && number.endsWith(mask.group(2));
            }
        }
        return true;
    }

    private static boolean sameBirth(Draft row, KnownCadre cadre) {
        String birth = row.value(Field.BIRTH);
        String stored = cadre.birth();
        int month = 7;
        return birth != null
                && stored != null
                && birth.length() >= month
                && stored.length() >= month
                && birth.startsWith(stored.substring(0, month));
    }

    private boolean sameUnit(Draft row, KnownCadre cadre) {
        KnownUnit unit = row.unit();
        return unit != null
                && (unit.equals(units.unit(cadre.unitId()))
                        || snapshot.servicesOf(cadre).stream().anyMatch(s -> unit.equals(units.unit(s.unitId()))));
    }
}
