package org.zhucun.importing;

import org.jspecify.annotations.Nullable;
import org.zhucun.division.DivisionScope;
import org.zhucun.recognition.ImportKind;
import org.zhucun.recognition.MappingChoice;
import org.zhucun.shared.Actor;

/** What a preview is made from, besides the bytes and the corrections. */
record BatchFacts(
        long id,
        ImportKind kind,
        ImportMode mode,
        String scope,
        String fileName,
        Actor uploader,
        @Nullable MappingChoice mapping,
        int revision) {

    DivisionScope divisionScope() {
        return BatchScope.read(scope);
    }
}
