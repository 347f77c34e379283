package org.zhucun.embedded;

import java.text.MessageFormat;
import java.util.Locale;
import java.util.ResourceBundle;

/** What can keep the embedded database from starting; each has one sentence in {@code messages/embedded*.properties}. */
enum Trouble {
    HOME_NOT_NAMEABLE,
    HOME_NAME_UNSAFE,
    HOME_NOT_WRITABLE,
    HOME_IN_USE,
    NO_BINARIES,
    CANNOT_RUN,
    ROOT_REFUSED,
    FOREIGN_OWNER,
    NOT_A_DATA_DIRECTORY,
    OTHER_VERSION,
    PASSWORDS_MISSING,
    PASSWORDS_WRONG,
    DISK_FULL,
    PORT_IN_USE,
    STILL_STOPPING,
    START_FAILED,
    START_TIMED_OUT;

    /** The sentence in Chinese, and in English on the next line: nobody has signed in yet, so no language is known. */
    String sentence(Object... arguments) {
        return sentence(Locale.ROOT, arguments) + System.lineSeparator() + sentence(Locale.ENGLISH, arguments);
    }

    private String sentence(Locale locale, Object... arguments) {
        String key = "embedded." + name().toLowerCase(Locale.ROOT).replace('_', '-');
        ResourceBundle bundle = ResourceBundle.getBundle(
                "messages.embedded",
                locale,
                ResourceBundle.Control.getNoFallbackControl(ResourceBundle.Control.FORMAT_PROPERTIES));
        return new MessageFormat(bundle.getString(key), locale).format(arguments);
    }
}
