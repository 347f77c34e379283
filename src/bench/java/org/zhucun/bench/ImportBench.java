package org.zhucun.bench;

import java.io.ByteArrayInputStream;
import java.io.ByteArrayOutputStream;
import java.util.ArrayList;
import java.util.List;
import java.util.stream.Stream;
import org.dhatim.fastexcel.reader.ReadableWorkbook;
import org.dhatim.fastexcel.reader.Row;
import org.dhatim.fastexcel.reader.Sheet;
import org.postgresql.copy.CopyManager;
import org.postgresql.core.BaseConnection;
import org.springframework.boot.builder.SpringApplicationBuilder;
import org.springframework.context.ConfigurableApplicationContext;
import org.springframework.jdbc.core.JdbcTemplate;
import org.springframework.transaction.support.TransactionTemplate;
import org.zhucun.ZhucunApplication;
import org.zhucun.bench.Stopwatch.Lap;
import org.zhucun.division.DivisionScope;
import org.zhucun.importing.CommitImport;
import org.zhucun.importing.ImportMode;
import org.zhucun.importing.ImportQueries;
import org.zhucun.importing.ImportService;
import org.zhucun.importing.ImportStatus;
import org.zhucun.importing.ImportSummary;
import org.zhucun.importing.ReceiveFile;
import org.zhucun.recognition.ImportKind;
import org.zhucun.shared.Actor;

/**
 * A roster of 32,000 people, uploaded until READY and committed, against the floor: reading the same file cell by cell
 * with fastexcel and writing the same rows into the same tables with COPY. The two take turns in one JVM.
 *
 * <p>Arguments: the number of people (32,000) and of turns (7). The first two warm the JVM up: they are printed, since
 * the first import after a start is one of them, and left out of the median.
 */
public final class ImportBench {

    private static final int WARM_UP = 2;
    private static final Actor CLERK = new Actor(1, "bench", "bench");
    private static final DivisionScope PROVINCE = DivisionScope.of("51");

    private final JdbcTemplate jdbc;
    private final TransactionTemplate transactions;
    private final ImportService imports;
    private final ImportQueries queries;
    private final Stopwatch watch;

    private record Turn(Lap read, Lap copy, Lap ready, Lap commit) {}

    private ImportBench(ConfigurableApplicationContext context) {
        this.jdbc = context.getBean(JdbcTemplate.class);
        this.transactions = context.getBean(TransactionTemplate.class);
        this.imports = context.getBean(ImportService.class);
        this.queries = context.getBean(ImportQueries.class);
        this.watch = new Stopwatch(jdbc);
    }

    public static void main(String[] args) throws Exception {
        int people = args.length > 0 ? Integer.parseInt(args[0]) : 32_000;
        int turns = args.length > 1 ? Integer.parseInt(args[1]) : 7;
        try (ConfigurableApplicationContext context =
                new SpringApplicationBuilder(ZhucunApplication.class).run("--server.port=0")) {
            new ImportBench(context).run(people, turns);
        }
    }

    private void run(int people, int turns) throws Exception {
        jdbc.execute("truncate assignment, cadre, batch_change, import_batch cascade");
        BigRoster roster = new BigRoster(jdbc, 1);
        List<Turn> all = new ArrayList<>();
        for (int turn = 0; turn < turns; turn++) {
            all.add(turn(roster.xlsx(people, "turn " + turn)));
            print("turn " + (turn + 1), all.get(turn));
        }
        List<Turn> warm = turns > WARM_UP ? all.subList(WARM_UP, turns) : all;
        print("median", new Turn(
                Stopwatch.median(warm.stream().map(Turn::read).toList()),
                Stopwatch.median(warm.stream().map(Turn::copy).toList()),
                Stopwatch.median(warm.stream().map(Turn::ready).toList()),
                Stopwatch.median(warm.stream().map(Turn::commit).toList())));
    }

    private Turn turn(byte[] file) throws Exception {
        long[] batch = new long[1];
        Lap ready = watch.time(() -> batch[0] = upload(file));
        Lap commit = watch.time(() -> commit(batch[0]));
        byte[] cadres = copyOut("cadre", batch[0]);
        byte[] assignments = copyOut("assignment", batch[0]);
        clear();
        Lap read = watch.time(() -> read(file));
        Lap copy = watch.time(() -> transactions.executeWithoutResult(status -> {
            copyIn("cadre", cadres);
            copyIn("assignment", assignments);
        }));
        clear();
        return new Turn(read, copy, ready, commit);
    }

    private long upload(byte[] file) throws InterruptedException {
        long id = imports.receive(
                PROVINCE, new ReceiveFile(ImportKind.ROSTER, ImportMode.UPSERT, "bench.xlsx", file), CLERK);
        ImportSummary batch = await(id, ImportStatus.READY);
        if (batch.rows().error() > 0) {
            throw new IllegalStateException("the roster should be clean: " + batch.rows());
        }
        return id;
    }

    private void commit(long id) throws InterruptedException {
        imports.commit(PROVINCE, id, new CommitImport(false, null), CLERK);
        await(id, ImportStatus.COMMITTED);
    }

    private ImportSummary await(long id, ImportStatus wanted) throws InterruptedException {
        while (true) {
            ImportSummary batch = queries.batch(PROVINCE, id);
            if (batch.status() == wanted) {
                return batch;
            }
            if (batch.status() == ImportStatus.FAILED || batch.problem() != null) {
                throw new IllegalStateException(batch.status() + " " + batch.problem());
            }
            Thread.sleep(25);
        }
    }

    /** The cheapest reading there is: every cell's text, nothing understood. */
    private static void read(byte[] file) throws Exception {
        List<String[]> rows = new ArrayList<>();
        try (ReadableWorkbook workbook = new ReadableWorkbook(new ByteArrayInputStream(file))) {
            Sheet sheet = workbook.getFirstSheet();
            try (Stream<Row> stream = sheet.openStream()) {
                stream.forEach(row -> {
                    String[] cells = new String[row.getCellCount()];
                    for (int i = 0; i < cells.length; i++) {
                        cells[i] = row.getOptionalCell(i).map(cell -> cell.getText()).orElse("");
                    }
                    rows.add(cells);
                });
            }
        }
        if (rows.size() < 2) {
            throw new IllegalStateException("nothing read");
        }
    }

    private byte[] copyOut(String table, long batch) {
        ByteArrayOutputStream bytes = new ByteArrayOutputStream();
        jdbc.execute((java.sql.Connection connection) -> {
            try {
                new CopyManager(connection.unwrap(BaseConnection.class))
                        .copyOut(
                                "copy (select * from " + table + " where import_batch_id = " + batch
                                        + " order by id) to stdout",
                                bytes);
            } catch (java.io.IOException e) {
                throw new java.io.UncheckedIOException(e);
            }
            return null;
        });
        return bytes.toByteArray();
    }

    private void copyIn(String table, byte[] rows) {
        jdbc.execute((java.sql.Connection connection) -> {
            try {
                new CopyManager(connection.unwrap(BaseConnection.class))
                        .copyIn("copy " + table + " from stdin", new ByteArrayInputStream(rows));
            } catch (java.io.IOException e) {
                throw new java.io.UncheckedIOException(e);
            }
            return null;
        });
    }

    private void clear() {
        jdbc.execute("truncate assignment, cadre");
        jdbc.execute("update import_batch set status = 'REVERTED' where status = 'COMMITTED'");
    }

    private static void print(String name, Turn turn) {
        Lap floor = turn.read().plus(turn.copy());
        Lap ours = turn.ready().plus(turn.commit());
        System.out.printf(
                "%-7s floor %.2f s (read %.2f, COPY %.2f; CPU %.2f)  ours %.2f s (READY %.2f, commit %.2f; CPU %.2f)"
                        + "  ratio %.2f wall, %.2f CPU%n",
                name,
                floor.wall(),
                turn.read().wall(),
                turn.copy().wall(),
                floor.cpu(),
                ours.wall(),
                turn.ready().wall(),
                turn.commit().wall(),
                ours.cpu(),
                ours.wall() / floor.wall(),
                ours.cpu() / floor.cpu());
    }
}
