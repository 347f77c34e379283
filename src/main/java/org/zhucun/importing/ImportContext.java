package org.zhucun.importing;

import java.time.LocalDate;
import org.zhucun.division.DivisionScope;
import org.zhucun.shared.Actor;

/** For whom, how and on which day a file is checked or written. */
record ImportContext(long batchId, ImportMode mode, DivisionScope scope, Actor actor, LocalDate today) {}
