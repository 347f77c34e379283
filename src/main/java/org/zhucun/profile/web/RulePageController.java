package org.zhucun.profile.web;

import jakarta.servlet.http.HttpServletRequest;
import java.time.LocalDate;
import java.util.List;
import lombok.RequiredArgsConstructor;
import org.jspecify.annotations.Nullable;
import org.springframework.format.annotation.DateTimeFormat;
import org.springframework.format.annotation.DateTimeFormat.ISO;
import org.springframework.stereotype.Controller;
import org.springframework.ui.Model;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.RequestParam;
import org.zhucun.division.DataClock;
import org.zhucun.division.DivisionQueries;
import org.zhucun.division.DivisionScope;
import org.zhucun.profile.ListedRule;
import org.zhucun.profile.ProfileQueries;
import org.zhucun.profile.RuleCatalogue;
import org.zhucun.quota.StandardQueries;

/** The page 规则: what the rules are set to and by whom, and every rule of the program with what it rests on. */
@Controller
@RequiredArgsConstructor
class RulePageController {

    private final ProfileQueries profiles;
    private final RuleCatalogue catalogue;
    private final StandardQueries standards;
    private final RuleWords words;
    private final DivisionQueries divisions;
    private final DataClock dataClock;

    @GetMapping("/rules")
    String rules(
            DivisionScope scope,
            @RequestParam(required = false) @DateTimeFormat(iso = ISO.DATE) @Nullable LocalDate on,
            @RequestParam(required = false) @Nullable String letter,
            HttpServletRequest request,
            Model model) {
        LocalDate day = on == null ? dataClock.asOf() : on;
        String province = provinceOf(scope);
        List<ListedRule> all = catalogue.rules();
        model.addAttribute("on", day);
        model.addAttribute("province", province);
        model.addAttribute("provinceName", divisions.names(List.of(province)).get(province));
        model.addAttribute("profile", profiles.inForce(province, day));
        model.addAttribute("lines", profiles.linesOf(province, day));
        model.addAttribute(
                "letters",
                all.stream().map(rule -> rule.code().substring(0, 1)).distinct().toList());
        model.addAttribute("letter", letter);
        model.addAttribute(
                "rules",
                all.stream()
                        .filter(rule -> letter == null || rule.code().startsWith(letter))
                        .toList());
        model.addAttribute("standards", standards.list(province));
        model.addAttribute("words", words);
        model.addAttribute("mayChange", request.isUserInRole("STAFF") && scope.holdsProvince(province));
        return "profile/rules";
    }

    /** The province a caller belongs to; empty for one that belongs to none, who then reads what is shipped. */
    static String provinceOf(DivisionScope scope) {
        return scope.prefixes().stream()
                .map(prefix -> prefix.value().substring(0, 2))
                .findFirst()
                .orElse("");
    }
}
