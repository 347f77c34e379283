package org.zhucun.assignment;

import java.util.ArrayList;
import java.util.List;
import java.util.Set;
import java.util.stream.Collectors;
import java.util.stream.Stream;

/**
 * Heads that go and heads that come by one decision.
 *
 * @param held heads that have gone already and whose places count as held until the decision: what a replacement is
 *     weighed against
 */
record HeadChange(List<Head> gone, List<Head> come, List<Head> held) {

    static HeadChange none() {
        return new HeadChange(new ArrayList<>(), new ArrayList<>(), new ArrayList<>());
    }

    HeadChange goes(Head head) {
        gone.add(head);
        return this;
    }

    HeadChange comes(Head head) {
        come.add(head);
        return this;
    }

    HeadChange isHeld(Head head) {
        held.add(head);
        return this;
    }

    /** The divisions of this level it touches, as codes. */
    Set<String> places(int digits) {
        return Stream.of(gone, come, held)
                .flatMap(List::stream)
                .map(head -> head.villageCode().substring(0, digits))
                .collect(Collectors.toCollection(java.util.TreeSet::new));
    }
}
