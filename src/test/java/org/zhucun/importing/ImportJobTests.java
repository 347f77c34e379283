package org.zhucun.importing;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;
import static org.mockito.ArgumentMatchers.any;
import static org.mockito.ArgumentMatchers.eq;
import static org.mockito.Mockito.doThrow;
import static org.mockito.Mockito.mock;
import static org.mockito.Mockito.never;
import static org.mockito.Mockito.verify;
import static org.mockito.Mockito.when;

import org.junit.jupiter.api.Test;
import org.mockito.ArgumentCaptor;
import org.springframework.dao.DataIntegrityViolationException;
import org.springframework.transaction.CannotCreateTransactionException;
import org.zhucun.recognition.ImportKind;
import org.zhucun.shared.Actor;
import org.zhucun.shared.Violation;

class ImportJobTests {

    private static final BatchFacts BATCH =
            new BatchFacts(1, ImportKind.ROSTER, ImportMode.UPSERT, "51", "a.xlsx", Actor.SYSTEM, null, 0);

    private final ImportProgressService progress = mock();
    private final PreviewBuilder builder = mock();
    private final ImportCommitService commits = mock();
    private final ImportReadJob reading = new ImportReadJob(progress, builder, new PreviewCache(), mock());
    private final ImportCommitJob committing = new ImportCommitJob(commits, progress, new PreviewCache());

    private String failure() {
        ArgumentCaptor<Violation> said = ArgumentCaptor.captor();
        verify(progress).failed(eq(1L), said.capture());
        return said.getValue().rule().code();
    }

    private String sentBack() {
        ArgumentCaptor<Violation> said = ArgumentCaptor.captor();
        verify(progress).sentBack(eq(1L), said.capture());
        return said.getValue().rule().code();
    }

    @Test
    void aFaultOfTheSoftwareEndsTheBatchInWords_I104() {
        when(progress.begin(1)).thenReturn(BATCH);
        when(builder.recognise(BATCH)).thenThrow(new StackOverflowError());
        reading.run(1);
        assertThat(failure()).isEqualTo("I104");
    }

    @Test
    void anAbsentDatabaseIsWaitedFor() {
        when(progress.begin(1)).thenReturn(BATCH);
        when(builder.recognise(BATCH)).thenThrow(new CannotCreateTransactionException("away"));
        assertThatThrownBy(() -> reading.run(1)).isInstanceOf(CannotCreateTransactionException.class);
        verify(progress, never()).failed(eq(1L), any());
        doThrow(new CannotCreateTransactionException("away")).when(commits).commit(1);
        assertThatThrownBy(() -> committing.run(1)).isInstanceOf(CannotCreateTransactionException.class);
        verify(progress, never()).sentBack(eq(1L), any());
    }

    @Test
    void aBatchThatIsNoLongerThereForReadingIsLeftAlone() {
        when(progress.begin(1)).thenReturn(null);
        reading.run(1);
        verify(builder, never()).recognise(any());
    }

    @Test
    void whatSomeoneElseWroteFirstSendsTheBatchBack_I114() {
        doThrow(new DataIntegrityViolationException("a001")).when(commits).commit(1);
        committing.run(1);
        assertThat(sentBack()).isEqualTo("I114");
    }
}
