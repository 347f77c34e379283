package org.zhucun.village;

import lombok.RequiredArgsConstructor;
import org.springframework.stereotype.Component;
import org.zhucun.attachment.AttachmentSubject;
import org.zhucun.division.DivisionCode;
import org.zhucun.division.DivisionScope;
import org.zhucun.shared.NotFoundException;

/** What is attached to a village's file. */
@Component
@RequiredArgsConstructor
class VillageAttachments implements AttachmentSubject {

    private final VillageQueries villages;

    @Override
    public String kind() {
        return "village";
    }

    @Override
    public Place find(DivisionScope scope, String key) {
        DivisionCode code = DivisionCode.parse(key).orElseThrow(NotFoundException::new);
        villages.get(scope, code);
        return new Place(code.value(), "/villages/" + code);
    }
}
