package org.lotwatch.benchmarks;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;

/** What processes cost, as Linux counts it. */
public final class ProcessCost {
    private static final long TICK_MICROS = 10_000;
    private static final int OWN = 11;
    private static final int OF_ENDED_CHILDREN = 13;

    private ProcessCost() {}

    /**
     * Processor time of a process and of all below it so far, in microseconds; those that have ended count if their parent
     * has asked after them, as a database server does. An ended process costs nothing.
     */
    public static long cpuMicros(ProcessHandle process) {
        long ticks = ticks(process.pid(), OWN) + ticks(process.pid(), OF_ENDED_CHILDREN);
        return ticks * TICK_MICROS
                + process.descendants()
                        .mapToLong(child -> ticks(child.pid(), OWN) * TICK_MICROS)
                        .sum();
    }

    /** User and system time, two neighbouring fields. */
    private static long ticks(long pid, int field) {
        try {
            String stat = Files.readString(Path.of("/proc", String.valueOf(pid), "stat"));
            String[] fields = stat.substring(stat.lastIndexOf(')') + 2).split(" ", -1);
            return Long.parseLong(fields[field]) + Long.parseLong(fields[field + 1]);
        } catch (IOException e) {
            return 0;
        }
    }

    /** How many processes wanted a processor in the last minute, as the kernel averages it. */
    public static double loadAverage() throws IOException {
        return Double.parseDouble(Files.readString(Path.of("/proc/loadavg")).split(" ", 2)[0]);
    }

    /** The most memory that a process has had resident, in MiB; 0 when it has ended. */
    public static long peakMebibytes(long pid) {
        try (var lines = Files.lines(Path.of("/proc", String.valueOf(pid), "status"))) {
            return lines.filter(line -> line.startsWith("VmHWM:"))
                    .mapToLong(line -> Long.parseLong(line.replaceAll("\\D", "")) / 1024)
                    .findFirst()
                    .orElse(0);
        } catch (IOException e) {
            return 0;
        }
    }
}
