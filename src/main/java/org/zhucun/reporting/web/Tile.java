package org.zhucun.reporting.web;

import java.util.List;
import java.util.stream.IntStream;
import org.zhucun.reporting.QuotaRow;

/**
 * One county as an 8 by 10 rectangle of the row's picture, coloured by its worse share.
 *
 * @param x left edge in the picture
 * @param county the county's shares, for the tile's title
 * @param tone {@code q1} to {@code q5}
 */
record Tile(String x, QuotaRow county, String firstSecretary, String teamMember, String tone) {

    private static final double PITCH = 9.5;

    static List<Tile> of(List<QuotaRow> counties) {
        return IntStream.range(0, counties.size())
                .mapToObj(n -> of(n, counties.get(n)))
                .toList();
    }

    private static Tile of(int n, QuotaRow county) {
        Heat first = Heat.of(county.firstSecretary());
        Heat members = Heat.of(county.teamMember());
        String worse = first.tone().isEmpty()
                        || (!members.tone().isEmpty() && members.tone().compareTo(first.tone()) < 0)
                ? members.tone()
                : first.tone();
        return new Tile(String.valueOf(n * PITCH), county, first.text(), members.text(), worse);
    }

    public boolean missed() {
        return county.missed();
    }

    /** The white dash on a tile below the line. */
    public String dash() {
        return "M" + (Double.parseDouble(x) + 2) + " 7h4";
    }

    static String width(List<QuotaRow> counties) {
        return String.valueOf(Math.max(8, counties.size() * PITCH));
    }
}
