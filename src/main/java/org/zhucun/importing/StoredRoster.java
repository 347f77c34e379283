package org.zhucun.importing;

import java.util.ArrayList;
import java.util.Collection;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import org.jspecify.annotations.Nullable;
import org.zhucun.recognition.Field;

/**
 * What is on record about the people and villages of one file, gathered once. Holds people of all divisions: what may
 * be said about those out of scope is for the check to decide.
 */
final class StoredRoster {

    private final Map<String, StoredPerson> byIdNumber = new HashMap<>();
    private final Map<String, List<StoredPerson>> byName = new HashMap<>();
    private final Map<String, Holder> firstSecretaries;

    /** Who is first secretary in a village today. */
    record Holder(long cadreId, long assignmentId, String name, String startsOn) {}

    StoredRoster(Collection<StoredPerson> people, Map<String, Holder> firstSecretaries) {
        this.firstSecretaries = firstSecretaries;
        for (StoredPerson person : people) {
            String idNumber = person.values().get(Field.ID_NUMBER);
            if (idNumber != null) {
                byIdNumber.put(idNumber, person);
            }
            byName.computeIfAbsent(person.values().getOrDefault(Field.NAME, ""), name -> new ArrayList<>(1))
                    .add(person);
        }
    }

    @Nullable
    StoredPerson byIdNumber(String idNumber) {
        return byIdNumber.get(idNumber);
    }

    /**
     * Everyone of that name who may be meant: for a row without an identity number all of them, else those on record
     * without one.
     */
    List<StoredPerson> byName(String name) {
        return byName.getOrDefault(name, List.of());
    }

    /** Who is first secretary in post in a village, not about to hand over; null when nobody is. */
    @Nullable
    Holder firstSecretary(String villageCode) {
        return firstSecretaries.get(villageCode);
    }
}
