package org.zhucun.recognition;

import java.util.ArrayList;
import java.util.Comparator;
import java.util.EnumSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import org.jspecify.annotations.Nullable;
import org.zhucun.spreadsheet.Row;

/** Says what each column of a table means: by its header, by what it holds, and by what the others already mean. */
final class ColumnMapper {

    private record Claim(int column, Field field, double score, double confidence) {}

    private static final int SAMPLE = 60;
    private static final double DOUBTFUL = 0.6;
    private static final double SOME = 0.1;
    private static final double BY_CONTENT = 0.5;
    private static final double ALIKE = 0.8;

    /** What a column may mean whose header is missing, the surest first. */
    private static final List<Field> TOLD_BY_CONTENT = List.of(
            Field.ID_NUMBER,
            Field.PHONE,
            Field.GENDER,
            Field.ROLE,
            Field.POLITICAL,
            Field.EDUCATION,
            Field.UNIT_LEVEL,
            Field.ETHNICITY,
            Field.VILLAGE_PLACE,
            Field.VILLAGE_NAME,
            Field.TOWNSHIP_NAME,
            Field.COUNTY_NAME,
            Field.UNIT_POST,
            Field.UNIT_NAME,
            Field.NAME,
            Field.POST);

    /** Two headers may mean these: the full-time and the in-service one. */
    private static final Set<Field> REPEATABLE = EnumSet.of(Field.EDUCATION, Field.DEGREE, Field.EDUCATION_DEGREE);

    private final HeaderWords words = HeaderWords.shipped();
    private final ImportKind kind;
    private final HeaderBlock block;
    private final List<ColumnContent> contents = new ArrayList<>();

    ColumnMapper(ImportKind kind, HeaderBlock block, List<Row> body) {
        this.kind = kind;
        this.block = block;
        List<Row> sample = body.stream()
                .filter(row ->
                        row.cells().stream().filter(cell -> !cell.isBlank()).count() >= 3)
                .limit(SAMPLE)
                .toList();
        for (int column = 0; column < block.paths().size(); column++) {
            contents.add(new ColumnContent(sample, column));
        }
    }

    /** The proposal. */
    List<RecognisedColumn> map() {
        List<Claim> claims = new ArrayList<>();
        for (int column = 0; column < endOfTable(); column++) {
            ColumnContent content = contents.get(column);
            List<HeaderWords.Meaning> meanings = words.meanings(block.path(column), kind);
            boolean likely = meanings.stream().anyMatch(m -> content.share(m.field()) >= SOME);
            for (HeaderWords.Meaning meaning : meanings) {
                if (meaning.field() != Field.PHONE || !isTheirPhone(column)) {
                    claims.add(claim(column, meaning, likely));
                }
            }
        }
        claims.sort(Comparator.comparingDouble(Claim::score).reversed().thenComparingInt(Claim::column));
        Claim[] won = new Claim[contents.size()];
        Set<Field> taken = EnumSet.noneOf(Field.class);
        for (Claim claim : claims) {
            if (won[claim.column()] == null && (!taken.contains(claim.field()) || REPEATABLE.contains(claim.field()))) {
                won[claim.column()] = claim;
                taken.add(claim.field());
            }
        }
        unitBeforeThePost(won, taken);
        doubtTwoNames(claims, won);
        if (kind == ImportKind.ROSTER) {
            guessByContent(won, taken);
        }
        return columns(won);
    }

    /** What a person decided. */
    List<RecognisedColumn> map(Map<Integer, Field> chosen) {
        List<RecognisedColumn> columns = new ArrayList<>();
        for (int column = 0; column < contents.size(); column++) {
            columns.add(column(column, chosen.get(column), 1));
        }
        return List.copyOf(columns);
    }

    /**
     * @param likely whether the content fits any meaning of the header; if none, the header's word is taken
     */
    private Claim claim(int column, HeaderWords.Meaning meaning, boolean likely) {
        ColumnContent content = contents.get(column);
        double share = content.share(meaning.field());
        double factor;
        if (content.isBlank()) {
            factor = 1;
        } else if (share < 0) {
            factor = 0.97;
        } else if (share >= 0.5) {
            factor = 1;
        } else {
            factor = share >= SOME ? 0.9 : likely && content.size() >= 3 ? DOUBTFUL : 0.85;
        }
        boolean besideTheName = meaning.field() == Field.PHONE && column > 0 && means(column - 1, Field.NAME);
        double score = meaning.likeness() * factor - meaning.rank() * 0.0005 + (besideTheName ? 0.05 : 0);
        return new Claim(column, meaning.field(), score, meaning.likeness() * factor);
    }

    private boolean means(int column, Field field) {
        return words.meanings(block.path(column), kind).stream().anyMatch(m -> m.field() == field);
    }

    /** 村联系人 · 联系电话: the phone belongs to whom the column on its left names. */
    private boolean isTheirPhone(int column) {
        return column > 0
                && words.isSomebodyElses(block.leaf(column - 1))
                && !block.leaf(column).contains("本人");
    }

    /** Columns behind a wholly blank one hold what drop-down lists offer. */
    private int endOfTable() {
        int named = 0;
        for (int column = 0; column < contents.size(); column++) {
            boolean gap = block.path(column).isEmpty() && contents.get(column).isBlank();
            if (gap && named >= 4) {
                return column;
            }
            named += words.meanings(block.path(column), kind).isEmpty() ? 0 : 1;
        }
        return contents.size();
    }

    /** 单位职务 or 现任职务 without any column for the unit may hold both. */
    private void unitBeforeThePost(@Nullable Claim[] won, Set<Field> taken) {
        if (taken.contains(Field.UNIT_NAME) || taken.contains(Field.UNIT_POST)) {
            return;
        }
        for (int column = 0; column < won.length; column++) {
            Claim claim = won[column];
            if (claim != null
                    && claim.field() == Field.POST
                    && contents.get(column).share(Field.UNIT_POST) >= 0.5) {
                won[column] = new Claim(column, Field.UNIT_POST, claim.score(), claim.confidence());
                taken.add(Field.UNIT_POST);
            }
        }
    }

    /** Two columns of names mean a layout with several people in a row: a person should look. */
    private static void doubtTwoNames(List<Claim> claims, @Nullable Claim[] won) {
        long names = claims.stream()
                .filter(claim -> claim.field() == Field.NAME && claim.confidence() > DOUBTFUL)
                .filter(claim -> won[claim.column()] == null || won[claim.column()].field() == Field.NAME)
                .count();
        for (int column = 0; names > 1 && column < won.length; column++) {
            Claim claim = won[column];
            if (claim != null && claim.field() == Field.NAME) {
                won[column] = new Claim(column, Field.NAME, claim.score(), DOUBTFUL);
            }
        }
    }

    /**
     * Looks for what a roster cannot do without among columns whose headers say nothing: a guess that a person has to
     * confirm. A table without any header is guessed as a whole.
     */
    private void guessByContent(@Nullable Claim[] won, Set<Field> taken) {
        boolean whole = taken.isEmpty();
        for (Field field : TOLD_BY_CONTENT) {
            if (taken.contains(field) || !whole && !isMissed(field, taken)) {
                continue;
            }
            for (int column = 0; column < endOfTable() && !taken.contains(field); column++) {
                if (won[column] == null && isAlike(column, field)) {
                    won[column] = new Claim(column, field, 0, BY_CONTENT);
                    taken.add(field);
                }
            }
        }
    }

    private boolean isMissed(Field field, Set<Field> taken) {
        return field == Field.ID_NUMBER
                || kind.required().stream()
                        .anyMatch(
                                group -> group.contains(field) && group.stream().noneMatch(taken::contains));
    }

    private boolean isAlike(int column, Field field) {
        ColumnContent content = contents.get(column);
        boolean number = field.content() == Field.Content.WORD && Text.isAllDigits(content.first());
        return !number && !words.isOther(block.leaf(column)) && content.size() >= 2 && content.share(field) >= ALIKE;
    }

    private List<RecognisedColumn> columns(@Nullable Claim[] won) {
        List<RecognisedColumn> columns = new ArrayList<>();
        for (int column = 0; column < won.length; column++) {
            Claim claim = won[column];
            columns.add(claim == null ? column(column, null, 0) : column(column, claim.field(), claim.confidence()));
        }
        return List.copyOf(columns);
    }

    private RecognisedColumn column(int index, @Nullable Field field, double confidence) {
        return new RecognisedColumn(
                index,
                block.header(index),
                field,
                confidence,
                contents.get(index).first());
    }
}
