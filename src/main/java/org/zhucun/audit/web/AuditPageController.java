package org.zhucun.audit.web;

import java.util.List;
import lombok.RequiredArgsConstructor;
import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Controller;
import org.springframework.ui.Model;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.ModelAttribute;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RequestParam;
import org.zhucun.audit.AuditKinds;
import org.zhucun.audit.AuditRow;
import org.zhucun.audit.AuditService;
import org.zhucun.audit.VerificationService;
import org.zhucun.shared.Actor;
import org.zhucun.shared.Keyset;

/** The page 操作日志: what was done, by whom, from where; and whether the record is unbroken. */
@Controller
@RequiredArgsConstructor
class AuditPageController {

    private static final int ROWS = 50;

    private final AuditService audit;
    private final VerificationService verification;
    private final AuditKinds kinds;

    @GetMapping("/audit")
    String list(
            Actor actor,
            @ModelAttribute("form") AuditForm form,
            @RequestParam(required = false) @Nullable Long after,
            Model model) {
        Keyset<AuditRow> page = audit.list(actor, form.filter(), after, ROWS);
        model.addAttribute("rows", page.items());
        model.addAttribute("next", page.next());
        model.addAttribute("first", after == null);
        model.addAttribute("kinds", kinds.all());
        return "audit/audit";
    }

    @PostMapping("/audit/verify")
    String verify(Actor actor, Model model) {
        model.addAttribute("verification", verification.verify(actor));
        model.addAttribute("rows", List.of());
        model.addAttribute("form", new AuditForm(null, null, null, null, null, null, null, null));
        model.addAttribute("kinds", kinds.all());
        return "audit/audit";
    }
}
