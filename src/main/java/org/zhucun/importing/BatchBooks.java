package org.zhucun.importing;

import java.util.List;
import java.util.Objects;
import lombok.RequiredArgsConstructor;
import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Component;
import org.zhucun.recognition.MappingChoice;
import org.zhucun.recognition.RecognisedWorkbook;
import org.zhucun.shared.Actor;
import org.zhucun.shared.Violation;

/** Turns what a batch keeps as text into records and back. */
@Component
@RequiredArgsConstructor
class BatchBooks {

    private final ImportJson json;

    /** Why a batch failed or was sent back: a rule's code and the arguments of its sentence. */
    record Problem(String code, List<Object> args) {}

    BatchFacts facts(ImportBatch batch) {
        return new BatchFacts(
                batch.getId(),
                batch.getKind(),
                batch.getMode(),
                batch.getScope(),
                batch.getFileName(),
                new Actor(batch.getUploadedById(), batch.getUploadedBy(), batch.getUploaderName()),
                json.readOrNull(batch.getMapping(), MappingChoice.class),
                batch.getRevision());
    }

    String problem(Violation violation) {
        return json.write(new Problem(
                violation.rule().code(),
                violation.args().stream().<Object>map(String::valueOf).toList()));
    }

    String layout(RecognisedWorkbook workbook) {
        return json.write(ImportLayout.of(workbook));
    }

    ImportLayout layout(ImportBatch batch) {
        return Objects.requireNonNullElse(json.readOrNull(batch.getLayout(), ImportLayout.class), ImportLayout.EMPTY);
    }

    CommitOrders orders(ImportBatch batch) {
        return json.read(Objects.requireNonNull(batch.getOrders()), CommitOrders.class);
    }

    String orders(CommitOrders orders) {
        return json.write(orders);
    }

    String mapping(MappingChoice choice) {
        return json.write(choice);
    }

    @Nullable
    DeclareComplete completeness(ImportBatch batch) {
        return json.readOrNull(batch.getCompleteness(), DeclareComplete.class);
    }

    String completeness(DeclareComplete declaration) {
        return json.write(declaration);
    }

    String receipt(Receipt receipt) {
        return json.write(receipt);
    }

    @Nullable
    Receipt receipt(ImportBatch batch) {
        return json.readOrNull(batch.getReceipt(), Receipt.class);
    }

    @Nullable
    Problem problem(ImportBatch batch) {
        return json.readOrNull(batch.getProblem(), Problem.class);
    }
}
