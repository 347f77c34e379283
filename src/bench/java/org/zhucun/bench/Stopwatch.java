package org.zhucun.bench;

import java.io.IOException;
import java.lang.management.ManagementFactory;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import org.springframework.jdbc.core.JdbcTemplate;

/** Wall time and CPU time of a piece of work, that of this JVM and of the database's processes together. */
final class Stopwatch {

    private static final double TICKS = 100;

    private final JdbcTemplate jdbc;

    /** Seconds. */
    record Lap(double wall, double cpu) {

        Lap plus(Lap other) {
            return new Lap(wall + other.wall, cpu + other.cpu);
        }
    }

    /** What is measured. */
    interface Work {
        void run() throws Exception;
    }

    Stopwatch(JdbcTemplate jdbc) {
        this.jdbc = jdbc;
    }

    Lap time(Work work) throws Exception {
        double cpu = cpu();
        long start = System.nanoTime();
        work.run();
        double wall = (System.nanoTime() - start) / 1e9;
        return new Lap(wall, cpu() - cpu);
    }

    private double cpu() {
        double seconds = 0;
        if (ManagementFactory.getOperatingSystemMXBean() instanceof com.sun.management.OperatingSystemMXBean system) {
            seconds = system.getProcessCpuTime() / 1e9;
        }
        for (long process : jdbc.queryForList("select pid from pg_stat_activity", Long.class)) {
            seconds += ofDatabase(process);
        }
        return seconds;
    }

    /** From /proc where there is one; elsewhere the CPU column speaks of this JVM alone. */
    private static double ofDatabase(long process) {
        try {
            String stat = Files.readString(Path.of("/proc/" + process + "/stat"));
            String[] fields = stat.substring(stat.lastIndexOf(')') + 2).split(" ");
            return (Long.parseLong(fields[11]) + Long.parseLong(fields[12])) / TICKS;
        } catch (IOException e) {
            return 0;
        }
    }

    static Lap median(List<Lap> laps) {
        return new Lap(
                laps.stream().mapToDouble(Lap::wall).sorted().toArray()[laps.size() / 2],
                laps.stream().mapToDouble(Lap::cpu).sorted().toArray()[laps.size() / 2]);
    }
}
