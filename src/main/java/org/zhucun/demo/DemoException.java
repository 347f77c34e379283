package org.zhucun.demo;

import java.text.MessageFormat;
import java.util.Locale;
import java.util.ResourceBundle;

/** The demo cannot be had. One sentence in Chinese, the same in English on the next line, for the person at the console. */
class DemoException extends IllegalStateException {

    private static final long serialVersionUID = 1L;

    DemoException(String key, Object... arguments) {
        super(sentence(Locale.ROOT, key, arguments)
                + System.lineSeparator()
                + sentence(Locale.ENGLISH, key, arguments));
    }

    private static String sentence(Locale locale, String key, Object... arguments) {
        ResourceBundle bundle = ResourceBundle.getBundle(
                "messages.demo",
                locale,
                ResourceBundle.Control.getNoFallbackControl(ResourceBundle.Control.FORMAT_PROPERTIES));
        return new MessageFormat(bundle.getString(key), locale).format(arguments);
    }
}
