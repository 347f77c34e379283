package org.zhucun.unit;

import jakarta.persistence.CollectionTable;
import jakarta.persistence.Column;
import jakarta.persistence.ElementCollection;
import jakarta.persistence.Entity;
import jakarta.persistence.EnumType;
import jakarta.persistence.Enumerated;
import jakarta.persistence.GeneratedValue;
import jakarta.persistence.Id;
import jakarta.persistence.JoinColumn;
import jakarta.persistence.SequenceGenerator;
import jakarta.persistence.Version;
import java.time.LocalDate;
import java.util.Set;
import java.util.TreeSet;
import lombok.AccessLevel;
import lombok.Getter;
import lombok.NoArgsConstructor;
import org.jspecify.annotations.Nullable;

/** A unit that sends people (派出单位). An inner office is not one: it resolves to its parent. */
@Entity
@Getter(AccessLevel.PACKAGE)
@NoArgsConstructor(access = AccessLevel.PROTECTED)
class DispatchingUnit {

    @Id
    @GeneratedValue(generator = "dispatching_unit_seq")
    @SequenceGenerator(name = "dispatching_unit_seq", allocationSize = 50)
    private Long id;

    @Column(nullable = false, length = 100)
    private String name;

    @Column(length = 100)
    private @Nullable String shortName;

    @Column(nullable = false, length = 100)
    private String initials;

    @Enumerated(EnumType.STRING)
    @Column(nullable = false, length = 10)
    private UnitLevel level;

    @Column(length = 20)
    private @Nullable String nature;

    @Column(length = 40)
    private @Nullable String affiliation;

    @Column(nullable = false, length = 12)
    private String divisionCode;

    @Column(length = 18)
    private @Nullable String creditCode;

    private @Nullable Long parentId;

    private @Nullable Long mergedIntoId;

    private @Nullable LocalDate validTo;

    private @Nullable Long importBatchId;

    @Version
    private int version;

    @ElementCollection
    @CollectionTable(name = "unit_alias", joinColumns = @JoinColumn(name = "unit_id"))
    @Column(name = "alias", length = 100)
    private Set<String> aliases = new TreeSet<>();
}
