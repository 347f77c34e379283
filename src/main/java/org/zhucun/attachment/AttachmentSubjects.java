package org.zhucun.attachment;

import java.util.List;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import lombok.RequiredArgsConstructor;
import org.springframework.stereotype.Component;
import org.zhucun.division.DivisionScope;
import org.zhucun.shared.NotFoundException;

/** Asks the owner of a subject whether it is there for the caller. */
@Component
@RequiredArgsConstructor
class AttachmentSubjects {

    private static final Pattern SHAPE = Pattern.compile("([a-z]{1,20})/([0-9A-Za-z-]{1,40})");

    private final List<AttachmentSubject> subjects;

    /** @throws NotFoundException for a subject of no known kind as well */
    AttachmentSubject.Place find(DivisionScope scope, String subject) {
        Matcher parts = SHAPE.matcher(subject);
        if (!parts.matches()) {
            throw new NotFoundException();
        }
        return subjects.stream()
                .filter(owner -> owner.kind().equals(parts.group(1)))
                .findFirst()
                .orElseThrow(NotFoundException::new)
                .find(scope, parts.group(2));
    }
}
