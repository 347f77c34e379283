package org.zhucun.identity;

import jakarta.persistence.CollectionTable;
import jakarta.persistence.Column;
import jakarta.persistence.ElementCollection;
import jakarta.persistence.Entity;
import jakarta.persistence.EnumType;
import jakarta.persistence.Enumerated;
import jakarta.persistence.FetchType;
import jakarta.persistence.GeneratedValue;
import jakarta.persistence.Id;
import jakarta.persistence.JoinColumn;
import jakarta.persistence.SequenceGenerator;
import jakarta.persistence.Version;
import java.util.EnumSet;
import java.util.Set;
import java.util.TreeSet;
import lombok.AccessLevel;
import lombok.Getter;
import lombok.NoArgsConstructor;
import org.jspecify.annotations.Nullable;

/** Somebody who may sign in: what for is said by the roles, where by the scopes or the unit. */
@Entity
@Getter(AccessLevel.PACKAGE)
@NoArgsConstructor(access = AccessLevel.PROTECTED)
class UserAccount {

    @Id
    @GeneratedValue(generator = "user_account_seq")
    @SequenceGenerator(name = "user_account_seq", allocationSize = 50)
    private @Nullable Long id;

    @Column(nullable = false, length = 40)
    private String username;

    @Column(nullable = false, length = 40)
    private String name;

    @Column(nullable = false, length = 100)
    private String organisation;

    @Column(nullable = false, length = 200)
    private String passwordHash;

    @Column(nullable = false)
    private boolean enabled;

    private @Nullable Long unitId;

    @Version
    private int version;

    @ElementCollection(fetch = FetchType.EAGER)
    @CollectionTable(name = "user_role", joinColumns = @JoinColumn(name = "account_id"))
    @Column(name = "role", length = 20)
    @Enumerated(EnumType.STRING)
    private Set<Role> roles = EnumSet.noneOf(Role.class);

    @ElementCollection(fetch = FetchType.EAGER)
    @CollectionTable(name = "user_scope", joinColumns = @JoinColumn(name = "account_id"))
    @Column(name = "division_code", length = 12)
    private Set<String> scopes = new TreeSet<>();

    UserAccount(OpenAccount command, String passwordHash) {
        this.username = command.username();
        this.name = command.name();
        this.organisation = command.organisation();
        this.passwordHash = passwordHash;
        this.enabled = true;
        this.unitId = command.unitId();
        this.roles.addAll(command.roles());
        command.scopes().forEach(code -> this.scopes.add(code.value()));
    }

    void changePassword(String hash) {
        this.passwordHash = hash;
    }
}
