package org.zhucun.attachment;

import java.util.List;
import lombok.RequiredArgsConstructor;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Component;
import org.springframework.transaction.annotation.Transactional;
import org.zhucun.division.DivisionScope;
import org.zhucun.shared.NotFoundException;

/** Reads what is attached. */
@Component
@RequiredArgsConstructor
@Transactional(readOnly = true)
public class AttachmentQueries {

    private static final String COLUMNS = "select id, subject, file_name, kind, size, sha256, added_by, added_at,"
            + " removed_by, removed_at, removal_reason from attachment where ";

    private final JdbcClient jdbc;
    private final AttachmentSubjects subjects;

    /**
     * Everything attached to a subject in the order it came, removed ones among them.
     *
     * @throws NotFoundException when the subject is not there or not in scope
     */
    public List<AttachmentSummary> list(DivisionScope scope, String subject) {
        subjects.find(scope, subject);
        return jdbc.sql(COLUMNS + "subject = ? order by id")
                .param(subject)
                .query(AttachmentSummary.class)
                .list();
    }

    /** One attachment without its content, under the same scope. */
    public AttachmentSummary get(DivisionScope scope, long id) {
        AttachmentSummary found = jdbc.sql(COLUMNS + "id = ?")
                .param(id)
                .query(AttachmentSummary.class)
                .optional()
                .orElseThrow(NotFoundException::new);
        subjects.find(scope, found.subject());
        return found;
    }

    /** The address of the page that shows a subject. */
    public String page(DivisionScope scope, String subject) {
        return subjects.find(scope, subject).page();
    }
}
