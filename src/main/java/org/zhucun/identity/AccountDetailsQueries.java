package org.zhucun.identity;

import java.util.List;
import lombok.RequiredArgsConstructor;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.security.core.userdetails.UserDetails;
import org.springframework.security.core.userdetails.UserDetailsService;
import org.springframework.security.core.userdetails.UsernameNotFoundException;
import org.springframework.stereotype.Service;
import org.springframework.transaction.annotation.Transactional;
import org.zhucun.division.DivisionNames;
import org.zhucun.shared.Unscoped;

/** Finds the account that is signing in. */
@Service
@RequiredArgsConstructor
class AccountDetailsQueries implements UserDetailsService {

    private final UserAccountRepository accounts;
    private final JdbcClient jdbc;

    @Override
    @Unscoped("signing in comes before every scope")
    @Transactional(readOnly = true)
    public UserDetails loadUserByUsername(String username) {
        return accounts.findByUsername(username)
                .map(account -> SignedIn.of(account, scopes(account)))
                .orElseThrow(() -> new UsernameNotFoundException("no such account"));
    }

    /** A division whose tree is not imported yet goes by its code: whoever is to import it must be able to sign in. */
    private List<DivisionNames> scopes(UserAccount account) {
        return jdbc.sql("select s.code, coalesce(d.name, s.code) as name from unnest(?) s (code)"
                        + " left join division d on d.code = s.code order by s.code")
                .param(account.getScopes().toArray(String[]::new))
                .query((row, n) -> new DivisionNames(row.getString("code"), row.getString("name")))
                .list();
    }
}
