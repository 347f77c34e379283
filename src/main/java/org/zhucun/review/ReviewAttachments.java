package org.zhucun.review;

import lombok.RequiredArgsConstructor;
import org.springframework.stereotype.Component;
import org.zhucun.attachment.AttachmentSubject;
import org.zhucun.division.DivisionScope;
import org.zhucun.shared.NotFoundException;

/** What is attached to one handing-in of a proposal. */
@Component
@RequiredArgsConstructor
class ReviewAttachments implements AttachmentSubject {

    private final ReviewQueries reviews;

    @Override
    public String kind() {
        return "review";
    }

    @Override
    public Place find(DivisionScope scope, String key) {
        if (!key.matches("\\d{1,18}")) {
            throw new NotFoundException();
        }
        ReviewRow row = reviews.get(scope, Long.parseLong(key));
        return new Place(row.villageCode(), "/reviews/" + key);
    }
}
