package org.zhucun.confirmation;

import java.time.LocalDate;
import java.util.List;
import org.zhucun.shared.Difference;

/**
 * What has changed since a roster was confirmed.
 *
 * @param asOf the day it is compared with
 * @param added who is in post now and was not in it
 * @param left who was in it and is no longer in post
 */
public record RosterChanges(LocalDate asOf, List<ConfirmedRow> added, List<ConfirmedRow> left, List<Changed> changed) {

    /** Somebody who is in both, differently. */
    public record Changed(ConfirmedRow before, ConfirmedRow after, List<Difference> differences) {}

    public boolean none() {
        return added.isEmpty() && left.isEmpty() && changed.isEmpty();
    }
}
