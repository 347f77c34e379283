package org.zhucun.succession;

import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import org.jspecify.annotations.Nullable;
import org.zhucun.division.DivisionCode;
import org.zhucun.division.DivisionLevel;
import org.zhucun.division.DivisionScope;
import org.zhucun.division.SuccessionKind;
import org.zhucun.shared.Violation;
import org.zhucun.succession.SucceedVillages.Heir;

/** Judges a succession of villages before it is written; pure. */
final class SuccessionPolicy {

    private static final int LONGEST_NAME = 60;
    private static final int LONGEST_REASON = 200;
    private static final int LONGEST_DOCUMENT = 60;

    private final DivisionScope scope;
    private final Map<String, LocalDate> inForce;
    private final LocalDate today;

    /** @param inForce of the codes the command names and of their townships, those in force, with their first day */
    SuccessionPolicy(DivisionScope scope, Map<String, LocalDate> inForce, LocalDate today) {
        this.scope = scope;
        this.inForce = inForce;
        this.today = today;
    }

    List<Violation> judge(SucceedVillages command) {
        List<Violation> broken = new ArrayList<>();
        documented(command, broken);
        if (command.kind() == null || !counts(command.kind(), command)) {
            broken.add(Violation.of(SuccessionRule.SUCCESSION_IN_FORM, "into"));
            return broken;
        }
        for (String code : command.villages()) {
            if (!isVillage(code) || !scope.contains(code) || !inForce.containsKey(code)) {
                broken.add(Violation.of(SuccessionRule.SUCCESSION_IN_FORM, "from", code));
            } else if (command.on() != null
                    && command.on().isBefore(inForce.get(code).plusDays(1))) {
                broken.add(Violation.of(SuccessionRule.SUCCESSION_DOCUMENTED, "on"));
            }
        }
        command.heirs().forEach(heir -> heir(command, heir, broken));
        return broken;
    }

    private void documented(SucceedVillages command, List<Violation> broken) {
        if (command.on() == null || command.on().isAfter(today)) {
            broken.add(Violation.of(SuccessionRule.SUCCESSION_DOCUMENTED, "on"));
        }
        if (missing(command.reason(), LONGEST_REASON)) {
            broken.add(Violation.of(SuccessionRule.SUCCESSION_DOCUMENTED, "reason"));
        }
        if (missing(command.documentNo(), LONGEST_DOCUMENT)) {
            broken.add(Violation.of(SuccessionRule.SUCCESSION_DOCUMENTED, "documentNo"));
        }
    }

    /** How many there must be of each, and for a new name or code that it is one. */
    private static boolean counts(SuccessionKind kind, SucceedVillages command) {
        int villages = command.villages().size();
        int heirs = (int) command.heirs().stream().map(Heir::code).distinct().count();
        if (heirs == 0 || heirs != command.heirs().size()) {
            return false;
        }
        boolean same =
                villages == 1 && command.heir().code().equals(command.villages().get(0));
        return switch (kind) {
            case MERGE -> heirs == 1 && villages >= 1 && !same;
            case SPLIT -> villages == 1 && heirs >= 2;
            case RENAME -> heirs == 1 && same && command.heir().name() != null;
            case RECODE -> heirs == 1 && villages == 1 && !same;
        };
    }

    private void heir(SucceedVillages command, Heir heir, List<Violation> broken) {
        boolean there = inForce.containsKey(heir.code());
        boolean named = !missing(heir.name(), LONGEST_NAME);
        if (!isVillage(heir.code()) || !scope.contains(heir.code())) {
            broken.add(Violation.of(SuccessionRule.NEW_CODE_FITS, "into", heir.code()));
        } else if (command.kind() == SuccessionKind.RENAME && !named) {
            broken.add(Violation.of(SuccessionRule.NAMED, "into"));
        } else if (!there && !inForce.containsKey(heir.code().substring(0, 9))) {
            broken.add(Violation.of(SuccessionRule.NEW_CODE_FITS, "into", heir.code()));
        } else if (!there && !named && command.kind() != SuccessionKind.RECODE) {
            broken.add(Violation.of(SuccessionRule.NAMED, "into"));
        } else if (there && command.kind() == SuccessionKind.RECODE) {
            broken.add(Violation.of(SuccessionRule.NEW_CODE_FITS, "into", heir.code()));
        }
    }

    private static boolean isVillage(String code) {
        return DivisionCode.parse(code)
                .filter(parsed -> parsed.level() == DivisionLevel.VILLAGE
                        && parsed.value().equals(code))
                .isPresent();
    }

    private static boolean missing(@Nullable String text, int longest) {
        return text == null || text.isBlank() || text.length() > longest;
    }
}
