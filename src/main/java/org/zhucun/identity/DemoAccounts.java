package org.zhucun.identity;

import java.security.SecureRandom;
import java.util.List;
import java.util.Set;
import lombok.RequiredArgsConstructor;
import lombok.extern.slf4j.Slf4j;
import org.jspecify.annotations.Nullable;
import org.springframework.beans.factory.SmartInitializingSingleton;
import org.springframework.beans.factory.annotation.Value;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Component;
import org.zhucun.division.DataClock;
import org.zhucun.division.DivisionCode;

/**
 * Opens the demo's accounts before the first page is served. Their one password is {@code zhucun.demo-password}; without
 * it a random one is made and printed at the first start.
 */
@Component
@RequiredArgsConstructor
@Slf4j
class DemoAccounts implements SmartInitializingSingleton {

    private static final String ALPHABET = "abcdefghjkmnpqrstuvwxyzABCDEFGHJKMNPQRSTUVWXYZ23456789";
    private static final int LENGTH = 14;

    private final AccountService accounts;
    private final DataClock data;
    private final JdbcClient jdbc;

    @Value("${zhucun.demo-password:}")
    private String chosenPassword = "";

    @Override
    public void afterSingletonsInstantiated() {
        if (!data.demo() || (chosenPassword.isEmpty() && !accounts.noneYet())) {
            return;
        }
        String password = chosenPassword.isEmpty() ? randomPassword() : chosenPassword;
        all().forEach(account -> accounts.open(account, password));
        if (chosenPassword.isEmpty()) {
            log.info("演示账号已开通，密码均为 {}  (every demo account has this password)", password);
        }
    }

    private List<OpenAccount> all() {
        return List.of(
                account("province", "李示例", "省委组织部", Set.of(Role.STAFF), "51"),
                account("province.reviewer", "梁示例", "省委组织部", Set.of(Role.REVIEWER), "51"),
                account("city", "何示例", "广元市委组织部", Set.of(Role.STAFF), "5108"),
                account("city.reviewer", "蒲示例", "广元市委组织部", Set.of(Role.REVIEWER), "5108"),
                account("county", "罗示例", "苍溪县委组织部", Set.of(Role.REVIEWER), "510824"),
                account("county.staff", "杨示例", "苍溪县委组织部", Set.of(Role.STAFF), "510824"),
                account("county2", "陈示例", "巴州区委组织部", Set.of(Role.REVIEWER), "511902"),
                account("county2.staff", "周示例", "巴州区委组织部", Set.of(Role.STAFF), "511902"),
                account("township", "唐示例", "五龙镇", Set.of(Role.READER), "510824107"),
                new OpenAccount("unit", "吴示例", "省级单位", Set.of(Role.UNIT_CLERK), Set.of(), provincialUnit()),
                account("importer", "郑示例", "省委组织部", Set.of(Role.IMPORTER), "51"),
                account("sysadmin", "系统管理员", "信息中心", Set.of(Role.SYSTEM_ADMIN), null),
                account("secadmin", "安全保密管理员", "信息中心", Set.of(Role.SECURITY_ADMIN), null),
                account("auditor", "安全审计员", "信息中心", Set.of(Role.AUDITOR), null));
    }

    private static OpenAccount account(
            String username, String name, String organisation, Set<Role> roles, @Nullable String scope) {
        Set<DivisionCode> scopes = scope == null ? Set.of() : Set.of(new DivisionCode(scope));
        return new OpenAccount(username, name, organisation, roles, scopes, null);
    }

    /** The provincial unit with the most people in post in the demo. */
    private @Nullable Long provincialUnit() {
        return jdbc.sql("""
                        select u.id from dispatching_unit u left join assignment a on a.unit_id = u.id and a.status = 'IN_POST'
                         where u.level = 'PROVINCIAL' and u.merged_into_id is null
                         group by u.id order by count(a.id) desc, u.id limit 1
                        """).query(Long.class).optional().orElse(null);
    }

    private static String randomPassword() {
        SecureRandom random = new SecureRandom();
        StringBuilder password = new StringBuilder();
        for (int i = 0; i < LENGTH; i++) {
            password.append(ALPHABET.charAt(random.nextInt(ALPHABET.length())));
        }
        return password.toString();
    }
}
