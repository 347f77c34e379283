package org.zhucun.reporting;

import java.time.LocalDate;
import java.util.List;
import org.zhucun.quota.FilteredMeasure;

/**
 * The shares of a division and of what lies directly in it, on one day.
 *
 * @param filtered what is asked for in counties with a mark only, beside the general shares
 */
public record QuotaTable(QuotaRow whole, LocalDate asOf, List<QuotaRow> children, List<FilteredMeasure> filtered) {}
