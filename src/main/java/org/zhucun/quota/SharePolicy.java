package org.zhucun.quota;

import java.util.ArrayList;
import java.util.List;
import java.util.Objects;
import org.springframework.context.support.DefaultMessageSourceResolvable;
import org.zhucun.shared.Violation;

/**
 * Judges what a decision does to the shares of one place: it may not take a share from met to not met, nor make a
 * shortfall larger. What was short before and stays as short is nobody's fault. Source: QTA-1, QTA-2 (一般不低于).
 */
public final class SharePolicy {

    private SharePolicy() {}

    /**
     * The shares a decision spoils.
     *
     * @param rule Q005 where the standard is set, Q007 in the places below
     * @param place the place's name
     */
    public static List<Violation> judge(
            QuotaRule rule, String place, List<QuotaMeasure> before, List<QuotaMeasure> after) {
        List<Violation> spoiled = new ArrayList<>();
        for (QuotaMeasure then : after) {
            QuotaMeasure now = before.stream()
                    .filter(measure -> measure.measure() == then.measure())
                    .findFirst()
                    .orElse(then);
            if (then.missed() && spoils(now, then)) {
                spoiled.add(Violation.of(
                        rule,
                        null,
                        place,
                        new DefaultMessageSourceResolvable("role." + then.measure()),
                        now.counted(),
                        now.total(),
                        then.counted(),
                        then.total(),
                        String.valueOf(Objects.requireNonNull(then.share())),
                        then.threshold()));
            }
        }
        return spoiled;
    }

    /** Where nobody was in post there was no share to keep. */
    private static boolean spoils(QuotaMeasure now, QuotaMeasure then) {
        return Boolean.TRUE.equals(now.met()) || now.missed() && then.missing() > now.missing();
    }
}
