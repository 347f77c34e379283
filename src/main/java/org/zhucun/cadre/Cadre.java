package org.zhucun.cadre;

import jakarta.persistence.Column;
import jakarta.persistence.Entity;
import jakarta.persistence.GeneratedValue;
import jakarta.persistence.Id;
import jakarta.persistence.SequenceGenerator;
import jakarta.persistence.Version;
import lombok.AccessLevel;
import lombok.Getter;
import lombok.NoArgsConstructor;
import org.jspecify.annotations.Nullable;

/**
 * A person who is or was sent (干部). Dates known to the month or year are kept as written: {@code 1985-03}.
 * Identity: the identity number if present, else name, birth month and unit together; never the name alone.
 */
@Entity
@Getter(AccessLevel.PACKAGE)
@NoArgsConstructor(access = AccessLevel.PROTECTED)
class Cadre {

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
}
