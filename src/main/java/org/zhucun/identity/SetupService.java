package org.zhucun.identity;

import java.nio.charset.StandardCharsets;
import java.security.MessageDigest;
import java.security.SecureRandom;
import java.util.ArrayList;
import java.util.HexFormat;
import java.util.List;
import java.util.Set;
import java.util.regex.Pattern;
import lombok.RequiredArgsConstructor;
import lombok.extern.slf4j.Slf4j;
import org.springframework.beans.factory.SmartInitializingSingleton;
import org.springframework.stereotype.Service;
import org.springframework.transaction.annotation.Transactional;
import org.zhucun.division.DataClock;
import org.zhucun.division.DivisionCode;
import org.zhucun.division.DivisionLevel;
import org.zhucun.division.ShippedDivision;
import org.zhucun.division.ShippedDivisions;
import org.zhucun.division.ShippedDivisionsService;
import org.zhucun.shared.NotFoundException;
import org.zhucun.shared.RuleViolationException;
import org.zhucun.shared.Unscoped;
import org.zhucun.shared.Violation;

/** Opens an empty installation with a token that is printed once and held in memory only. */
@Service
@RequiredArgsConstructor
@Slf4j
public class SetupService implements SmartInitializingSingleton {

    private static final Pattern USERNAME = Pattern.compile("[A-Za-z0-9._-]{3,40}");
    private static final Pattern PROVINCE = Pattern.compile("[1-8]\\d");
    private static final String SHIPPED = "51";

    private final AccountService accounts;
    private final ShippedDivisionsService divisions;
    private final DataClock data;

    private String token = "";

    @Override
    @Unscoped("runs before anyone has an account")
    public void afterSingletonsInstantiated() {
        if (!data.demo() && accounts.noneYet()) {
            byte[] random = new byte[16];
            new SecureRandom().nextBytes(random);
            token = HexFormat.of().formatHex(random);
            log.info("一次性开通令牌 {}，请打开 /setup 开通首个账号 (one-time token for /setup)", token);
        }
    }

    @Unscoped("asked before anyone has an account")
    public boolean open() {
        return !token.isEmpty();
    }

    /**
     * Loads the province and opens the first account: staff and importer of the whole province.
     *
     * @throws NotFoundException when the installation is already open
     */
    @Transactional
    @Unscoped("opens the first account of all")
    public synchronized void setUp(SetUpProvince command) {
        if (!open()) {
            throw new NotFoundException();
        }
        RuleViolationException.throwIfAny(violations(command));
        divisions.load(
                command.province().equals(SHIPPED)
                        ? ShippedDivisions.of(SHIPPED)
                        : List.of(new ShippedDivision(
                                command.province(),
                                DivisionLevel.PROVINCE,
                                command.provinceName(),
                                command.provinceName(),
                                null)));
        accounts.open(
                new OpenAccount(
                        command.username(),
                        command.name(),
                        command.organisation(),
                        Set.of(Role.STAFF, Role.IMPORTER),
                        Set.of(new DivisionCode(command.province())),
                        null),
                command.password());
        token = "";
    }

    private List<Violation> violations(SetUpProvince command) {
        List<Violation> violations = new ArrayList<>();
        if (!MessageDigest.isEqual(
                token.getBytes(StandardCharsets.UTF_8), command.token().strip().getBytes(StandardCharsets.UTF_8))) {
            violations.add(Violation.of(SignInRule.SETUP_TOKEN, "token"));
        }
        if (!USERNAME.matcher(command.username()).matches()) {
            violations.add(Violation.of(SignInRule.USERNAME_SHAPE, "username", command.username()));
        }
        if (!PasswordPolicy.accepts(command.password(), command.username())) {
            violations.add(Violation.of(SignInRule.STRONG_PASSWORD, "password"));
        }
        if (!PROVINCE.matcher(command.province()).matches()
                || command.name().isBlank()
                || command.organisation().isBlank()
                || (command.provinceName().isBlank() && !command.province().equals(SHIPPED))) {
            violations.add(Violation.of(SignInRule.SETUP_COMPLETE, "province"));
        }
        return violations;
    }
}
