package org.zhucun.identity.web;

import java.util.List;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.RestController;
import org.zhucun.division.DivisionNames;
import org.zhucun.identity.SignedIn;

/** Who is signed in. */
@RestController
class MeRestController {

    @GetMapping("/api/me")
    Me me(SignedIn signedIn) {
        return new Me(signedIn.getUsername(), signedIn.actor().name(), signedIn.roleNames(), signedIn.scopes());
    }

    /** The signed-in account: its roles, and the divisions it sees. */
    record Me(String username, String name, List<String> roles, List<DivisionNames> scopes) {}
}
