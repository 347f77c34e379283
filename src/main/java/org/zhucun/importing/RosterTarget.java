package org.zhucun.importing;

import java.util.AbstractList;
import java.util.ArrayList;
import java.util.HashSet;
import java.util.List;
import java.util.Set;
import lombok.RequiredArgsConstructor;
import org.springframework.stereotype.Component;
import org.zhucun.checking.CheckTerms;
import org.zhucun.checking.JudgedRow;
import org.zhucun.checking.RosterCheck;
import org.zhucun.checking.RosterJudgement;
import org.zhucun.checking.RosterMatch;
import org.zhucun.checking.RosterRow;
import org.zhucun.recognition.ImportKind;

/** Rosters: who serves where. Judged by the checks, written by cadres and assignments. */
@Component
@RequiredArgsConstructor
class RosterTarget implements ImportTarget {

    private final RosterCheck check;
    private final RosterWriteService writing;
    private final RosterLeaverQueries posts;

    @Override
    public ImportKind kind() {
        return ImportKind.ROSTER;
    }

    @Override
    public List<CheckedRow> check(List<FileRow> rows, ImportContext context) {
        return new JudgedRoster(check.judge(rosterRows(rows), terms(context)));
    }

    @Override
    public List<CheckedRow> checkAgain(List<FileRow> rows, List<CheckedRow> before, ImportContext context) {
        if (!(before instanceof JudgedRoster roster)) {
            return check(rows, context);
        }
        RosterJudgement again = check.judgeAgain(rosterRows(rows), roster.judgement, terms(context));
        return again == roster.judgement ? roster : new JudgedRoster(again);
    }

    private static List<RosterRow> rosterRows(List<FileRow> rows) {
        List<RosterRow> read = new ArrayList<>(rows.size());
        for (FileRow row : rows) {
            read.add(new RosterRow(row.sheet(), row.columns(), row.row()));
        }
        return read;
    }

    /** The rows, and the judgement they come from. */
    private static final class JudgedRoster extends AbstractList<CheckedRow> {

        private final RosterJudgement judgement;
        private final CheckedRow[] rows;

        JudgedRoster(RosterJudgement judgement) {
            this.judgement = judgement;
            this.rows = judgement.rows().stream().map(JudgedRoster::checked).toArray(CheckedRow[]::new);
        }

        private static CheckedRow checked(JudgedRow row) {
            return new CheckedRow(
                    row.sheet(),
                    row.row(),
                    Verdict.valueOf(row.effect().name()),
                    row.values(),
                    row.old(),
                    row.remarks(),
                    row.match());
        }

        @Override
        public CheckedRow get(int index) {
            return rows[index];
        }

        @Override
        public int size() {
            return rows.length;
        }
    }

    private static CheckTerms terms(ImportContext context) {
        return new CheckTerms(
                context.scope(),
                context.today(),
                context.mode() != ImportMode.UPDATE,
                context.mode() != ImportMode.INSERT);
    }

    @Override
    public void write(List<CheckedRow> rows, ImportContext context) {
        writing.write(rows, context);
    }

    @Override
    public List<Leaver> leavers(String division, List<CheckedRow> rows, ImportContext context) {
        Set<Long> named = new HashSet<>();
        for (CheckedRow row : rows) {
            if (row.target() instanceof RosterMatch match && match.cadre() != null) {
                named.add(match.cadre().id());
            }
        }
        return posts.inPost(context.scope(), division).stream()
                .filter(post -> !named.contains(post.cadreId()))
                .map(RosterLeaverQueries.Post::leaver)
                .toList();
    }

    @Override
    public int complete(DeclareComplete declaration, List<CheckedRow> rows, ImportContext context) {
        List<Leaver> leavers = leavers(declaration.division(), rows, context);
        writing.end(leavers, declaration, context);
        return leavers.size();
    }

    @Override
    public List<String> touchedSince(ImportContext context) {
        return posts.touchedSince(context.batchId());
    }

    @Override
    public void revert(ImportContext context) {
        writing.revert(context);
    }
}
