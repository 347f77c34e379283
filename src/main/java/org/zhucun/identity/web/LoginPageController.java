package org.zhucun.identity.web;

import org.springframework.security.web.csrf.CsrfToken;
import org.springframework.stereotype.Controller;
import org.springframework.web.bind.annotation.GetMapping;

/** The sign-in page; Spring Security takes what is posted to it. */
@Controller
class LoginPageController {

    /** Asks for the token before the page is written: it lives in a session, and a page half sent cannot start one. */
    @GetMapping("/login")
    String login(CsrfToken csrf) {
        csrf.getToken();
        return "identity/login";
    }
}
