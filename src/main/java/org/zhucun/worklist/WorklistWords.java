package org.zhucun.worklist;

import java.util.Locale;
import lombok.RequiredArgsConstructor;
import org.jspecify.annotations.Nullable;
import org.springframework.context.MessageSource;

/** What the lists say in one language, so that a page, a print and a file say the same. */
@RequiredArgsConstructor
public final class WorklistWords {

    private final MessageSource messages;
    private final Locale locale;

    public String text(String key, Object... args) {
        return messages.getMessage(key, args, locale);
    }

    /** The head of a column, which some lists call by another name. */
    public String head(WorklistKind kind, WorklistColumn column) {
        String own = messages.getMessage("worklist.head." + kind + "." + column, null, "", locale);
        return own == null || own.isEmpty() ? text("worklist.head." + column) : own;
    }

    /** A cell as text; a dash never, an empty text where there is nothing to say. */
    public String cell(WorkItem item, WorklistColumn column) {
        return switch (column) {
            case PERSON -> or(item.cadreName());
            case ROLE -> text("role." + item.role());
            case LEVEL -> item.unitLevel() == null ? "" : text("level." + item.unitLevel());
            case UNIT -> or(item.unitName());
            case PLACE -> item.villagePath();
            case STARTS_ON -> or(item.startsOn());
            case DAY -> item.day().toString();
            case OPEN -> String.valueOf(item.days());
            case DUE -> or(item.due());
            case STANDING -> standing(item);
            case REASON -> reason(item);
            case SUCCESSOR -> successor(item);
        };
    }

    /** How a line stands against its days, such as 18 天后届满. */
    public String standing(WorkItem item) {
        String list = "worklist.standing." + item.list() + ".";
        return switch (item.list()) {
            case TERMS, ARRIVALS ->
                item.isOverdue() || item.days() > 0
                        ? text(list + (item.isOverdue() ? "overdue" : "past"), item.days())
                        : item.days() == 0 ? text(list + "today") : text(list + "left", -item.days());
            case VACANCIES -> text(list + "open", item.days());
            case RECALLS -> {
                long over = item.overdue() == null ? 0 : item.overdue();
                yield over > 0 ? text(list + "overdue", over) : text(list + "left", -over);
            }
            case HANDOVERS -> item.days() > 0 ? text(list + "past", item.days()) : text(list + "left", -item.days());
            case DOUBTS -> reason(item);
        };
    }

    private String reason(WorkItem item) {
        if (item.list() == WorklistKind.DOUBTS) {
            return text("worklist.doubt." + item.reason());
        }
        if (item.reason() != null) {
            return text("end-reason." + item.reason());
        }
        return item.list() == WorklistKind.VACANCIES ? text("worklist.never-held") : "";
    }

    private String successor(WorkItem item) {
        if (item.successorName() == null) {
            return text("worklist.nobody-named");
        }
        return text("worklist.named", item.successorName(), text("assignment.status." + item.successorStatus()));
    }

    private static String or(@Nullable Object value) {
        return value == null ? "" : value.toString();
    }
}
