package org.zhucun.quota;

import java.util.List;
import lombok.RequiredArgsConstructor;
import org.springframework.stereotype.Component;
import org.springframework.transaction.annotation.Transactional;
import org.zhucun.shared.NotFoundException;
import org.zhucun.shared.Unscoped;

/** Reads the shares that must be kept, past and coming ones too. */
@Component
@RequiredArgsConstructor
@Transactional(readOnly = true)
public class StandardQueries {

    private final QuotaStandardRepository standards;

    /** What is shipped and what a province set, by role, the latest first. */
    @Unscoped("the regulation is the same for everyone who reads it")
    public List<StandardRow> list(String province) {
        return standards.ofProvince(province).stream().map(QuotaStandard::row).toList();
    }

    /** One standard. */
    @Unscoped("the regulation is the same for everyone who reads it")
    public StandardRow get(long id) {
        return standards.findById(id).map(QuotaStandard::row).orElseThrow(NotFoundException::new);
    }
}
