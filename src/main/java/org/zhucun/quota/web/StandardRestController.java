package org.zhucun.quota.web;

import java.net.URI;
import lombok.RequiredArgsConstructor;
import org.jspecify.annotations.Nullable;
import org.springframework.http.HttpStatus;
import org.springframework.http.ResponseEntity;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.PutMapping;
import org.springframework.web.bind.annotation.RequestBody;
import org.springframework.web.bind.annotation.RequestMapping;
import org.springframework.web.bind.annotation.RequestParam;
import org.springframework.web.bind.annotation.ResponseStatus;
import org.springframework.web.bind.annotation.RestController;
import org.zhucun.division.DivisionScope;
import org.zhucun.quota.EndStandard;
import org.zhucun.quota.SaveStandard;
import org.zhucun.quota.StandardQueries;
import org.zhucun.quota.StandardRow;
import org.zhucun.quota.StandardService;
import org.zhucun.shared.Actor;
import org.zhucun.shared.Keyset;

/** The shares that must be kept, for other systems. An edit answers with the new row; the old one is closed. */
@RestController
@RequestMapping("/api/quota/standards")
@RequiredArgsConstructor
class StandardRestController {

    private final StandardQueries standards;
    private final StandardService service;

    /** What is shipped and what the province set, past and coming ones too, in one page. */
    @GetMapping
    Keyset<StandardRow> list(@RequestParam(required = false) @Nullable String province) {
        return new Keyset<>(standards.list(province == null ? "" : province), null, null);
    }

    @GetMapping("/{id}")
    StandardRow one(@PathVariable long id) {
        return standards.get(id);
    }

    @PostMapping
    ResponseEntity<StandardRow> add(DivisionScope scope, Actor actor, @RequestBody SaveStandard command) {
        long id = service.add(scope, actor, command);
        return ResponseEntity.created(URI.create("/api/quota/standards/" + id)).body(standards.get(id));
    }

    @PutMapping("/{id}")
    StandardRow change(DivisionScope scope, Actor actor, @PathVariable long id, @RequestBody SaveStandard command) {
        return standards.get(service.change(scope, actor, id, command));
    }

    @PostMapping("/{id}/end")
    @ResponseStatus(HttpStatus.OK)
    StandardRow end(DivisionScope scope, Actor actor, @PathVariable long id, @RequestBody EndStandard command) {
        service.end(scope, actor, id, command);
        return standards.get(id);
    }
}
