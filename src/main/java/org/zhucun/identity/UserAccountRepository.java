package org.zhucun.identity;

import java.util.Optional;
import org.springframework.data.repository.Repository;

interface UserAccountRepository extends Repository<UserAccount, Long> {

    Optional<UserAccount> findByUsername(String username);

    UserAccount save(UserAccount account);

    long count();
}
