package org.zhucun.village;

import java.time.Clock;
import java.time.OffsetDateTime;
import lombok.RequiredArgsConstructor;
import org.springframework.context.event.EventListener;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Service;
import org.springframework.transaction.annotation.Transactional;
import org.zhucun.division.DivisionEvent;
import org.zhucun.shared.Unscoped;

/**
 * Lets support, categories and units behind a village follow it into the village that takes its place. What the heir has
 * stays: it keeps its own period on the list, and of the posts the higher number.
 */
@Service
@RequiredArgsConstructor
@Transactional
public class SupportSuccessionService {

    private static final String HOLDS = " and x.starts_on <= :on and (x.ends_on is null or x.ends_on > :on)";

    private final JdbcClient jdbc;
    private final Clock clock;

    /** Carries on what holds on the day and ends it where it was. */
    @Unscoped("whoever succeeds villages was checked by their scope")
    @EventListener
    public void follow(DivisionEvent.Succeeded event) {
        if (event.heir().equals(event.division())) {
            return;
        }
        carry(event, """
                update village_support h set
                       required_first_secretary = greatest(h.required_first_secretary, x.required_first_secretary),
                       required_members = greatest(h.required_members, x.required_members), version = h.version + 1,
                       changed_by = :by, changed_at = :at
                  from village_support x
                 where h.village_code = :heir and h.starts_on <= :on and (h.ends_on is null or h.ends_on > :on)
                   and x.village_code = :from""" + HOLDS);
        carry(event, """
                insert into village_support (id, village_code, starts_on, ends_on, required_first_secretary,
                       required_members, reason, version, changed_by, changed_at)
                select nextval('village_support_seq'), :heir, :on, x.ends_on, x.required_first_secretary,
                       x.required_members, left(:reason, 200), 1, :by, :at
                  from village_support x where x.village_code = :from and not exists (select 1 from village_support h
                        where h.village_code = :heir and (h.ends_on is null or h.ends_on > :on))""" + HOLDS);
        carry(event, """
                insert into village_category (id, village_code, category, starts_on, ends_on)
                select nextval('village_category_seq'), :heir, x.category, :on, x.ends_on
                  from village_category x where x.village_code = :from and not exists (select 1 from village_category h
                        where h.village_code = :heir and h.category = x.category
                          and (h.ends_on is null or h.ends_on > :on))""" + HOLDS);
        carry(event, """
                insert into village_unit_link (id, village_code, unit_id, starts_on, ends_on)
                select nextval('village_unit_link_seq'), :heir, x.unit_id, :on, x.ends_on
                  from village_unit_link x where x.village_code = :from and not exists (select 1 from village_unit_link h
                        where h.village_code = :heir and h.unit_id = x.unit_id
                          and (h.ends_on is null or h.ends_on > :on))""" + HOLDS);
        end(event);
    }

    private void end(DivisionEvent.Succeeded event) {
        for (String table : new String[] {"village_support", "village_category", "village_unit_link"}) {
            carry(event, "delete from " + table + " x where x.village_code = :from and x.starts_on >= :on");
        }
        carry(
                event,
                "update village_support x set ends_on = :on, end_reason = left(:reason, 200),"
                        + " version = x.version + 1, changed_by = :by, changed_at = :at where x.village_code = :from"
                        + HOLDS);
        carry(event, "update village_category x set ends_on = :on where x.village_code = :from" + HOLDS);
        carry(event, "update village_unit_link x set ends_on = :on where x.village_code = :from" + HOLDS);
    }

    private void carry(DivisionEvent.Succeeded event, String statement) {
        jdbc.sql(statement)
                .param("from", event.division())
                .param("heir", event.heir())
                .param("on", event.on())
                .param("reason", event.reason() + " " + event.documentNo())
                .param("by", event.actor().name())
                .param("at", OffsetDateTime.now(clock))
                .update();
    }
}
