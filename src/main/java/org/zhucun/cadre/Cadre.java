package org.zhucun.cadre;

import jakarta.persistence.Column;
import jakarta.persistence.Entity;
import jakarta.persistence.GeneratedValue;
import jakarta.persistence.Id;
import jakarta.persistence.SequenceGenerator;
import jakarta.persistence.Version;
import java.util.ArrayList;
import java.util.List;
import lombok.AccessLevel;
import lombok.Getter;
import lombok.NoArgsConstructor;
import org.jspecify.annotations.Nullable;
import org.zhucun.shared.PartialDate;
import org.zhucun.shared.RuleViolationException;
import org.zhucun.shared.Violation;

/**
 * A person who is or was sent (干部). Dates known to the month or year are kept as written: {@code 1985-03}.
 * Identity: the identity number if present, else name, birth month and unit together; never the name alone.
 */
@Entity
@Getter(AccessLevel.PACKAGE)
@NoArgsConstructor(access = AccessLevel.PROTECTED)
class Cadre {

    private static final int LONGEST_NAME = 40;

    @Id
    @GeneratedValue(generator = "cadre_seq")
    @SequenceGenerator(name = "cadre_seq", allocationSize = 50)
    private Long id;

    @Column(nullable = false, length = 40)
    private String name;

    @Column(length = 2)
    private @Nullable String gender;

    @Column(length = 10)
    private @Nullable String birth;

    @Column(length = 20)
    private @Nullable String ethnicity;

    @Column(length = 20)
    private @Nullable String political;

    @Column(length = 10)
    private @Nullable String partyJoined;

    @Column(length = 10)
    private @Nullable String workStarted;

    @Column(length = 20)
    private @Nullable String education;

    @Column(length = 20)
    private @Nullable String degree;

    @Column(length = 100)
    private @Nullable String school;

    @Column(nullable = false)
    private long unitId;

    @Column(length = 100)
    private @Nullable String post;

    @Column(length = 40)
    private @Nullable String rank;

    @Column(length = 20)
    private @Nullable String staffCategory;

    @Column(length = 40)
    private @Nullable String phone;

    @Column(length = 18)
    private @Nullable String idNumber;

    @Column(length = 500)
    private @Nullable String remark;

    private @Nullable Long importBatchId;

    @Version
    private int version;

    /**
     * A person who was not on record.
     *
     * @param importBatchId the import that brought them, null when a form did
     */
    static Cadre of(long id, RecordCadre facts, @Nullable Long importBatchId) {
        Cadre cadre = new Cadre();
        cadre.id = id;
        cadre.importBatchId = importBatchId;
        cadre.revise(facts);
        return cadre;
    }

    /** A person whom a form brings; the database numbers them. */
    static Cadre recorded(RecordCadre facts) {
        Cadre cadre = new Cadre();
        cadre.revise(facts);
        return cadre;
    }

    /** Takes over what is said and keeps the rest. Refuses what no record may hold, all of it at once. */
    void revise(RecordCadre facts) {
        judge(facts);
        name = facts.name();
        unitId = facts.unitId();
        gender = said(facts.gender(), gender);
        birth = said(facts.birth(), birth);
        ethnicity = said(facts.ethnicity(), ethnicity);
        political = said(facts.political(), political);
        partyJoined = said(facts.partyJoined(), partyJoined);
        workStarted = said(facts.workStarted(), workStarted);
        education = said(facts.education(), education);
        degree = said(facts.degree(), degree);
        school = said(facts.school(), school);
        post = said(facts.post(), post);
        rank = said(facts.rank(), rank);
        staffCategory = said(facts.staffCategory(), staffCategory);
        phone = said(facts.phone(), phone);
        idNumber = said(facts.idNumber(), idNumber);
        remark = said(facts.remark(), remark);
    }

    private static @Nullable String said(@Nullable String now, @Nullable String before) {
        return now == null || now.isEmpty() ? before : now;
    }

    private static void judge(RecordCadre facts) {
        List<Violation> violations = new ArrayList<>();
        if (facts.name().isBlank() || facts.name().length() > LONGEST_NAME) {
            violations.add(Violation.of(CadreRule.NAME, "name", facts.name()));
        }
        if (facts.idNumber() != null && !facts.idNumber().isEmpty() && !IdentityNumber.isValid(facts.idNumber())) {
            violations.add(Violation.of(CadreRule.ID_NUMBER, "idNumber"));
        }
        judgeDate("birth", facts.birth(), violations);
        judgeDate("partyJoined", facts.partyJoined(), violations);
        judgeDate("workStarted", facts.workStarted(), violations);
        RuleViolationException.throwIfAny(violations);
    }

    private static void judgeDate(String field, @Nullable String date, List<Violation> violations) {
        if (date != null && !date.isEmpty() && !PartialDate.isWritten(date)) {
            violations.add(Violation.of(CadreRule.DATES, field, date));
        }
    }
}
