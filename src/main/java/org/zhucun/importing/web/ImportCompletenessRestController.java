package org.zhucun.importing.web;

import java.util.List;
import lombok.RequiredArgsConstructor;
import org.springframework.http.HttpStatus;
import org.springframework.web.bind.annotation.DeleteMapping;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.PutMapping;
import org.springframework.web.bind.annotation.RequestBody;
import org.springframework.web.bind.annotation.RequestMapping;
import org.springframework.web.bind.annotation.RequestParam;
import org.springframework.web.bind.annotation.ResponseStatus;
import org.springframework.web.bind.annotation.RestController;
import org.zhucun.division.DivisionScope;
import org.zhucun.importing.DeclareComplete;
import org.zhucun.importing.ImportQueries;
import org.zhucun.importing.ImportService;
import org.zhucun.importing.Leaver;

/** Whether a list names everyone: never assumed, looked at first, declared with a reason. */
@RestController
@RequestMapping("/api/imports/{id}/completeness")
@RequiredArgsConstructor
class ImportCompletenessRestController {

    private final ImportService imports;
    private final ImportQueries queries;

    /** Who would leave. */
    record Leavers(String division, int total, List<Leaver> items) {}

    @GetMapping
    Leavers leavers(@PathVariable long id, @RequestParam String division, DivisionScope scope) {
        List<Leaver> items = queries.leavers(scope, id, division);
        return new Leavers(division, items.size(), items);
    }

    @PutMapping
    Leavers declare(@PathVariable long id, @RequestBody DeclareComplete declaration, DivisionScope scope) {
        imports.complete(scope, id, declaration);
        return leavers(id, declaration.division(), scope);
    }

    @DeleteMapping
    @ResponseStatus(HttpStatus.NO_CONTENT)
    void takeBack(@PathVariable long id, DivisionScope scope) {
        imports.complete(scope, id, null);
    }
}
