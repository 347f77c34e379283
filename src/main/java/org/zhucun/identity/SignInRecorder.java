package org.zhucun.identity;

import lombok.RequiredArgsConstructor;
import org.springframework.context.ApplicationEventPublisher;
import org.springframework.context.event.EventListener;
import org.springframework.security.authentication.event.AbstractAuthenticationFailureEvent;
import org.springframework.security.authentication.event.InteractiveAuthenticationSuccessEvent;
import org.springframework.security.authentication.event.LogoutSuccessEvent;
import org.springframework.security.core.Authentication;
import org.springframework.security.core.context.SecurityContextHolder;
import org.springframework.stereotype.Component;
import org.zhucun.shared.Actor;

/** Turns what the sign-in reports into acts on record. */
@Component
@RequiredArgsConstructor
class SignInRecorder {

    private static final int LONGEST_NAME = 40;

    private final ApplicationEventPublisher events;

    @EventListener
    void cameIn(InteractiveAuthenticationSuccessEvent event) {
        events.publishEvent(new SignInEvent.Accepted(actor(event.getAuthentication())));
    }

    @EventListener
    void refused(AbstractAuthenticationFailureEvent event) {
        events.publishEvent(new SignInEvent.Refused(actor(event.getAuthentication())));
    }

    @EventListener
    void wentOut(LogoutSuccessEvent event) {
        events.publishEvent(new SignInEvent.Left(actor(event.getAuthentication())));
    }

    /** @param door the method and path that were asked for */
    void doorClosed(String door) {
        Authentication signedIn = SecurityContextHolder.getContext().getAuthentication();
        if (signedIn != null && signedIn.getPrincipal() instanceof SignedIn) {
            events.publishEvent(new SignInEvent.DoorClosed(actor(signedIn), door));
        }
    }

    private static Actor actor(Authentication authentication) {
        if (authentication.getPrincipal() instanceof SignedIn signedIn) {
            return signedIn.actor();
        }
        String typed = String.valueOf(authentication.getName()).replace('\u0000', ' ');
        return new Actor(0, typed.length() > LONGEST_NAME ? typed.substring(0, LONGEST_NAME) : typed, typed);
    }
}
