package org.zhucun.spreadsheet;

import java.util.List;
import org.zhucun.shared.RuleViolationException;
import org.zhucun.shared.Violation;

/** A file that is not taken, with the one rule it broke. The sentence names the way out. */
public class FileRefusedException extends RuleViolationException {

    public FileRefusedException(FileRule rule, Object... args) {
        super(List.of(Violation.of(rule, "file", args)));
    }

    public FileRule rule() {
        return (FileRule) violations().get(0).rule();
    }

    public List<Object> args() {
        return violations().get(0).args();
    }

    FileRefusedException because(Throwable cause) {
        initCause(cause);
        return this;
    }
}
