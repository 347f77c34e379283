package org.zhucun.identity.web;

import lombok.RequiredArgsConstructor;
import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Controller;
import org.springframework.ui.Model;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.ModelAttribute;
import org.springframework.web.bind.annotation.PostMapping;
import org.zhucun.identity.SetUpProvince;
import org.zhucun.identity.SetupService;
import org.zhucun.shared.NotFoundException;
import org.zhucun.shared.RuleViolationException;

/** Opening an empty installation, once. */
@Controller
@RequiredArgsConstructor
class SetupPageController {

    private final SetupService setup;

    @GetMapping("/setup")
    String form(Model model) {
        if (!setup.open()) {
            throw new NotFoundException();
        }
        model.addAttribute("form", new SetupForm("", "51", "", "", "", "", ""));
        return "identity/setup";
    }

    @PostMapping("/setup")
    String setUp(@ModelAttribute("form") SetupForm form, Model model) {
        try {
            setup.setUp(form.command());
        } catch (RuleViolationException e) {
            model.addAttribute("violations", e.violations());
            return "identity/setup";
        }
        return "redirect:/login";
    }

    /** The form as typed. */
    record SetupForm(
            @Nullable String token,
            @Nullable String province,
            @Nullable String provinceName,
            @Nullable String username,
            @Nullable String name,
            @Nullable String organisation,
            @Nullable String password) {

        SetUpProvince command() {
            return new SetUpProvince(
                    text(token),
                    text(province),
                    text(provinceName),
                    text(username),
                    text(name),
                    text(organisation),
                    password == null ? "" : password);
        }

        private static String text(@Nullable String typed) {
            return typed == null ? "" : typed.strip();
        }
    }
}
