package org.zhucun.recognition;

import java.util.ArrayList;
import java.util.EnumMap;
import java.util.List;
import java.util.Map;
import org.zhucun.spreadsheet.Cell;

/** Education, degree, or both in one cell, whichever header they stand under. */
final class EducationCells implements CellReader {

    private final Spot spot;
    private final Vocabulary educations = Vocabulary.of(Field.EDUCATION);
    private final Vocabulary degrees = Vocabulary.of(Field.DEGREE);

    EducationCells(Spot spot) {
        this.spot = spot;
    }

    @Override
    public CellReading read(Cell cell) {
        String raw = cell.text();
        Vocabulary.Word whole = educations.find(raw);
        if (whole != null) {
            return said(raw, List.of(whole), List.of());
        }
        List<Vocabulary.Word> education = new ArrayList<>();
        List<Vocabulary.Word> degree = new ArrayList<>();
        for (String part : Text.clean(raw).split("[\\s,、;/()+]+")) {
            Vocabulary.Word known = educations.find(part);
            Vocabulary.Word title = degrees.find(part);
            if (known != null) {
                education.add(known);
            } else if (title != null) {
                degree.add(title);
            } else if (!part.isEmpty() && !splitIntoTwo(part, education, degree)) {
                return new WordCells(spot.as(Field.EDUCATION)).read(cell);
            }
        }
        if (education.isEmpty() && !degree.isEmpty() && spot.field() == Field.EDUCATION) {
            education.add(implied(degree.get(0)));
        }
        return said(raw, education, degree);
    }

    /** What a degree under 学历 says of the education. */
    private Vocabulary.Word implied(Vocabulary.Word degree) {
        boolean bachelor = degree.label().endsWith("学士");
        Vocabulary.Word word = educations.find(bachelor ? "大学" : "研究生");
        return word == null ? degree : word;
    }

    /** 大学学士, 研究生硕士, 本科农学学士. */
    private boolean splitIntoTwo(String part, List<Vocabulary.Word> education, List<Vocabulary.Word> degree) {
        for (int i = part.length() - 2; i >= 2; i--) {
            Vocabulary.Word first = educations.find(part.substring(0, i));
            Vocabulary.Word second = degrees.find(part.substring(i));
            if (first != null && second != null) {
                education.add(first);
                degree.add(second);
                return true;
            }
        }
        return false;
    }

    private CellReading said(String raw, List<Vocabulary.Word> education, List<Vocabulary.Word> degree) {
        Map<Field, String> others = new EnumMap<>(Field.class);
        List<Remark> remarks = new ArrayList<>();
        String label = "";
        if (!education.isEmpty()) {
            others.put(Field.EDUCATION, education.get(0).value());
            label = education.get(0).label();
        }
        if (!degree.isEmpty()) {
            others.put(Field.DEGREE, degree.get(0).value());
            label += (label.isEmpty() ? "" : " ") + degree.get(0).label();
        }
        Spot shown = spot.as(education.isEmpty() ? Field.DEGREE : Field.EDUCATION);
        if (education.size() + degree.size() > others.size()) {
            remarks.add(shown.remark(RecognitionRule.SECOND_FACT, raw, label, raw));
        } else if (!raw.equals(label)) {
            remarks.add(shown.remark(RecognitionRule.READ_AS, raw, raw, label));
        }
        return new CellReading(null, others, remarks);
    }
}
