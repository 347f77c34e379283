package org.zhucun.division.web;

import java.util.List;
import lombok.RequiredArgsConstructor;
import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Controller;
import org.springframework.ui.Model;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.RequestParam;
import org.zhucun.division.DivisionCode;
import org.zhucun.division.DivisionQueries;
import org.zhucun.division.DivisionScope;
import org.zhucun.division.DivisionSummary;
import org.zhucun.shared.Keyset;

/** The page 区划维护: walk the tree down, or search it. */
@Controller
@RequiredArgsConstructor
class DivisionPageController {

    private static final int FOUND = 100;
    private static final int CHILDREN = 500;

    private final DivisionQueries divisions;

    /**
     * @param in the division whose children are shown; without it the scope itself, or its children when it is one
     *     division
     */
    @GetMapping("/divisions")
    String show(
            DivisionScope scope,
            @RequestParam(required = false) @Nullable DivisionCode in,
            @RequestParam(required = false) @Nullable String q,
            @RequestParam(required = false) @Nullable String after,
            Model model) {
        List<DivisionSummary> roots = divisions.roots(scope);
        model.addAttribute("roots", roots);
        model.addAttribute("q", q);
        if (q != null && !q.isBlank()) {
            model.addAttribute("rows", divisions.search(scope, q, FOUND));
            return "division/divisions";
        }
        DivisionCode open = in != null || roots.size() != 1
                ? in
                : DivisionCode.of(roots.get(0).code());
        if (open == null) {
            model.addAttribute("rows", roots);
            return "division/divisions";
        }
        Keyset<DivisionSummary> children = divisions.children(scope, open, after, CHILDREN, true);
        model.addAttribute("here", divisions.get(scope, open));
        model.addAttribute(
                "branch",
                divisions.branch(open).stream()
                        .filter(division -> scope.contains(division.code()))
                        .toList());
        model.addAttribute("rows", children.items());
        model.addAttribute("total", children.total());
        model.addAttribute("next", children.next());
        return "division/divisions";
    }
}
