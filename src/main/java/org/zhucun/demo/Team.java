package org.zhucun.demo;

import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import org.jspecify.annotations.Nullable;
import org.zhucun.demo.DemoProvince.Link;

/** Who serves in one village at the moment of the telling, and who was its first secretary before. */
final class Team {

    final DemoVillage village;
    final List<Term> members = new ArrayList<>();

    private final List<Term> firstSecretaries = new ArrayList<>();
    private @Nullable Term firstSecretary;

    Team(DemoVillage village) {
        this.village = village;
    }

    @Nullable
    Term firstSecretary() {
        return firstSecretary;
    }

    void firstSecretary(@Nullable Term term) {
        firstSecretary = term;
        if (term != null && !firstSecretaries.contains(term)) {
            firstSecretaries.add(term);
        }
    }

    List<Term> serving() {
        List<Term> serving = new ArrayList<>(members);
        if (firstSecretary != null) {
            serving.add(0, firstSecretary);
        }
        return serving;
    }

    /** The unit of the first secretary stands behind the village, until another unit sends one or the village leaves the list. */
    List<Link> links() {
        List<Link> links = new ArrayList<>();
        for (int i = 0; i < firstSecretaries.size(); i++) {
            Term term = firstSecretaries.get(i);
            int next = i + 1;
            while (next < firstSecretaries.size()
                    && firstSecretaries.get(next).unit.equals(term.unit)) {
                next++;
            }
            LocalDate endsOn = next < firstSecretaries.size() ? firstSecretaries.get(next).startsOn : left();
            links.add(new Link(village.code(), term.unit, term.startsOn, endsOn));
            i = next - 1;
        }
        return links;
    }

    private @Nullable LocalDate left() {
        return village.in(2) ? null : firstSecretaries.get(firstSecretaries.size() - 1).endedOn;
    }
}
