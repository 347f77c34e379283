package org.zhucun.unit;

import java.text.Normalizer;
import java.util.ArrayList;
import java.util.Collection;
import java.util.Comparator;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.jspecify.annotations.Nullable;
import org.zhucun.division.Place;
import org.zhucun.division.VillageIndex;

/**
 * All units in memory, for finding them by whatever name people write. Immutable and safe to share. {@link UnitReader}
 * asks it for one file or one form.
 */
public final class UnitIndex {

    /** What a name has to do with the unit it leads to: its own, that of an office inside it, or one it had before. */
    enum Kind {
        OWN,
        INNER,
        FORMER
    }

    /** A unit by one of its names, for organs without the place. */
    record Placed(KnownUnit unit, String organ, Kind kind) {}

    private final VillageIndex places;
    private final Map<Long, KnownUnit> byId = new HashMap<>();
    private final Map<String, KnownUnit> byName = new HashMap<>();
    private final Map<String, List<Placed>> byOtherName = new HashMap<>();
    private final Map<String, List<Placed>> byOrgan = new HashMap<>();
    private final Map<String, List<KnownUnit>> byDivision = new HashMap<>();

    private UnitIndex(Collection<KnownUnit> units, VillageIndex places) {
        this.places = places;
        units.forEach(unit -> byId.put(unit.id(), unit));
        for (KnownUnit unit : units) {
            KnownUnit heir = heir(unit);
            Kind kind = heir.equals(unit) ? Kind.OWN : unit.mergedIntoId() == null ? Kind.INNER : Kind.FORMER;
            if (kind == Kind.OWN) {
                byName.put(clean(unit.name()), unit);
                byDivision
                        .computeIfAbsent(unit.divisionCode(), code -> new ArrayList<>())
                        .add(unit);
            }
            add(unit.name(), unit.divisionCode(), heir, kind, kind != Kind.OWN);
            unit.names().forEach(name -> add(name, unit.divisionCode(), heir, kind, true));
        }
    }

    public static UnitIndex of(Collection<KnownUnit> units, VillageIndex places) {
        return new UnitIndex(units, places);
    }

    private void add(String name, String division, KnownUnit heir, Kind kind, boolean other) {
        String text = clean(name);
        Optional<UnitPrefix> prefix = UnitPrefix.of(text, places).stream()
                .filter(p -> p.end() < text.length() && isOf(p, division))
                .max(Comparator.comparingInt(UnitPrefix::end));
        prefix.ifPresent(p -> {
            String organ = p.organ(text, text.length());
            byOrgan.computeIfAbsent(Organs.of(organ).organ(), key -> new ArrayList<>())
                    .add(new Placed(heir, organ, kind));
        });
        // 县财政局 is the name of many; it means one only near its county, which byOrgan asks for
        if (other && prefix.filter(p -> p.kind() != 0).isEmpty()) {
            byOtherName.computeIfAbsent(text, key -> new ArrayList<>(1)).add(new Placed(heir, text, kind));
        }
    }

    private boolean isOf(UnitPrefix prefix, String division) {
        return prefix.code().equals(division) || (prefix.kind() != 0 && isKind(division, prefix.kind()));
    }

    private KnownUnit heir(KnownUnit unit) {
        KnownUnit heir = unit;
        for (int steps = 0; steps < 20; steps++) {
            Long next = heir.mergedIntoId() == null ? heir.parentId() : heir.mergedIntoId();
            KnownUnit found = next == null ? null : byId.get(next);
            if (found == null) {
                return heir;
            }
            heir = found;
        }
        return heir;
    }

    /** The unit of this full name, spelt exactly. */
    public @Nullable KnownUnit named(String fullName) {
        KnownUnit unit = byName.get(fullName);
        return unit == null ? byName.get(clean(fullName)) : unit;
    }

    /** Units in use for which this is another name than their full one. */
    public List<KnownUnit> withAlias(String name) {
        return otherwiseNamed(clean(name)).stream()
                .filter(placed -> placed.kind() == Kind.OWN)
                .map(Placed::unit)
                .distinct()
                .toList();
    }

    /** The unit of this id, or the one that stands for it since a merge or as its parent; null when there is none. */
    public @Nullable KnownUnit unit(long id) {
        KnownUnit unit = byId.get(id);
        return unit == null ? null : heir(unit);
    }

    VillageIndex places() {
        return places;
    }

    List<Placed> otherwiseNamed(String text) {
        return byOtherName.getOrDefault(text, List.of());
    }

    List<Placed> organs(String organ) {
        return byOrgan.getOrDefault(Organs.of(organ).organ(), List.of());
    }

    /** Units that belong to exactly this division. */
    List<KnownUnit> of(String division) {
        return byDivision.getOrDefault(division, List.of());
    }

    Collection<KnownUnit> all() {
        return byName.values();
    }

    /** Whether a division is of the kind a word like 县 or 市 says. */
    boolean isKind(String division, char kind) {
        return places.place(division)
                .map(Place::name)
                .filter(name -> name.charAt(name.length() - 1) == kind)
                .isPresent();
    }

    /** Half-width and without blanks, line breaks and invisible characters. */
    static String clean(String text) {
        if (isPlain(text)) {
            return text;
        }
        String half = Normalizer.isNormalized(text, Normalizer.Form.NFKC)
                ? text
                : Normalizer.normalize(text, Normalizer.Form.NFKC);
        StringBuilder out = null;
        for (int i = 0; i < half.length(); i++) {
            char c = half.charAt(i);
            boolean drop =
                    Character.isWhitespace(c) || Character.isSpaceChar(c) || Character.getType(c) == Character.FORMAT;
            if (drop && out == null) {
                out = new StringBuilder(half.substring(0, i));
            } else if (!drop && out != null) {
                out.append(c);
            }
        }
        return out == null ? half : out.toString();
    }

    /** Whether a text has nothing but common Han characters, which nothing needs to be done to. */
    private static boolean isPlain(String text) {
        for (int i = 0; i < text.length(); i++) {
            char c = text.charAt(i);
            if (c < 0x4E00 || c > 0x9FFF) {
                return false;
            }
        }
        return true;
    }
}
