package org.zhucun.quota;

import java.math.BigDecimal;
import java.math.RoundingMode;
import org.jspecify.annotations.Nullable;

/**
 * One share, measured. Integers decide; the share is only for showing, floored so that 29.96 % never shows as 30.0 %.
 *
 * @param measure the role measured
 * @param threshold the share required, in percent
 * @param counted heads sent by the levels that count
 * @param total all heads of the role in post
 * @param central heads sent by central units, which do not count unless the standard says so
 * @param share percent floored to two decimals, null when nobody is in post
 * @param met whether {@code 100 * counted >= threshold * total}, null when nobody is in post
 * @param toReplace people of other levels to replace one for one until it is met
 * @param toAdd people to add on top until it is met
 */
public record QuotaMeasure(
        TeamRole measure,
        int threshold,
        int counted,
        int total,
        int central,
        @Nullable BigDecimal share,
        @Nullable Boolean met,
        int toReplace,
        int toAdd) {

    static QuotaMeasure of(TeamRole measure, int threshold, int counted, int total, int central) {
        if (total == 0) {
            return new QuotaMeasure(measure, threshold, counted, total, central, null, null, 0, 0);
        }
        long missing = (long) threshold * total - 100L * counted;
        BigDecimal share = BigDecimal.valueOf(100L * counted).divide(BigDecimal.valueOf(total), 2, RoundingMode.FLOOR);
        return new QuotaMeasure(
                measure,
                threshold,
                counted,
                total,
                central,
                share,
                missing <= 0,
                ceilDiv(missing, 100),
                ceilDiv(missing, 100L - threshold));
    }

    private static int ceilDiv(long missing, long by) {
        return missing <= 0 ? 0 : (int) ((missing + by - 1) / by);
    }

    /** By how much the counted heads fall short, in hundredths of a head; negative where there are more than needed. */
    public long missing() {
        return (long) threshold * total - 100L * counted;
    }

    /** Whether the share is known and below what is required. */
    public boolean missed() {
        return Boolean.FALSE.equals(met);
    }
}
