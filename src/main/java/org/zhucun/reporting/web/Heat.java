package org.zhucun.reporting.web;

import java.math.RoundingMode;
import org.jspecify.annotations.Nullable;
import org.zhucun.quota.QuotaMeasure;

/**
 * How a share is drawn: its colour class, its text, its bar. The colour compares integers, never the rounded text.
 *
 * @param tone {@code q1} far below, {@code q2} below, {@code q3} just met, {@code q4} and {@code q5} met; empty when
 *     nobody is in post
 * @param text percent floored to one decimal, so that a miss never looks met
 * @param width of the bar, 0 to 100, where 50 is the share required
 */
record Heat(
        String tone, String text, String width, @Nullable Boolean met) {

    static Heat of(QuotaMeasure measure) {
        if (measure.share() == null) {
            return new Heat("", "—", "0", null);
        }
        double ratio = 100.0 * measure.counted() / measure.total() / measure.threshold();
        return new Heat(
                tone(measure),
                measure.share().setScale(1, RoundingMode.FLOOR) + "%",
                String.format(java.util.Locale.ROOT, "%.1f", Math.min(100, ratio * 50)),
                measure.met());
    }

    static String tone(QuotaMeasure measure) {
        long have = 10_000L * measure.counted();
        long need = (long) measure.threshold() * measure.total();
        if (have < 80 * need) {
            return "q1";
        }
        if (have < 100 * need) {
            return "q2";
        }
        if (have < 106 * need) {
            return "q3";
        }
        return have < 125 * need ? "q4" : "q5";
    }

    /** The icon beside the number: colour never speaks alone. */
    public String icon() {
        return met == null ? "minus" : !met ? "arrow-down" : tone.equals("q3") ? "minus" : "check";
    }

    /** The key of the word beside the number. */
    public String word() {
        return switch (tone) {
            case "q1" -> "quota.far-below";
            case "q2" -> "quota.below";
            case "q3" -> "quota.just-met";
            case "" -> "quota.nobody";
            default -> "quota.met";
        };
    }
}
