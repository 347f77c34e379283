package org.zhucun.site.web;

import lombok.RequiredArgsConstructor;
import org.springframework.stereotype.Controller;
import org.springframework.ui.Model;
import org.springframework.web.bind.annotation.ControllerAdvice;
import org.springframework.web.bind.annotation.ModelAttribute;
import org.zhucun.division.DataClock;

/** Tells every page up to which day the data reaches, and whether its people are invented. */
@ControllerAdvice(annotations = Controller.class)
@RequiredArgsConstructor
class DataAdvice {

    private final DataClock clock;

    @ModelAttribute
    void data(Model model) {
        model.addAttribute("demo", clock.demo());
        model.addAttribute("dataAsOf", clock.asOf());
    }
}
