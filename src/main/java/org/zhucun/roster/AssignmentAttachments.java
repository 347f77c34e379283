package org.zhucun.roster;

import lombok.RequiredArgsConstructor;
import org.springframework.stereotype.Component;
import org.zhucun.attachment.AttachmentSubject;
import org.zhucun.division.DivisionScope;
import org.zhucun.shared.NotFoundException;

/** What is attached to one service in a village. */
@Component
@RequiredArgsConstructor
class AssignmentAttachments implements AttachmentSubject {

    private final RosterQueries roster;

    @Override
    public String kind() {
        return "assignment";
    }

    @Override
    public Place find(DivisionScope scope, String key) {
        if (!key.matches("\\d{1,18}")) {
            throw new NotFoundException();
        }
        RosterRow row = roster.get(scope, Long.parseLong(key));
        return new Place(row.villageCode(), "/assignments/" + row.id());
    }
}
