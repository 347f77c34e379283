package org.zhucun.assignment.web;

import java.util.LinkedHashMap;
import java.util.Map;
import org.jspecify.annotations.Nullable;
import org.zhucun.assignment.EndReason;
import org.zhucun.assignment.Move;
import org.zhucun.assignment.MoveOrder;

/** A move as a person types it; days are read as {@link TypedDay}. */
record MoveForm(
        @Nullable Integer version,
        @Nullable String on,
        @Nullable String reason,
        @Nullable String documentNo,
        @Nullable String plannedEndOn,
        @Nullable String villageCode,
        @Nullable Long cycleId,
        @Nullable EndReason endReason,
        @Nullable Boolean override) {

    static MoveForm empty(@Nullable Integer version, @Nullable String on) {
        return new MoveForm(version, on, null, null, null, null, null, null, null);
    }

    /** Days that are none, by field. */
    Map<String, String> malformed(String sentence) {
        Map<String, String> errors = new LinkedHashMap<>();
        if (TypedDay.isNone(on)) {
            errors.put("on", sentence);
        }
        if (TypedDay.isNone(plannedEndOn)) {
            errors.put("plannedEndOn", sentence);
        }
        return errors;
    }

    /**
     * @param village the code of the village that was typed
     * @param staff whether the caller is staff
     */
    MoveOrder order(@Nullable String village, boolean staff) {
        return MoveOrder.builder()
                .version(version)
                .on(TypedDay.read(on))
                .reason(reason)
                .documentNo(documentNo)
                .plannedEndOn(TypedDay.read(plannedEndOn))
                .villageCode(village)
                .cycleId(cycleId)
                .endReason(endReason)
                .override(Boolean.TRUE.equals(override))
                .staff(staff)
                .build();
    }

    /** Which fields a move's page has. */
    record Fields(boolean on, boolean endReason, boolean village, boolean cycle, boolean plannedEnd, boolean document) {

        static Fields of(Move move) {
            return new Fields(
                    move != Move.EXTEND && move != Move.VOID_IT && move != Move.SUBMIT,
                    move == Move.END,
                    move == Move.TRANSFER,
                    move == Move.RETAIN,
                    move == Move.EXTEND || move == Move.RETAIN,
                    move != Move.SUBMIT && move != Move.VOID_IT);
        }
    }
}
