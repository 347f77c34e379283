package org.zhucun.checking;

import java.util.List;
import java.util.Map;
import org.zhucun.assignment.KnownPost;
import org.zhucun.cadre.KnownCadre;
import org.zhucun.profile.ProfileBook;

/** What was found on record for the keys of a file, and the rules in force. Two of them are equal when nothing on record has changed. */
record RosterRecords(
        Map<Long, KnownCadre> cadres, List<KnownPost> services, List<KnownPost> firstSecretaries, ProfileBook rules) {

    RosterSnapshot snapshot() {
        return new RosterSnapshot(cadres.values(), services, firstSecretaries, rules);
    }
}
