package org.zhucun.importing;

import java.util.List;
import org.jspecify.annotations.Nullable;
import org.zhucun.shared.Actor;

/**
 * How a batch is to be committed, and by whom.
 *
 * @param skipErrors whether rows with errors are left out instead of stopping everything
 * @param rows the rows that were chosen, null for all
 */
record CommitOrders(boolean skipErrors, @Nullable List<RowPlace> rows, Actor actor) {}
