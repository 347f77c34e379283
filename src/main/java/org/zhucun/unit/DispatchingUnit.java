package org.zhucun.unit;

import static java.util.Objects.requireNonNull;

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
import java.time.Instant;
import java.time.LocalDate;
import java.util.Set;
import java.util.TreeSet;
import lombok.AccessLevel;
import lombok.Getter;
import lombok.NoArgsConstructor;
import org.jspecify.annotations.Nullable;
import org.zhucun.division.Initials;
import org.zhucun.shared.Actor;

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

    @Column(length = 40)
    private @Nullable String changedBy;

    private @Nullable Instant changedAt;

    /** A unit that is not there yet. */
    static DispatchingUnit create(SaveUnit command, Actor actor, Instant now) {
        DispatchingUnit unit = new DispatchingUnit();
        unit.change(command, actor, now);
        return unit;
    }

    /** Becomes what the command says; the service has judged it. */
    void change(SaveUnit command, Actor actor, Instant now) {
        name = requireNonNull(command.name());
        shortName = command.shortName();
        initials = Initials.of(command.shortName() == null ? name : command.shortName());
        level = requireNonNull(command.level());
        nature = command.nature();
        affiliation = command.affiliation();
        divisionCode = requireNonNull(command.divisionCode());
        creditCode = command.creditCode();
        parentId = command.parentId();
        aliases.clear();
        aliases.addAll(requireNonNull(command.aliases()));
        aliases.remove(name);
        changedBy = actor.name();
        changedAt = now;
    }

    /** Remembers the import that brought it. */
    DispatchingUnit importedBy(long batchId) {
        importBatchId = batchId;
        return this;
    }

    /** Becomes a part of another unit. */
    void partOf(long otherId) {
        parentId = otherId;
    }

    /** Stands aside for another record of the same unit. */
    void mergeInto(DispatchingUnit other, Actor actor, Instant now) {
        mergedIntoId = other.id;
        touch(actor, now);
        other.touch(actor, now);
    }

    /** Stands for itself again. */
    void partFrom(DispatchingUnit other, Actor actor, Instant now) {
        mergedIntoId = null;
        touch(actor, now);
        other.touch(actor, now);
    }

    private void touch(Actor actor, Instant now) {
        changedBy = actor.name();
        changedAt = now;
    }
}
