package org.zhucun.cadre;

import lombok.RequiredArgsConstructor;
import org.springframework.stereotype.Component;
import org.zhucun.attachment.AttachmentSubject;
import org.zhucun.division.DivisionScope;
import org.zhucun.shared.NotFoundException;

/** What is attached to a person's file. */
@Component
@RequiredArgsConstructor
class CadreAttachments implements AttachmentSubject {

    private final CadreQueries cadres;

    @Override
    public String kind() {
        return "cadre";
    }

    @Override
    public Place find(DivisionScope scope, String key) {
        if (!key.matches("\\d{1,18}")) {
            throw new NotFoundException();
        }
        cadres.get(scope, Long.parseLong(key));
        return new Place("", "/cadres/" + key);
    }
}
