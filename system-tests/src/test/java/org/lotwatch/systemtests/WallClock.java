package org.lotwatch.systemtests;

import static org.junit.jupiter.api.Assumptions.assumeTrue;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.StandardCopyOption;
import java.util.List;
import java.util.Map;
import java.util.Optional;

/** The clock on the wall as some processes see it, by libfaketime; the time that passes is left alone. */
final class WallClock {
    private static final List<String> PLACES = List.of(
            System.getProperty("lotwatch.libfaketime", ""),
            "/usr/lib/x86_64-linux-gnu/faketime/libfaketimeMT.so.1",
            "/usr/lib/aarch64-linux-gnu/faketime/libfaketimeMT.so.1");

    private final Path offset;
    private final Path library;

    private WallClock(Path offset, Path library) {
        this.offset = offset;
        this.library = library;
    }

    /** A clock that is right; the test is skipped, and says so, where libfaketime is not installed. */
    static WallClock assumeAt(Path directory) throws IOException {
        Optional<Path> library = PLACES.stream()
                .filter(place -> !place.isEmpty())
                .map(Path::of)
                .filter(Files::exists)
                .findFirst();
        if (library.isEmpty()) {
            System.out.println("skipped: clocks that jump need libfaketime (-Dlotwatch.libfaketime=<library>)");
        }
        assumeTrue(library.isPresent(), "libfaketime is installed");
        WallClock clock = new WallClock(Files.createDirectories(directory).resolve("offset"), library.orElseThrow());
        clock.jump("+0");
        return clock;
    }

    /** For the environment of a process that is to see this clock, and its jumps within a second. */
    Map<String, String> environment() {
        return Map.of(
                "LD_PRELOAD",
                library.toString(),
                "FAKETIME_TIMESTAMP_FILE",
                offset.toString(),
                "FAKETIME_NO_CACHE",
                "1",
                "DONT_FAKE_MONOTONIC",
                "1");
    }

    /** @param from such as {@code +1h}, seen from the right time; {@code +0} is right */
    void jump(String from) throws IOException {
        Path draft = offset.resolveSibling("draft");
        Files.writeString(draft, from);
        Files.move(draft, offset, StandardCopyOption.ATOMIC_MOVE);
    }
}
