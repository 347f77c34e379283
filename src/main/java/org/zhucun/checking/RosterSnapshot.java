package org.zhucun.checking;

import java.time.LocalDate;
import java.util.ArrayList;
import java.util.Collection;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import org.jspecify.annotations.Nullable;
import org.zhucun.assignment.KnownPost;
import org.zhucun.cadre.KnownCadre;
import org.zhucun.profile.ProfileBook;
import org.zhucun.profile.RuleValues;

/** What is on record of the people and villages a file speaks of, as it stood when the file was judged. */
final class RosterSnapshot {

    private final Map<String, KnownCadre> byIdNumber = new HashMap<>();
    private final Map<String, List<KnownCadre>> byName = new HashMap<>();
    private final Map<Long, List<KnownPost>> services = new HashMap<>();
    private final Map<String, List<KnownPost>> firstSecretaries = new HashMap<>();
    private final ProfileBook rules;

    /**
     * @param cadres everyone who has an identity number or a name of the file, in any order, none twice
     * @param services their services, the latest first
     * @param firstSecretaries those in post in the file's villages
     * @param rules the rules of every province
     */
    RosterSnapshot(
            Collection<KnownCadre> cadres,
            Collection<KnownPost> services,
            Collection<KnownPost> firstSecretaries,
            ProfileBook rules) {
        this.rules = rules;
        for (KnownCadre cadre : cadres) {
            if (cadre.idNumber() != null) {
                byIdNumber.put(cadre.idNumber(), cadre);
            }
            byName.computeIfAbsent(cadre.name(), name -> new ArrayList<>(1)).add(cadre);
        }
        services.forEach(service -> this.services
                .computeIfAbsent(service.cadreId(), id -> new ArrayList<>(2))
                .add(service));
        firstSecretaries.forEach(service -> this.firstSecretaries
                .computeIfAbsent(service.villageCode(), code -> new ArrayList<>(1))
                .add(service));
    }

    /** The rules that hold where the row says, on the day its service begins. */
    RuleValues rulesFor(Draft row, LocalDate day) {
        String village = row.village() != null
                ? row.village().code()
                : row.service() != null ? row.service().villageCode() : "";
        return rules.on(village, null, day);
    }

    @Nullable
    KnownCadre withIdNumber(String idNumber) {
        return byIdNumber.get(idNumber);
    }

    List<KnownCadre> named(String name) {
        return byName.getOrDefault(name, List.of());
    }

    List<KnownPost> servicesOf(KnownCadre cadre) {
        return services.getOrDefault(cadre.id(), List.of());
    }

    List<KnownPost> firstSecretariesOf(String villageCode) {
        return firstSecretaries.getOrDefault(villageCode, List.of());
    }
}
