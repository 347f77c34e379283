package org.zhucun.identity;

import lombok.RequiredArgsConstructor;
import org.springframework.security.crypto.password.PasswordEncoder;
import org.springframework.stereotype.Service;
import org.springframework.transaction.annotation.Transactional;
import org.zhucun.shared.Unscoped;

/** Opens accounts and changes their passwords. */
@Service
@RequiredArgsConstructor
public class AccountService {

    private final UserAccountRepository accounts;
    private final PasswordEncoder passwords;

    /** Opens the account, or gives an existing one of that name the password if it has another. */
    @Unscoped("accounts are opened by the machine's administrator, before anyone has a scope")
    @Transactional
    public void open(OpenAccount command, String password) {
        accounts.findByUsername(command.username())
                .ifPresentOrElse(
                        known -> renewPassword(known, password),
                        () -> accounts.save(new UserAccount(command, passwords.encode(password))));
    }

    private void renewPassword(UserAccount account, String password) {
        if (!passwords.matches(password, account.getPasswordHash())) {
            account.changePassword(passwords.encode(password));
        }
    }

    @Unscoped("asked before anyone can sign in")
    @Transactional(readOnly = true)
    public boolean noneYet() {
        return accounts.count() == 0;
    }
}
