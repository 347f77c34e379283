package org.zhucun.confirmation;

import lombok.RequiredArgsConstructor;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Component;
import org.zhucun.attachment.AttachmentSubject;
import org.zhucun.division.DivisionScope;
import org.zhucun.shared.NotFoundException;

/** What is attached to one county's part of a round, such as the stamped roster. */
@Component
@RequiredArgsConstructor
class ConfirmationAttachments implements AttachmentSubject {

    private final JdbcClient jdbc;

    @Override
    public String kind() {
        return "confirmation";
    }

    @Override
    public Place find(DivisionScope scope, String key) {
        if (!key.matches("\\d{1,18}")) {
            throw new NotFoundException();
        }
        return jdbc.sql("select county_code, round_id from county_confirmation where id = ?")
                .param(Long.parseLong(key))
                .query((row, n) -> new Place(
                        row.getString("county_code"),
                        "/confirmations/" + row.getLong("round_id") + "/counties/" + row.getString("county_code")))
                .optional()
                .filter(place -> scope.contains(place.division()))
                .orElseThrow(NotFoundException::new);
    }
}
