package org.zhucun.embedded;

/**
 * The embedded database cannot be had. The message is made for the person at the console: one sentence in Chinese,
 * the same in English on the next line, each with the value and the way out.
 */
public class EmbeddedPostgresException extends IllegalStateException {

    private static final long serialVersionUID = 1L;

    private final Trouble trouble;

    EmbeddedPostgresException(Trouble trouble, Object... arguments) {
        super(trouble.sentence(arguments));
        this.trouble = trouble;
    }

    EmbeddedPostgresException(Throwable cause, Trouble trouble, Object... arguments) {
        super(trouble.sentence(arguments), cause);
        this.trouble = trouble;
    }

    Trouble trouble() {
        return trouble;
    }
}
