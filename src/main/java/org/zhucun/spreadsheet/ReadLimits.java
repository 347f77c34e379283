package org.zhucun.spreadsheet;

import org.springframework.boot.context.properties.ConfigurationProperties;
import org.springframework.boot.context.properties.bind.DefaultValue;
import org.springframework.util.unit.DataSize;

/**
 * How much of a file is read before it is refused. Everything a file can make grow has a limit here.
 *
 * @param maxBytes the file as uploaded
 * @param maxRows rows of data in a sheet; titles, headers and notes may add {@link #HEADER_ROWS} to them
 * @param maxColumns the last column that holds something; dictionaries of drop-downs can be wide
 * @param maxCells cells kept in memory, blanks between filled ones among them
 * @param maxCharacters characters of text kept in memory
 * @param maxSheets sheets or tables
 * @param maxInflated all parts of a file together, unpacked
 * @param maxEntries parts of a file
 * @param maxRatio how many times its packed size a part may have once it is beyond a megabyte
 * @param maxSeconds time for one file
 */
@ConfigurationProperties("zhucun.import")
public record ReadLimits(
        @DefaultValue("20MB") DataSize maxBytes,
        @DefaultValue("50000") int maxRows,
        @DefaultValue("4096") int maxColumns,
        @DefaultValue("3000000") int maxCells,
        @DefaultValue("60000000") int maxCharacters,
        @DefaultValue("200") int maxSheets,
        @DefaultValue("1GB") DataSize maxInflated,
        @DefaultValue("2000") int maxEntries,
        @DefaultValue("200") int maxRatio,
        @DefaultValue("60") int maxSeconds) {

    static final int HEADER_ROWS = 100;

    /** The limits without any configuration. */
    public static ReadLimits defaults() {
        return new ReadLimits(
                DataSize.ofMegabytes(20),
                50_000,
                4_096,
                3_000_000,
                60_000_000,
                200,
                DataSize.ofGigabytes(1),
                2_000,
                200,
                60);
    }

    /** The same limits for a list that is longer than a roster, such as the divisions of a province. */
    public ReadLimits withMaxRows(int rows) {
        return new ReadLimits(
                maxBytes,
                rows,
                maxColumns,
                maxCells,
                maxCharacters,
                maxSheets,
                maxInflated,
                maxEntries,
                maxRatio,
                maxSeconds);
    }
}
