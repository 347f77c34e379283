package org.zhucun.roster;

import org.jspecify.annotations.Nullable;
import org.zhucun.shared.Keyset;

/**
 * A page of the roster for people, who also want to go back.
 *
 * @param previous the cursor to hand back as {@code before}, null on the first page
 * @param position how many rows stand before the page; only right as long as the rows stay as they are
 */
public record RosterPage(Keyset<RosterRow> rows, @Nullable String previous, int position) {}
