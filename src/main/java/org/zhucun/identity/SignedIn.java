package org.zhucun.identity;

import java.util.Collection;
import java.util.List;
import java.util.Set;
import java.util.stream.Collectors;
import org.jspecify.annotations.Nullable;
import org.springframework.security.core.GrantedAuthority;
import org.springframework.security.core.authority.SimpleGrantedAuthority;
import org.springframework.security.core.userdetails.UserDetails;
import org.zhucun.division.DivisionCode;
import org.zhucun.division.DivisionNames;
import org.zhucun.division.DivisionScope;
import org.zhucun.shared.Actor;

/** The signed-in account as Spring Security carries it in the session; the password hash is dropped after sign-in. */
public record SignedIn(
        Actor actor,
        String organisation,
        @Nullable String passwordHash,
        boolean enabled,
        Set<Role> roles,
        List<DivisionNames> scopes,
        @Nullable Long unitId)
        implements UserDetails {

    private static final long serialVersionUID = 1;

    static SignedIn of(UserAccount account, List<DivisionNames> scopes) {
        Long id = account.getId();
        return new SignedIn(
                new Actor(id == null ? 0 : id, account.getUsername(), account.getName()),
                account.getOrganisation(),
                account.getPasswordHash(),
                account.isEnabled(),
                Set.copyOf(account.getRoles()),
                scopes,
                account.getUnitId());
    }

    public DivisionScope scope() {
        return new DivisionScope(
                scopes.stream().map(scope -> new DivisionCode(scope.code())).collect(Collectors.toUnmodifiableSet()),
                unitId);
    }

    @Override
    public Collection<? extends GrantedAuthority> getAuthorities() {
        return roles.stream()
                .map(role -> new SimpleGrantedAuthority("ROLE_" + role))
                .collect(Collectors.toCollection(() -> new java.util.ArrayList<>(roles.size())));
    }

    /** The names of the roles in a stable order, as {@code GET /api/me} gives them. */
    public List<String> roleNames() {
        return roles.stream().sorted().map(Role::name).toList();
    }

    @Override
    public @Nullable String getPassword() {
        return passwordHash;
    }

    @Override
    public String getUsername() {
        return actor.username();
    }

    @Override
    public boolean isEnabled() {
        return enabled;
    }
}
