package org.zhucun.succession.web;

import lombok.RequiredArgsConstructor;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RequestBody;
import org.springframework.web.bind.annotation.RequestMapping;
import org.springframework.web.bind.annotation.RestController;
import org.zhucun.division.DivisionCode;
import org.zhucun.division.DivisionScope;
import org.zhucun.shared.Actor;
import org.zhucun.succession.DivisionHistory;
import org.zhucun.succession.SucceedVillages;
import org.zhucun.succession.SuccessionPreview;
import org.zhucun.succession.SuccessionQueries;
import org.zhucun.succession.SuccessionService;

/** Villages that become others, for other systems. */
@RestController
@RequestMapping("/api/divisions")
@RequiredArgsConstructor
class SuccessionRestController {

    private final SuccessionQueries successions;
    private final SuccessionService service;

    /** A place through time: former names, what it took the place of, what took its. */
    @GetMapping("/{code}/history")
    DivisionHistory history(DivisionScope scope, @PathVariable DivisionCode code) {
        return successions.history(scope, code);
    }

    /** What merging, splitting, renaming or recoding villages would change. */
    @PostMapping("/successions/preview")
    SuccessionPreview preview(DivisionScope scope, @RequestBody SucceedVillages command) {
        return successions.preview(scope, command);
    }

    @PostMapping("/successions")
    SuccessionPreview succeed(DivisionScope scope, Actor actor, @RequestBody SucceedVillages command) {
        return service.succeed(scope, actor, command);
    }
}
