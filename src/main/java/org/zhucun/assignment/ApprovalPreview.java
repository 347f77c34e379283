package org.zhucun.assignment;

import java.util.List;
import org.zhucun.shared.Severity;
import org.zhucun.shared.Violation;

/**
 * What would become of an approval.
 *
 * @param found every rule the proposal breaks or bends today; errors refuse it
 * @param effects what it does to the shares of its province, city and county
 */
public record ApprovalPreview(List<Violation> found, List<ShareEffect> effects) {

    /** Whether nothing stands against it, not even a warning. */
    public boolean clean() {
        return found.stream().allMatch(violation -> violation.severity() == Severity.INFO)
                && effects.stream().noneMatch(ShareEffect::spoils);
    }
}
