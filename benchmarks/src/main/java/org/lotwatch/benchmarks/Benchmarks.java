package org.lotwatch.benchmarks;

import org.lotwatch.benchmarks.pace.Latency;
import org.lotwatch.benchmarks.pace.Query;
import org.lotwatch.benchmarks.pace.WritePath;
import org.lotwatch.benchmarks.rivals.Goals;
import org.lotwatch.benchmarks.rivals.Rivals;
import picocli.CommandLine;
import picocli.CommandLine.Command;

/** The benchmarks by name; each prints a table and says on what it was measured. */
@Command(
        name = "benchmarks",
        description = "Measures the packaged services. Everything runs on loopback, with data below target/.",
        mixinStandardHelpOptions = true,
        subcommands = {
            Goals.class,
            Ingest.class,
            Latency.class,
            Query.class,
            Recovery.class,
            Rivals.class,
            WritePath.class
        })
public final class Benchmarks {
    private Benchmarks() {}

    public static void main(String[] arguments) {
        System.exit(new CommandLine(new Benchmarks()).execute(arguments));
    }
}
