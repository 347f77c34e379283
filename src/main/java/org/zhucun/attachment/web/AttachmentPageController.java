package org.zhucun.attachment.web;

import java.io.IOException;
import java.util.Locale;
import lombok.RequiredArgsConstructor;
import org.springframework.context.MessageSource;
import org.springframework.stereotype.Controller;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RequestParam;
import org.springframework.web.multipart.MultipartFile;
import org.springframework.web.servlet.mvc.support.RedirectAttributes;
import org.zhucun.attachment.AttachmentQueries;
import org.zhucun.attachment.AttachmentService;
import org.zhucun.division.DivisionScope;
import org.zhucun.shared.Actor;
import org.zhucun.shared.RuleViolationException;
import org.zhucun.shared.Violation;

/** The two forms of the list of attachments; both lead back to the page the list stands on. */
@Controller
@RequiredArgsConstructor
class AttachmentPageController {

    private final AttachmentQueries attachments;
    private final AttachmentService service;
    private final MessageSource messages;

    @PostMapping("/attachments")
    String add(
            DivisionScope scope,
            Actor actor,
            @RequestParam String subject,
            @RequestParam MultipartFile file,
            RedirectAttributes next,
            Locale locale)
            throws IOException {
        try {
            service.add(scope, actor, AttachmentUploads.received(subject, file));
        } catch (RuleViolationException e) {
            next.addFlashAttribute("attachmentProblem", sentence(e, locale));
        }
        return back(scope, subject);
    }

    @PostMapping("/attachments/{id}/remove")
    String remove(
            DivisionScope scope,
            Actor actor,
            @PathVariable long id,
            @RequestParam(defaultValue = "") String reason,
            RedirectAttributes next,
            Locale locale) {
        String subject = attachments.get(scope, id).subject();
        try {
            service.remove(scope, actor, id, reason);
        } catch (RuleViolationException e) {
            next.addFlashAttribute("attachmentProblem", sentence(e, locale));
        }
        return back(scope, subject);
    }

    private String back(DivisionScope scope, String subject) {
        return "redirect:" + attachments.page(scope, subject) + "#attachments";
    }

    private String sentence(RuleViolationException e, Locale locale) {
        Violation broken = e.violations().get(0);
        return messages.getMessage(broken.rule().messageKey(), broken.args().toArray(), locale);
    }
}
