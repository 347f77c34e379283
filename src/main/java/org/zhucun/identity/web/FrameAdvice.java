package org.zhucun.identity.web;

import java.util.stream.Collectors;
import lombok.RequiredArgsConstructor;
import org.jspecify.annotations.Nullable;
import org.springframework.security.core.annotation.AuthenticationPrincipal;
import org.springframework.stereotype.Controller;
import org.springframework.web.bind.annotation.ControllerAdvice;
import org.springframework.web.bind.annotation.ModelAttribute;
import org.zhucun.division.DivisionNames;
import org.zhucun.identity.Role;
import org.zhucun.identity.SignedIn;

/** Gives every page what its frame shows: who is signed in, where, and which menu entries are theirs. */
@ControllerAdvice(annotations = Controller.class)
@RequiredArgsConstructor
class FrameAdvice {

    @ModelAttribute("frame")
    @Nullable
    Frame frame(@AuthenticationPrincipal @Nullable SignedIn signedIn) {
        if (signedIn == null) {
            return null;
        }
        String name = signedIn.actor().name();
        return new Frame(
                name,
                name.substring(0, 1),
                signedIn.organisation(),
                signedIn.scopes().stream().map(DivisionNames::name).collect(Collectors.joining("、")),
                signedIn.scopes().stream().map(DivisionNames::code).findFirst().orElse(""),
                signedIn.roles().stream().anyMatch(FrameAdvice::readsRoster),
                signedIn.roles().stream().anyMatch(FrameAdvice::imports),
                signedIn.roles().contains(Role.AUDITOR),
                signedIn.roles().stream().anyMatch(FrameAdvice::decides));
    }

    private static boolean readsRoster(Role role) {
        return role.compareTo(Role.SYSTEM_ADMIN) < 0;
    }

    private static boolean imports(Role role) {
        return role == Role.STAFF || role == Role.REVIEWER || role == Role.IMPORTER;
    }

    private static boolean decides(Role role) {
        return role == Role.STAFF || role == Role.REVIEWER;
    }

    /**
     * What the frame shows.
     *
     * @param initial the first character of the name, for the round mark
     * @param scope the names of the divisions seen, empty for a unit's clerk
     * @param scopeCode the code of the first of them
     * @param roster whether the roster's pages are open
     * @param imports whether the import's pages are open
     * @param audits whether the record of acts is open
     * @param decides whether the pages of reviews and confirmations are open
     */
    record Frame(
            String name,
            String initial,
            String organisation,
            String scope,
            String scopeCode,
            boolean roster,
            boolean imports,
            boolean audits,
            boolean decides) {}
}
