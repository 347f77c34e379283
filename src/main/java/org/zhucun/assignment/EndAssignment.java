package org.zhucun.assignment;

import java.time.LocalDate;

/** Someone leaves: since which day they are no longer in post, and why. */
public record EndAssignment(long id, LocalDate on, EndReason reason) {}
