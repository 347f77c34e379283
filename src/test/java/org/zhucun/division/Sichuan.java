package org.zhucun.division;

import java.util.List;
import java.util.Map;

/** The real tree of Sichuan as an index; every village is on the list unless a test says otherwise. */
public final class Sichuan {

    public static final VillageIndex INDEX = VillageIndex.of(
            ShippedDivisions.of("51").stream()
                    .map(d -> new Place(
                            d.code(), d.name(), d.shortName(), d.code().length() == 12))
                    .toList(),
            Map.of("510824107999", List.of("510524213205")));

    private Sichuan() {}

    public static PlaceReader reader(String... scope) {
        return new PlaceReader(INDEX, DivisionScope.of(scope));
    }

    /** A question that has only a place in one cell. */
    public static PlaceQuestion place(String cell) {
        return new PlaceQuestion("", List.of("", "", "", cell, ""), List.of());
    }

    public static PlaceQuestion names(String county, String township, String village) {
        return new PlaceQuestion("", List.of("", county, township, "", village), List.of());
    }

    /** The same tree without a single supported village. */
    public static VillageIndex unsupported() {
        return VillageIndex.of(
                INDEX.below("51").stream()
                        .map(p -> new Place(p.code(), p.name(), p.shortName(), false))
                        .toList(),
                Map.of());
    }
}
