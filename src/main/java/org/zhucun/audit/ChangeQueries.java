package org.zhucun.audit;

import java.time.OffsetDateTime;
import java.time.ZoneId;
import lombok.RequiredArgsConstructor;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Component;
import org.springframework.transaction.annotation.Transactional;
import org.zhucun.shared.Unscoped;

/** Tells who touched a thing last, for the sentence a stale edit is refused with. */
@Component
@RequiredArgsConstructor
@Transactional(readOnly = true)
public class ChangeQueries {

    private static final ZoneId ZONE = ZoneId.of("Asia/Shanghai");

    private final JdbcClient jdbc;

    /**
     * The last act recorded about a subject.
     *
     * @param subject as its events name it, such as {@code cycle/12}
     */
    @Unscoped("the caller has found the subject in scope")
    public LastChange last(String subject) {
        return jdbc.sql("select username, at from audit_entry where subject = ? order by id desc limit 1")
                .param(subject)
                .query((row, n) -> new LastChange(
                        row.getString("username"),
                        row.getObject("at", OffsetDateTime.class)
                                .atZoneSameInstant(ZONE)
                                .toLocalDateTime()))
                .optional()
                .orElse(LastChange.UNKNOWN);
    }
}
