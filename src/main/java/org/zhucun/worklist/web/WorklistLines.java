package org.zhucun.worklist.web;

import java.util.List;
import lombok.RequiredArgsConstructor;
import org.jspecify.annotations.Nullable;
import org.springframework.web.util.UriComponentsBuilder;
import org.zhucun.assignment.AssignmentStatus;
import org.zhucun.unit.UnitLevel;
import org.zhucun.worklist.WorkItem;
import org.zhucun.worklist.WorklistColumn;
import org.zhucun.worklist.WorklistKind;
import org.zhucun.worklist.WorklistWords;

/** Makes lines of a list ready to draw, each cell with what it links to. */
@RequiredArgsConstructor
final class WorklistLines {

    private static final int URGENT_DAYS = 30;

    private final WorklistWords words;

    /** The query that leads back to this list, handed to a village so that its neighbours are those of the list. */
    private final String query;

    /** Whether the signed-in account may propose and move people. */
    private final boolean staff;

    /**
     * One cell.
     *
     * @param style the class of the cell
     * @param mark the class of the mark around the text, null for plain text
     * @param icon the mark's icon
     */
    record Cell(
            String text,
            @Nullable String href,
            String style,
            @Nullable String mark,
            @Nullable String icon,
            @Nullable String title) {}

    /** One line with the move that fixes it, null where there is none. */
    record Line(
            List<Cell> cells,
            @Nullable String act,
            @Nullable String actHref) {}

    Line line(WorkItem item) {
        String fix = staff ? fix(item) : null;
        return new Line(
                WorklistColumn.of(item.list()).stream()
                        .map(column -> cell(item, column))
                        .toList(),
                fix == null ? null : words.text("worklist.fix." + item.list() + (item.named() ? ".named" : "")),
                fix);
    }

    private Cell cell(WorkItem item, WorklistColumn column) {
        String text = words.cell(item, column);
        return switch (column) {
            case PERSON -> plain(text, item.cadreId() == null ? null : "/cadres/" + item.cadreId(), "nw strong");
            case ROLE, REASON -> plain(text, null, "nw");
            case LEVEL -> level(text, item.unitLevel());
            case UNIT -> plain(text, item.unitId() == null ? null : "/units/" + item.unitId(), "nw cut");
            case PLACE -> new Cell(item.place(), village(item), "nw", null, null, item.villagePath());
            case STARTS_ON, DAY, DUE -> plain(text, null, "d");
            case OPEN -> plain(text, null, "n");
            case STANDING -> standing(item, text);
            case SUCCESSOR -> successor(item, text);
        };
    }

    private static Cell plain(String text, @Nullable String href, String style) {
        return new Cell(text, href, style, null, null, null);
    }

    private Cell level(String text, @Nullable UnitLevel level) {
        if (level == null) {
            return plain("", null, "");
        }
        String style = switch (level) {
            case CENTRAL, PROVINCIAL -> "lv lv-p";
            case MUNICIPAL -> "lv lv-c";
            case COUNTY, TOWNSHIP -> "lv lv-x";
        };
        return new Cell(text, null, "", style, null, words.text("level." + level + ".title"));
    }

    private static Cell standing(WorkItem item, String text) {
        boolean urgent = item.isOverdue() || item.list() == WorklistKind.TERMS && item.days() >= -URGENT_DAYS;
        boolean ahead = item.list() == WorklistKind.ARRIVALS && item.days() < 0
                || item.list() == WorklistKind.TERMS && item.days() < -3 * URGENT_DAYS;
        return new Cell(
                text,
                null,
                "nw",
                urgent ? "st st-err" : ahead ? "st st-idle" : "st st-warn",
                urgent ? "alert-circle" : "clock",
                null);
    }

    private static Cell successor(WorkItem item, String text) {
        if (item.successorCadreId() == null) {
            return new Cell(text, null, "nw muted", null, null, null);
        }
        return plain(text, "/cadres/" + item.successorCadreId(), "nw");
    }

    private String village(WorkItem item) {
        return "/villages/" + item.villageCode() + "?list=" + item.list().path() + "&at=" + item.cursor()
                + (query.isEmpty() ? "" : "&" + query);
    }

    private static @Nullable String fix(WorkItem item) {
        boolean decided = item.successorStatus() == AssignmentStatus.APPROVED
                || item.successorStatus() == AssignmentStatus.IN_POST;
        return switch (item.list()) {
            case TERMS, ARRIVALS, HANDOVERS ->
                "/assignments/" + (item.named() && !decided ? item.successorId() : item.assignmentId());
            case VACANCIES, RECALLS -> item.named() ? "/assignments/" + item.successorId() : propose(item);
            case DOUBTS -> "/assignments/" + item.assignmentId();
        };
    }

    private static String propose(WorkItem item) {
        UriComponentsBuilder address = UriComponentsBuilder.fromPath("/assignments/new")
                .queryParam("village", item.villageCode())
                .queryParam("role", item.role());
        if (item.assignmentId() != null) {
            address.queryParam("replaces", item.assignmentId());
        }
        return address.build().toUriString();
    }
}
