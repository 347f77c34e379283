package org.zhucun.assignment.web;

import java.util.ArrayList;
import java.util.List;
import java.util.Objects;
import org.jspecify.annotations.Nullable;
import org.zhucun.assignment.AssignmentSummary;
import org.zhucun.assignment.BatchOrder;
import org.zhucun.assignment.Move;
import org.zhucun.assignment.MoveOrder;

/**
 * Which people a batch is for, as the roster's selection sends them.
 *
 * @param ids assignments; 0 stands for nothing chosen
 * @param versions of the assignments, in the same order; none on the first page
 */
record BatchForm(
        @Nullable Move move,
        @Nullable List<Long> ids,
        @Nullable List<Integer> versions) {

    List<Long> chosen() {
        return ids == null
                ? List.of()
                : ids.stream()
                        .filter(id -> id > 0)
                        .distinct()
                        .limit(BatchOrder.MOST)
                        .toList();
    }

    Move asked() {
        return move != null && BatchOrder.MOVES.contains(move) ? move : Move.EXTEND;
    }

    /** The order for these people, from the versions they had on the page, or have now where it named none. */
    BatchOrder order(List<AssignmentSummary> people, MoveOrder order) {
        List<Long> chosen = chosen();
        List<BatchOrder.Item> items = new ArrayList<>();
        for (AssignmentSummary person : people) {
            int at = chosen.indexOf(person.id());
            boolean named = versions != null && versions.size() == chosen.size();
            items.add(new BatchOrder.Item(
                    person.id(), named ? Objects.requireNonNull(versions).get(at) : person.version()));
        }
        return new BatchOrder(asked(), items, order);
    }
}
