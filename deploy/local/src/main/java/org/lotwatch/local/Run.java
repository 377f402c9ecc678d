package org.lotwatch.local;

import java.io.FileDescriptor;
import java.io.FileOutputStream;
import java.io.IOException;
import java.io.InputStream;
import java.io.PrintStream;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Path;
import java.util.EnumMap;
import java.util.Map;
import java.util.Objects;
import java.util.concurrent.Callable;
import org.jline.utils.Signals;
import org.jspecify.annotations.Nullable;
import picocli.CommandLine;
import picocli.CommandLine.Command;
import picocli.CommandLine.Model.CommandSpec;
import picocli.CommandLine.Option;
import picocli.CommandLine.ParameterException;
import picocli.CommandLine.Spec;

/** The command line of {@code ./run}; its help is {@code usage.txt}. */
@Command(name = "run")
public final class Run implements Callable<Integer> {
    private static final int FAILED = 1;
    private static final int STOPPED = 130;

    /** In UTF-8 whatever the locale says: files and pipes expect it, and so does every terminal of today. */
    private static final PrintStream OUT = utf8(FileDescriptor.out);

    private static final PrintStream ERR = utf8(FileDescriptor.err);

    @Spec
    private @Nullable CommandSpec spec;

    @Option(names = {"-h", "--help"})
    private boolean help;

    @Option(names = "--fresh")
    private boolean fresh;

    @Option(names = "--no-feed")
    private boolean noFeed;

    @Option(names = "--once")
    private boolean once;

    @Option(names = "--scale")
    private double scale = 1;

    @Option(names = "--seed")
    private long seed = 42;

    @Option(names = "--data")
    private Path data = Path.of("data");

    @Option(names = "--partitions")
    private int partitions = 12;

    @Option(names = "--shipment-port")
    private @Nullable Integer shipmentPort;

    @Option(names = "--inspection-port")
    private @Nullable Integer inspectionPort;

    @Option(names = "--stats-port")
    private @Nullable Integer statsPort;

    @Option(names = "--kafka-port")
    private @Nullable Integer kafkaPort;

    @Option(names = "--postgres-port")
    private @Nullable Integer postgresPort;

    /** Runs and exits with 0, 1, 2 or 130. */
    public static void main(String[] args) {
        System.exit(commandLine().execute(args));
    }

    static CommandLine commandLine() {
        CommandLine commandLine = new CommandLine(new Run());
        commandLine.setParameterExceptionHandler(Run::refuse);
        return commandLine;
    }

    @Override
    public Integer call() {
        if (help) {
            printUsage(OUT);
            return 0;
        }
        RunSettings settings = settings();
        Watch watch = new Watch();
        for (String signal : new String[] {"INT", "TERM", "HUP"}) {
            Signals.register(signal, watch::requestStop);
        }
        try (ProgressView progress = progress(watch)) {
            return run(new Session(settings, watch, progress, OUT), watch, progress);
        }
    }

    private static int run(Session session, Watch watch, ProgressView progress) {
        try {
            session.run();
            return watch.stopRequested() ? STOPPED : 0;
        } catch (StopRequestedException e) {
            return STOPPED;
        } catch (IOException | RuntimeException e) {
            progress.close();
            ERR.println("run: " + message(e));
            return FAILED;
        } catch (InterruptedException e) {
            Thread.currentThread().interrupt();
            return STOPPED;
        }
    }

    /** Our own exceptions say everything; a file's says which one; of others the kind is half of the message. */
    private static String message(Exception e) {
        if (e.getClass().getName().startsWith("org.lotwatch.")) {
            return String.valueOf(e.getMessage());
        }
        return e instanceof IOException
                ? "cannot read or write (" + e + "): give yourself access, or name another place with --data"
                : e.toString();
    }

    RunSettings settings() {
        try {
            if (partitions < 1 || partitions > 1_000) {
                throw new IllegalArgumentException("--partitions must be 1 to 1000, was " + partitions);
            }
            if (!(scale > 0) || scale > 100) {
                throw new IllegalArgumentException("--scale must be above 0 and at most 100, was " + scale);
            }
            return new RunSettings(
                    Path.of(System.getProperty("lotwatch.home", "")).toAbsolutePath(),
                    new DataDirectory(data),
                    fresh,
                    !noFeed,
                    once,
                    partitions,
                    new FeedRecord.Voyage(seed, scale, false),
                    ports());
        } catch (IllegalArgumentException e) {
            throw new ParameterException(Objects.requireNonNull(spec).commandLine(), e.getMessage(), e);
        }
    }

    private PortWishes ports() {
        Map<Service, WantedPort> services = new EnumMap<>(Service.class);
        services.put(Service.SHIPMENT, wanted("shipment-service", "--shipment-port", shipmentPort, 8080));
        services.put(Service.INSPECTION, wanted("inspection-service", "--inspection-port", inspectionPort, 8081));
        services.put(Service.STATS, wanted("stats-service", "--stats-port", statsPort, 8082));
        return new PortWishes(
                wanted("PostgreSQL", "--postgres-port", postgresPort, 5432),
                wanted("Kafka", "--kafka-port", kafkaPort, 9092),
                services);
    }

    private static WantedPort wanted(String purpose, String option, @Nullable Integer named, int usual) {
        return new WantedPort(purpose, option, named == null ? usual : named, named != null);
    }

    /** The script knows whether standard error is a terminal; Java of this level does not. */
    private static ProgressView progress(Watch watch) {
        int columns = Integer.getInteger("lotwatch.columns", 0);
        return columns >= 40
                ? new BarProgress(ERR, columns, watch::stopRequested)
                : new LineProgress(ERR, System::nanoTime, watch::stopRequested);
    }

    static void printUsage(PrintStream out) {
        try (InputStream usage = Run.class.getResourceAsStream("usage.txt")) {
            out.print(new String(Objects.requireNonNull(usage).readAllBytes(), StandardCharsets.UTF_8));
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    private static PrintStream utf8(FileDescriptor descriptor) {
        return new PrintStream(new FileOutputStream(descriptor), true, StandardCharsets.UTF_8);
    }

    private static int refuse(ParameterException e, String[] args) {
        ERR.println("run: " + e.getMessage() + "; see ./run --help");
        return CommandLine.ExitCode.USAGE;
    }
}
