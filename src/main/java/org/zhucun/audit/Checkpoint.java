package org.zhucun.audit;

import java.time.OffsetDateTime;

/**
 * How far the chain had come at a moment, as kept outside the database.
 *
 * @param genuine whether its signature was made with this installation's key
 */
record Checkpoint(OffsetDateTime at, long number, byte[] chain, boolean genuine) {}
