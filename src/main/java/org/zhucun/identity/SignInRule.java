package org.zhucun.identity;

import org.zhucun.shared.RuleCode;
import org.zhucun.shared.Severity;

/** What holds for accounts and for opening the first of them. */
public enum SignInRule implements RuleCode {
    /** A user name belongs to one account. */
    ONE_ACCOUNT_PER_USERNAME("S001"),
    /** The first account is opened with the token the first start printed. */
    SETUP_TOKEN("S002"),
    /** A password has at least ten characters of three of four classes and is not the user name. */
    STRONG_PASSWORD("S003"),
    /** A user name has 3 to 40 letters, digits, dots, hyphens or underscores. */
    USERNAME_SHAPE("S004"),
    /** The first account says whose it is and for which province. */
    SETUP_COMPLETE("S005");

    private final String code;

    SignInRule(String code) {
        this.code = code;
    }

    @Override
    public String code() {
        return code;
    }

    @Override
    public Severity severity() {
        return Severity.ERROR;
    }
}
