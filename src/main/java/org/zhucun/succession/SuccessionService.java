package org.zhucun.succession;

import java.time.Clock;
import java.time.LocalDate;
import java.time.OffsetDateTime;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.stream.Collectors;
import lombok.RequiredArgsConstructor;
import org.jspecify.annotations.Nullable;
import org.springframework.context.ApplicationEventPublisher;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Service;
import org.springframework.transaction.annotation.Transactional;
import org.zhucun.division.DivisionEvent;
import org.zhucun.division.DivisionLevel;
import org.zhucun.division.DivisionQueries;
import org.zhucun.division.DivisionScope;
import org.zhucun.division.Initials;
import org.zhucun.division.ShortName;
import org.zhucun.division.SuccessionKind;
import org.zhucun.shared.Actor;
import org.zhucun.shared.RuleViolationException;
import org.zhucun.succession.SucceedVillages.Heir;

/**
 * Merges, splits, renames and recodes villages. Old rows are closed and stay, with a link to what took their place; the
 * rooms that keep open matters of a village listen and carry them on. Source: DOMAIN 3.7.
 */
@Service
@RequiredArgsConstructor
@Transactional
public class SuccessionService {

    private final JdbcClient jdbc;
    private final SuccessionQueries queries;
    private final DivisionQueries divisions;
    private final ApplicationEventPublisher events;
    private final Clock clock;

    /**
     * Lets villages succeed each other from a day on.
     *
     * @return what was changed, with what must be looked after now
     * @throws RuleViolationException D006, D016 to D018, everything that is wrong with the command
     */
    public SuccessionPreview succeed(DivisionScope scope, Actor actor, SucceedVillages command) {
        lock(command);
        SuccessionPreview changes = queries.preview(scope, command);
        Map<String, String> names = divisions.names(command.villages());
        String first = command.villages().get(0);
        for (Heir heir : command.heirs()) {
            establish(heir, Objects.requireNonNull(names.get(first)), command.day(), changes);
        }
        for (String code : command.villages()) {
            close(code, command);
        }
        note(actor, command);
        String heir = command.heir().code();
        String into = changes.heirs().stream().map(SuccessionPreview.Heir::name).collect(Collectors.joining("、"));
        for (String code : command.villages()) {
            String summary = names.get(code) + " -> " + into + " " + command.on() + " " + command.documentNo();
            events.publishEvent(
                    command.kind() == SuccessionKind.RENAME
                            ? new DivisionEvent.Renamed(actor, code, command.day(), summary)
                            : new DivisionEvent.Succeeded(
                                    actor,
                                    code,
                                    command.closed().contains(code) ? heir : code,
                                    command.day(),
                                    Objects.requireNonNull(command.kind()),
                                    Objects.requireNonNull(command.reason()),
                                    Objects.requireNonNull(command.documentNo()),
                                    summary));
        }
        return changes;
    }

    /** Two who merge one village at once go one after the other. */
    private void lock(SucceedVillages command) {
        if (!command.villages().isEmpty()) {
            jdbc.sql("select code from division where code in (:codes) order by code for update")
                    .param("codes", command.villages())
                    .query(String.class)
                    .list();
        }
    }

    private void establish(Heir heir, String name, LocalDate on, SuccessionPreview changes) {
        String oldName = changes.heirs().stream()
                .filter(known -> known.code().equals(heir.code()))
                .findFirst()
                .map(SuccessionPreview.Heir::oldName)
                .orElse(null);
        if (oldName == null) {
            insert(heir.code(), heir.name() == null ? name : heir.name(), on);
        } else {
            rename(heir.code(), oldName, heir.name(), on);
        }
    }

    /** What was closed under that code long ago comes back as it is named now. */
    private void insert(String code, String name, LocalDate on) {
        String shortName = ShortName.of(DivisionLevel.VILLAGE, name);
        jdbc.sql("insert into division (code, level, name, short_name, initials, parent_code, valid_from)"
                        + " values (?, 'VILLAGE', ?, ?, ?, ?, ?)")
                .params(code, name, shortName, Initials.of(shortName), code.substring(0, 9), on)
                .update();
    }

    private void rename(String code, String oldName, @Nullable String name, LocalDate on) {
        if (name == null || name.equals(oldName)) {
            return;
        }
        jdbc.sql("insert into division_former_name (code, name, short_name, valid_from, valid_to)"
                        + " select d.code, d.name, d.short_name, coalesce((select max(f.valid_to) from division_former_name f"
                        + " where f.code = d.code), d.valid_from), ? from division d where d.code = ?")
                .params(on, code)
                .update();
        String shortName = ShortName.of(DivisionLevel.VILLAGE, name);
        jdbc.sql("update division set name = ?, short_name = ?, initials = ? where code = ?")
                .params(name, shortName, Initials.of(shortName), code)
                .update();
    }

    private void close(String code, SucceedVillages command) {
        if (command.closed().contains(code)) {
            jdbc.sql("update division set valid_to = ? where code = ?")
                    .params(command.day(), code)
                    .update();
        }
        for (Heir heir : command.heirs()) {
            if (!heir.code().equals(code)) {
                jdbc.sql("insert into division_successor (code, successor_code) values (?, ?) on conflict do nothing")
                        .params(code, heir.code())
                        .update();
            }
        }
    }

    private void note(Actor actor, SucceedVillages command) {
        List<String> heirs = command.heirs().stream().map(Heir::code).toList();
        jdbc.sql("insert into division_succession (kind, from_codes, into_codes, on_day, reason, document_no, made_by,"
                        + " made_at) values (?, ?, ?, ?, ?, ?, ?, ?)")
                .params(
                        Objects.requireNonNull(command.kind()).name(),
                        String.join(",", command.villages()),
                        String.join(",", heirs),
                        command.day(),
                        Objects.requireNonNull(command.reason()),
                        Objects.requireNonNull(command.documentNo()),
                        actor.name(),
                        OffsetDateTime.now(clock))
                .update();
    }
}
