package org.zhucun.assignment;

import java.util.Collection;
import java.util.TreeSet;
import lombok.RequiredArgsConstructor;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Component;

/**
 * Lets those who decide about one person, one village or one province's shares go one after the other, until their
 * transactions end. Taken in this order, so that nobody waits for each other in a circle.
 */
@Component
@RequiredArgsConstructor
class Turns {

    private final JdbcClient jdbc;

    void ofPerson(long cadreId) {
        await("cadre/" + cadreId);
    }

    void ofVillages(Collection<String> codes) {
        new TreeSet<>(codes).forEach(code -> await("village/" + code));
    }

    void ofProvinces(Collection<String> codes) {
        new TreeSet<>(codes).forEach(code -> await("shares/" + code));
    }

    private void await(String what) {
        jdbc.sql("select pg_advisory_xact_lock(hashtextextended(?, 0))")
                .param(what)
                .query(row -> {});
    }
}
