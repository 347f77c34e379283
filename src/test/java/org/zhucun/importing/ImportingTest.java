package org.zhucun.importing;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.Duration;
import java.util.List;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.boot.test.context.SpringBootTest;
import org.springframework.boot.webmvc.test.autoconfigure.AutoConfigureMockMvc;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.zhucun.DatabaseTest;
import org.zhucun.PlacesFixture;
import org.zhucun.division.DivisionScope;
import org.zhucun.recognition.ImportKind;
import org.zhucun.shared.Actor;

/** Imports as they happen: real transactions, real background work, hence a database of their own. */
@SpringBootTest(properties = "spring.application.name=importing")
@AutoConfigureMockMvc
@DatabaseTest
abstract class ImportingTest {

    static final Actor CLERK = new Actor(7, "importer", "何海涛");
    static final DivisionScope CANGXI = DivisionScope.of("510824");
    static final CommitImport ALL = new CommitImport(false, null);
    private static final Duration PATIENCE = Duration.ofSeconds(60);

    @Autowired
    ImportService imports;

    @Autowired
    ImportCorrectionService corrections;

    @Autowired
    ImportQueries queries;

    @Autowired
    JdbcClient jdbc;

    @BeforeEach
    void loadPlaces() {
        Long divisions =
                jdbc.sql("select count(*) from division").query(Long.class).single();
        if (divisions == 0) {
            new PlacesFixture(jdbc).load();
        }
    }

    @AfterEach
    void forgetPeople() {
        jdbc.sql("truncate assignment, cadre, batch_change, import_batch, import_mapping cascade")
                .update();
    }

    long upload(byte[] file) {
        return upload(CANGXI, file);
    }

    long upload(DivisionScope scope, byte[] file) {
        ReceiveFile received = new ReceiveFile(ImportKind.ROSTER, ImportMode.UPSERT, "名单.csv", file);
        return imports.receive(scope, received, CLERK);
    }

    ImportSummary ready(byte[] file) {
        return await(upload(file), ImportStatus.READY);
    }

    ImportSummary committed(byte[] file) {
        long id = ready(file).id();
        imports.commit(CANGXI, id, ALL, CLERK);
        return await(id, ImportStatus.COMMITTED);
    }

    ImportSummary await(long id, ImportStatus wanted) {
        long end = System.nanoTime() + PATIENCE.toNanos();
        while (true) {
            ImportSummary batch = queries.batch(DivisionScope.of("51"), id);
            boolean still = batch.status() != wanted && System.nanoTime() < end;
            if (!still || (batch.status() == ImportStatus.FAILED)) {
                assertThat(batch.status()).as("%s", batch.problem()).isEqualTo(wanted);
                return batch;
            }
            pause();
        }
    }

    static void pause() {
        try {
            Thread.sleep(20);
        } catch (InterruptedException e) {
            Thread.currentThread().interrupt();
            throw new IllegalStateException(e);
        }
    }

    List<ImportRowSummary> rows(long id) {
        return queries.rows(CANGXI, id, null, null, 500, false).items();
    }

    long inPost() {
        return jdbc.sql("select count(*) from assignment where status = 'IN_POST'")
                .query(Long.class)
                .single();
    }
}
