package org.zhucun.demo;

import org.jspecify.annotations.Nullable;
import org.springframework.boot.diagnostics.AbstractFailureAnalyzer;
import org.springframework.boot.diagnostics.FailureAnalysis;

/** Shows the sentence of a {@link DemoException} at start-up instead of a stack trace. */
class DemoFailureAnalyzer extends AbstractFailureAnalyzer<DemoException> {

    @Override
    protected @Nullable FailureAnalysis analyze(Throwable rootFailure, DemoException cause) {
        return new FailureAnalysis(cause.getMessage(), null, cause);
    }
}
