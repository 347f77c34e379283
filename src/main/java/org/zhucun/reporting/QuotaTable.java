package org.zhucun.reporting;

import java.time.LocalDate;
import java.util.List;

/** The shares of a division and of what lies directly in it, on one day. */
public record QuotaTable(QuotaRow whole, LocalDate asOf, List<QuotaRow> children) {}
