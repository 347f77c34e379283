package org.zhucun.division;

import jakarta.persistence.Column;
import jakarta.persistence.DiscriminatorColumn;
import jakarta.persistence.Entity;
import jakarta.persistence.Id;
import jakarta.persistence.Inheritance;
import jakarta.persistence.Table;
import java.time.LocalDate;
import lombok.AccessLevel;
import lombok.Getter;
import lombok.NoArgsConstructor;
import org.jspecify.annotations.Nullable;

/** A place in the tree, of whichever level. Rows are closed by a date and a successor, never deleted. */
@Entity
@Table(name = "division")
@Inheritance
@DiscriminatorColumn(name = "level", length = 10)
@Getter(AccessLevel.PACKAGE)
@NoArgsConstructor(access = AccessLevel.PROTECTED)
abstract class Division {

    @Id
    @Column(length = 12)
    private String code;

    @Column(nullable = false, length = 60)
    private String name;

    @Column(nullable = false, length = 60)
    private String shortName;

    @Column(nullable = false, length = 60)
    private String initials;

    @Column(length = 12)
    private @Nullable String parentCode;

    @Column(nullable = false)
    private LocalDate validFrom;

    private @Nullable LocalDate validTo;
}
