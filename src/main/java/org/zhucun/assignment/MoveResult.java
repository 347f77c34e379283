package org.zhucun.assignment;

import java.util.List;
import org.zhucun.shared.Violation;

/**
 * What a move led to.
 *
 * @param assignment the assignment after it; of a transfer or a retention the one that goes on
 * @param warnings rules it bends without being refused
 */
public record MoveResult(AssignmentSummary assignment, List<Violation> warnings) {}
