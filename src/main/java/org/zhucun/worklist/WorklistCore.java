package org.zhucun.worklist;

import lombok.RequiredArgsConstructor;
import org.zhucun.assignment.InPost;

/**
 * The lines of each list in SQL, before names are joined: {@code id, assignment_id, village_code, role, unit_id, day,
 * due, reason, seat}, in scope. Everything that lists, counts, prints or exports a list starts here.
 */
@RequiredArgsConstructor
final class WorklistCore {

    /** Scope and filter over {@code assignment a}. */
    private final String people;

    /** Scope and division over {@code village_support s}. */
    private final String villages;

    /** How many days the rules give beyond the day that counts, as SQL over {@code a}, or {@code z} for an empty post. */
    private final String days;

    String sql(WorklistKind kind) {
        return switch (kind) {
            case TERMS ->
                service(
                        "a.planned_end_on",
                        "a.planned_end_on + " + days,
                        "null",
                        "a.planned_end_on is not null and " + InPost.on("a"));
            case ARRIVALS -> service("a.starts_on", "a.starts_on + " + days, "null", "a.status = 'APPROVED'");
            case HANDOVERS ->
                service(
                        "a.handover_until",
                        "a.handover_until",
                        "null",
                        "a.status = 'IN_POST' and a.handover_until is not null");
            case RECALLS ->
                service(
                        "a.ended_on",
                        "coalesce(a.replacement_due_on, a.ended_on + " + days + ")",
                        "a.end_reason",
                        AWAITED);
            case DOUBTS -> DOUBTS.formatted(people, InPost.on("a"));
            case VACANCIES -> SEATS.formatted(villages, InPost.on("a"), days);
        };
    }

    private String service(String day, String due, String reason, String which) {
        return "select a.id::text as id, a.id as assignment_id, a.village_code, a.role, a.unit_id, " + day + " as day, "
                + due + " as due, " + reason + " as reason, 1 as seat from assignment a where " + people + " and "
                + which;
    }

    /**
     * Nobody has come instead: neither whoever is linked to the one who left, nor, where a roster links nobody, someone
     * who began in the same role in that village on that day or later.
     */
    private static final String AWAITED = """
            a.status = 'ENDED' and a.end_reason in ('RECALLED', 'ADJUSTED') and a.ended_on <= :asOf
             and not exists (select from assignment n where n.village_code = a.village_code and n.role = a.role
                 and n.status in ('APPROVED', 'IN_POST', 'ENDED')
                 and (n.predecessor_id = a.id or n.predecessor_id is null and n.starts_on >= a.ended_on))
             and exists (select from village_support s where s.village_code = a.village_code
                 and s.starts_on <= :asOf and (s.ends_on is null or s.ends_on > :asOf))""";

    /** Others' people count for a second first secretary, so that a unit's clerk sees a doubt about their own. */
    private static final String DOUBTS = """
            with mine as (
                select a.id, a.village_code, a.role, a.unit_id, a.starts_on from assignment a where %1$s and %2$s)
            select m.id || '.' || left(r.reason, 1) as id, m.id as assignment_id, m.village_code, m.role, m.unit_id,
                   m.starts_on as day, null::date as due, r.reason, 1 as seat
              from mine m
              join (
                select village_code, 'TWO_FIRST_SECRETARIES' as reason, 'FIRST_SECRETARY' as of from assignment a
                 where a.role = 'FIRST_SECRETARY' and %2$s group by village_code having count(*) > 1
                union all
                select v.village_code, 'NOT_LISTED', null from (select distinct village_code from mine) v
                 where not exists (select from village_support s where s.village_code = v.village_code
                     and s.starts_on <= :asOf and (s.ends_on is null or s.ends_on > :asOf))
                union all
                select d.code, 'VILLAGE_GONE', null from division d where d.level = 'VILLAGE' and d.valid_to <= :asOf) r
                on r.village_code = m.village_code and (r.of is null or r.of = m.role)""";

    /**
     * A village that must have {@code required} and has {@code held} lacks {@code required - held}; the first of these
     * posts is empty since the number in post last fell below {@code required}, the next since it fell below
     * {@code required - 1}, and none longer than the support asks for it.
     */
    private static final String SEATS = """
            with required as (
                select s.village_code, r.role, r.n from village_support s
                  cross join lateral (values ('FIRST_SECRETARY', s.required_first_secretary::int),
                                             ('TEAM_MEMBER', s.required_members::int)) r (role, n)
                 where %1$s and s.starts_on <= :asOf and (s.ends_on is null or s.ends_on > :asOf)),
            held as (
                select a.village_code, a.role, count(*)::int as n from assignment a where %2$s group by 1, 2),
            seats as (
                select q.village_code, q.role, k as seat, q.n - k + 1 as level
                  from required q left join held h on h.village_code = q.village_code and h.role = q.role
                  join generate_series(1, 20) k on k <= q.n - coalesce(h.n, 0)
                 where q.n > coalesce(h.n, 0)),
            served as (
                select a.village_code, a.role, a.id, a.starts_on,
                       case when a.handover_until is null then a.ended_on else least(a.ended_on,
                           (select min(n.starts_on) from assignment n where n.predecessor_id = a.id
                             and n.starts_on <= :asOf and n.status in ('IN_POST', 'ENDED'))) end as until
                  from assignment a
                 where a.village_code in (select village_code from seats) and a.status in ('IN_POST', 'ENDED')),
            changed as (
                select village_code, role, day, sum(step) as step, max(leaver) as leaver from (
                    select village_code, role, starts_on as day, 1 as step, null::bigint as leaver from served
                     where starts_on <= :asOf
                    union all
                    select village_code, role, greatest(until, starts_on), -1, id from served where until <= :asOf
                       and starts_on <= :asOf) e
                 group by 1, 2, 3),
            running as (
                select village_code, role, day, step, leaver,
                       sum(step) over (partition by village_code, role order by day) as n
                  from changed),
            fell as (
                select distinct on (z.village_code, z.role, z.seat) z.village_code, z.role, z.seat, r.day, r.leaver
                  from seats z join running r on r.village_code = z.village_code and r.role = z.role
                       and r.n < z.level and r.n - r.step >= z.level
                 order by z.village_code, z.role, z.seat, r.day desc),
            asked as (
                select z.village_code, z.role, z.seat, max(s.starts_on) as day
                  from seats z join village_support s on s.village_code = z.village_code and s.starts_on <= :asOf
                  left join village_support b on b.village_code = s.village_code and b.ends_on = s.starts_on
                       and z.level <= case z.role when 'FIRST_SECRETARY' then b.required_first_secretary
                                                  else b.required_members end
                 where b.id is null group by 1, 2, 3)
            select z.village_code || '.' || left(z.role, 1) || z.seat as id,
                   case when f.day >= asked.day then f.leaver end as assignment_id, z.village_code, z.role,
                   (select l.unit_id from village_unit_link l where l.village_code = z.village_code
                       and l.starts_on <= :asOf and (l.ends_on is null or l.ends_on > :asOf)
                     order by l.starts_on desc, l.id desc limit 1) as unit_id,
                   greatest(f.day, asked.day) as day, greatest(f.day, asked.day) + %3$s as due,
                   case when f.day >= asked.day then (select g.end_reason from assignment g where g.id = f.leaver) end
                       as reason, z.seat
              from seats z
              left join fell f on f.village_code = z.village_code and f.role = z.role and f.seat = z.seat
              join asked on asked.village_code = z.village_code and asked.role = z.role and asked.seat = z.seat""";
}
