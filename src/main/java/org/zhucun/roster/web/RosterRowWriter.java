package org.zhucun.roster.web;

import org.jspecify.annotations.Nullable;
import org.unbescape.html.HtmlEscape;
import org.zhucun.roster.web.RosterColumns.Shown;

/** Writes rows of the roster as HTML. No value gets into it but through {@link #text}, which escapes. */
final class RosterRowWriter {

    private static final int PAGE = 1 << 16;

    private final Shown show;
    private final StringBuilder html = new StringBuilder(PAGE);

    RosterRowWriter(Shown show) {
        this.show = show;
    }

    String html() {
        return html.toString();
    }

    void row(RosterLine line) {
        html.append("<tr><td class=\"ck fix-l\"><input type=\"checkbox\" name=\"ids\" form=\"batch\" value=\"")
                .append(line.id())
                .append("\" aria-label=\"");
        text(line.choose());
        html.append("\"></td><th scope=\"row\" class=\"nw fix-l2\">");
        link("strong", line.personHref(), line.name());
        html.append("</th>");
        cell(show.gender(), "", line.gender());
        cell(show.birth(), "d", line.birth());
        cell(show.political(), "nw", line.political());
        cell(show.education(), "nw", line.education());
        cell(show.role(), line.first() ? "nw strong" : "nw", line.role());
        level(line);
        cell(show.unit(), "nw cut", line.unit());
        cell(show.post(), "nw cut", line.post());
        if (show.place()) {
            html.append("<td class=\"nw\">");
            link("", line.placeHref(), line.place());
            html.append("</td>");
        }
        cell(show.startsOn(), "d", line.startsOn());
        cell(show.plannedEndOn(), "d", line.plannedEndOn());
        status(line);
        cell(show.source(), "nw", line.source());
        cell(show.phone(), "d", line.phone());
        cell(show.idNumber(), "d", line.idNumber());
        html.append("</tr>\n");
    }

    private void cell(boolean shown, String style, @Nullable String value) {
        if (shown) {
            html.append("<td class=\"").append(style).append("\">");
            text(value);
            html.append("</td>");
        }
    }

    private void link(String style, String href, String value) {
        html.append("<a class=\"").append(style).append("\" href=\"");
        text(href);
        html.append("\">");
        text(value);
        html.append("</a>");
    }

    private void level(RosterLine line) {
        if (show.level()) {
            html.append("<td><span class=\"").append(line.levelClass()).append("\" title=\"");
            text(line.levelTitle());
            html.append("\">");
            text(line.level());
            html.append("</span></td>");
        }
    }

    private void status(RosterLine line) {
        if (show.status()) {
            html.append("<td><a class=\"").append(line.statusClass()).append("\" href=\"");
            text(line.href());
            html.append("\"><svg class=\"i\" aria-hidden=\"true\" focusable=\"false\"><use href=\"");
            text(line.statusIcon());
            html.append("\"></use></svg>");
            text(line.status());
            html.append("</a></td>");
        }
    }

    private void text(@Nullable String value) {
        if (value != null) {
            html.append(HtmlEscape.escapeHtml5Xml(value));
        }
    }
}
