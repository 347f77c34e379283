package org.zhucun.audit;

import java.sql.ResultSet;
import java.sql.SQLException;
import java.time.Clock;
import java.time.OffsetDateTime;

/** Reads rows of the record. */
final class AuditRows {

    private AuditRows() {}

    static AuditRow read(ResultSet row, Clock clock) throws SQLException {
        return new AuditRow(
                row.getLong("id"),
                row.getObject("number", Long.class),
                at(row, clock),
                row.getString("username"),
                row.getString("event"),
                row.getString("subject"),
                row.getString("division"),
                row.getString("summary"),
                row.getString("address"),
                row.getString("request_id"),
                row.getBoolean("refused"));
    }

    static AuditEntry entry(ResultSet row, Clock clock) throws SQLException {
        return new AuditEntry(
                row.getLong("id"),
                at(row, clock),
                row.getLong("account_id"),
                row.getString("username"),
                row.getString("event"),
                row.getString("subject"),
                row.getString("division"),
                row.getString("summary"),
                row.getString("address"),
                row.getString("request_id"),
                row.getBoolean("refused"));
    }

    private static OffsetDateTime at(ResultSet row, Clock clock) throws SQLException {
        return row.getObject("at", OffsetDateTime.class)
                .atZoneSameInstant(clock.getZone())
                .toOffsetDateTime();
    }
}
