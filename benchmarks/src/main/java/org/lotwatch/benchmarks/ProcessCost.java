package org.lotwatch.benchmarks;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;

/** What processes cost, as Linux counts it. */
final class ProcessCost {
    private static final long TICK_MICROS = 10_000;

    private ProcessCost() {}

    /** Processor time of all of them so far, in microseconds; those that have ended count nothing. */
    static long cpuMicros(List<Long> pids) {
        return pids.stream().mapToLong(ProcessCost::cpuMicros).sum();
    }

    private static long cpuMicros(long pid) {
        try {
            String stat = Files.readString(Path.of("/proc", String.valueOf(pid), "stat"));
            String[] fields = stat.substring(stat.lastIndexOf(')') + 2).split(" ", -1);
            return (Long.parseLong(fields[11]) + Long.parseLong(fields[12])) * TICK_MICROS;
        } catch (IOException e) {
            return 0;
        }
    }

    /** The most memory that a process has had resident, in MiB. */
    static long peakMebibytes(long pid) throws IOException {
        try (var lines = Files.lines(Path.of("/proc", String.valueOf(pid), "status"))) {
            return lines.filter(line -> line.startsWith("VmHWM:"))
                    .mapToLong(line -> Long.parseLong(line.replaceAll("\\D", "")) / 1024)
                    .findFirst()
                    .orElse(0);
        }
    }
}
