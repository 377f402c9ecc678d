package org.lotwatch.local;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Arrays;
import java.util.List;
import java.util.Locale;

/** What must hold before anything is started; each failure says what helps. */
final class Checks {
    private static final long NEEDED_BYTES = 2L << 30;
    private static final double GIBIBYTE = 1L << 30;

    private Checks() {}

    /**
     * Looks at Java, disk and build.
     *
     * @return what was found, in a line
     */
    static String pass(Path home, Path data) throws IOException {
        requireBuilt(home);
        return String.format(
                Locale.ROOT, "java %d ok · %.1f GiB free", Runtime.version().feature(), requireSpace(data) / GIBIBYTE);
    }

    private static void requireBuilt(Path home) {
        List<String> missing = Arrays.stream(Service.values())
                .filter(service -> !Files.exists(service.jar(home)))
                .map(Service::label)
                .toList();
        if (!missing.isEmpty()) {
            throw new LaunchException("not built in " + home + ": " + String.join(", ", missing)
                    + "; start by ./run, which builds them, or build with ./mvnw package");
        }
    }

    private static long requireSpace(Path data) throws IOException {
        long free = Files.getFileStore(data).getUsableSpace();
        if (free < NEEDED_BYTES) {
            throw new LaunchException(String.format(
                    Locale.ROOT,
                    "%s has %.1f GiB free and a run needs at least %.0f: make room, or name another place with --data",
                    data,
                    free / GIBIBYTE,
                    NEEDED_BYTES / GIBIBYTE));
        }
        return free;
    }
}
