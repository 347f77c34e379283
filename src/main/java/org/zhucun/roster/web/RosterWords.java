package org.zhucun.roster.web;

import java.time.LocalDate;
import java.time.temporal.ChronoUnit;
import java.util.EnumMap;
import java.util.Locale;
import java.util.Map;
import org.jspecify.annotations.Nullable;
import org.springframework.context.MessageSource;
import org.zhucun.assignment.AssignmentSource;
import org.zhucun.assignment.AssignmentStatus;
import org.zhucun.quota.TeamRole;
import org.zhucun.roster.RosterRow;
import org.zhucun.roster.RosterTab;
import org.zhucun.unit.UnitLevel;

/** The words of the roster in one language, looked up once a page and not once a cell. */
final class RosterWords {

    private static final int URGENT_DAYS = 30;

    private final MessageSource messages;
    private final Locale locale;
    private final String context;
    private final LocalDate today;
    private final String choose;
    private final Map<TeamRole, String> roles = new EnumMap<>(TeamRole.class);
    private final Map<UnitLevel, String[]> levels = new EnumMap<>(UnitLevel.class);
    private final Map<AssignmentStatus, String> statuses = new EnumMap<>(AssignmentStatus.class);
    private final Map<AssignmentSource, String> sources = new EnumMap<>(AssignmentSource.class);

    /** @param context the path the application runs under */
    RosterWords(MessageSource messages, Locale locale, String context, LocalDate today) {
        this.messages = messages;
        this.locale = locale;
        this.context = context;
        this.today = today;
        this.choose = text("roster.choose") + " ";
    }

    String text(String key, Object... args) {
        return messages.getMessage(key, args, locale);
    }

    String of(String prefix, Enum<?> value) {
        return text(prefix + "." + value.name());
    }

    String at(String path) {
        return context + path;
    }

    RosterLine line(RosterRow row) {
        String[] level = levels.computeIfAbsent(row.unitLevel(), this::level);
        Standing standing = standing(row);
        return new RosterLine(
                row.id(),
                row.cadreName(),
                choose + row.cadreName(),
                context + "/cadres/" + row.cadreId(),
                context + "/assignments/" + row.id(),
                row.gender(),
                row.birth(),
                row.political(),
                row.education(),
                roles.computeIfAbsent(row.role(), role -> of("role", role)),
                row.role() == TeamRole.FIRST_SECRETARY,
                level[0],
                level[1],
                level[2],
                row.unitEverydayName(),
                row.rank() == null ? row.post() : row.rank(),
                row.place(),
                context + "/villages/" + row.villageCode(),
                row.startsOn().toString(),
                row.plannedEndOn() == null ? "" : row.plannedEndOn().toString(),
                standing.word,
                standing.style,
                context + "/assets/icons.svg#i-" + standing.icon,
                sources.computeIfAbsent(row.source(), source -> of("assignment.source", source)),
                row.phone(),
                row.idNumber());
    }

    private String[] level(UnitLevel level) {
        String style = switch (level) {
            case CENTRAL, PROVINCIAL -> "lv lv-p";
            case MUNICIPAL -> "lv lv-c";
            case COUNTY, TOWNSHIP -> "lv lv-x";
        };
        return new String[] {of("level", level), style, text("level." + level + ".title")};
    }

    private record Standing(String word, String style, String icon) {}

    private Standing standing(RosterRow row) {
        String word = statuses.computeIfAbsent(row.status(), status -> of("assignment.status", status));
        return switch (row.status()) {
            case IN_POST -> inPost(word, row.plannedEndOn());
            case APPROVED, SUBMITTED -> new Standing(word, "st st-info", "clock");
            case RETURNED, REJECTED -> new Standing(word, "st st-warn", "arrow-back-up");
            case DRAFT, ENDED, VOID -> new Standing(word, "st st-idle", "circle-minus");
        };
    }

    private Standing inPost(String word, @Nullable LocalDate plannedEnd) {
        long days = plannedEnd == null ? Long.MAX_VALUE : ChronoUnit.DAYS.between(today, plannedEnd);
        if (days < 0) {
            return new Standing(text("roster.overdue", -days), "st st-err", "alert-circle");
        }
        if (days <= URGENT_DAYS) {
            return new Standing(text("roster.days-left", days), "st st-err", "alert-circle");
        }
        return plannedEnd != null && !plannedEnd.isAfter(RosterTab.expiringUntil(today))
                ? new Standing(text("roster.days-left", days), "st st-warn", "clock")
                : new Standing(word, "st st-ok", "circle-check");
    }
}
