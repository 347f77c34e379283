package org.zhucun.division;

import java.time.LocalDate;
import java.util.List;
import lombok.RequiredArgsConstructor;
import org.springframework.stereotype.Service;
import org.springframework.transaction.annotation.Transactional;
import org.zhucun.bulk.Copy;
import org.zhucun.shared.Unscoped;

/** Puts a tree that comes with the software into an empty database. */
@Service
@RequiredArgsConstructor
public class ShippedDivisionsService {

    /** Since when the shipped tree is held to be valid; older facts lie outside the software. */
    static final LocalDate VALID_FROM = LocalDate.of(2020, 1, 1);

    private final Copy copy;

    /**
     * Loads a tree by COPY, some 29,000 places in about a second.
     *
     * @param divisions what {@link ShippedDivisions#of} read
     * @return how many places were written
     */
    @Transactional
    @Unscoped("runs at the first start, before anyone has an account")
    public long load(List<ShippedDivision> divisions) {
        return copy.rows(
                "division (code, level, name, short_name, initials, parent_code, valid_from)",
                divisions,
                (line, division) -> line.add(division.code())
                        .add(division.level())
                        .add(division.name())
                        .add(division.shortName())
                        .add(division.initials())
                        .add(division.parentCode())
                        .add(VALID_FROM));
    }
}
