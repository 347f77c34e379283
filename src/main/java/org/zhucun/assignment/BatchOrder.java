package org.zhucun.assignment;

import java.util.EnumSet;
import java.util.List;
import java.util.Set;

/**
 * One move for several people.
 *
 * @param move {@code EXTEND} (set the term), {@code END} or {@code TRANSFER}
 * @param items at most 200 assignments
 * @param order what holds for all of them; its version is not looked at
 */
public record BatchOrder(Move move, List<Item> items, MoveOrder order) {

    public static final int MOST = 200;

    /** What several people can do at once. */
    public static final Set<Move> MOVES = EnumSet.of(Move.EXTEND, Move.END, Move.TRANSFER);

    /** @param version the version the order starts from */
    public record Item(long id, int version) {}

    public BatchOrder {
        if (!MOVES.contains(move) || items.size() > MOST) {
            throw new IllegalArgumentException("not a batch: " + items.size() + " times " + move);
        }
        items = List.copyOf(items);
    }
}
