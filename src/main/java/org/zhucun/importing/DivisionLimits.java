package org.zhucun.importing;

import org.springframework.boot.context.properties.ConfigurationProperties;
import org.springframework.boot.context.properties.bind.DefaultValue;
import org.springframework.util.unit.DataSize;
import org.zhucun.spreadsheet.ReadLimits;

/**
 * How long a list of divisions may be: a whole country has some 660,000 of them.
 *
 * @param maxBytes the file as uploaded
 * @param maxRows rows of data in a sheet
 */
@ConfigurationProperties("zhucun.import.divisions")
record DivisionLimits(
        @DefaultValue("64MB") DataSize maxBytes,
        @DefaultValue("700000") int maxRows) {

    private static final int CELLS_A_ROW = 8;
    private static final int CHARACTERS_A_ROW = 120;
    private static final int MAX_SECONDS = 180;

    ReadLimits limits() {
        ReadLimits usual = ReadLimits.defaults();
        return new ReadLimits(
                maxBytes,
                maxRows,
                usual.maxColumns(),
                maxRows * CELLS_A_ROW,
                maxRows * CHARACTERS_A_ROW,
                usual.maxSheets(),
                usual.maxInflated(),
                usual.maxEntries(),
                usual.maxRatio(),
                MAX_SECONDS);
    }
}
