package org.zhucun.worklist;

import java.util.List;
import java.util.Locale;
import org.zhucun.shared.NotFoundException;

/** The lists, each with the views it has; the first view is the one shown unless another is asked for. */
public enum WorklistKind {
    /** Whose term ends or should have ended (任期管理). */
    TERMS(WorklistView.MONTHS_3, WorklistView.MONTHS_6, WorklistView.PAST, WorklistView.OVERDUE, WorklistView.ALL),
    /** Posts a village must have and nobody holds, one line a post (空缺). */
    VACANCIES(WorklistView.ALL, WorklistView.FIRST_SECRETARY, WorklistView.TEAM_MEMBER, WorklistView.OVERDUE),
    /** Approved and not in post yet (待到岗). */
    ARRIVALS(WorklistView.ALL, WorklistView.PAST, WorklistView.OVERDUE),
    /** Recalled or adjusted, and nobody sent instead (召回补派). */
    RECALLS(WorklistView.ALL, WorklistView.OVERDUE),
    /** Handing over (交接). */
    HANDOVERS(WorklistView.ALL, WorklistView.PAST),
    /** In post where something does not fit: a second first secretary, a village not on the list or gone (存疑). */
    DOUBTS(WorklistView.ALL);

    private final List<WorklistView> views;

    WorklistKind(WorklistView... views) {
        this.views = List.of(views);
    }

    public List<WorklistView> views() {
        return views;
    }

    /** How it stands in an address, such as {@code vacancies}. */
    public String path() {
        return name().toLowerCase(Locale.ROOT);
    }

    /**
     * The list an address names.
     *
     * @throws NotFoundException when there is none of that name
     */
    public static WorklistKind of(String path) {
        for (WorklistKind kind : values()) {
            if (kind.path().equals(path)) {
                return kind;
            }
        }
        throw new NotFoundException();
    }
}
