package org.lotwatch.systemtests;

import static org.junit.jupiter.api.Assumptions.assumeTrue;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.util.List;

/** Commands that only root may give. */
final class Root {
    private Root() {}

    /** Skips the test, and says so in a line, unless this command succeeds. */
    static void assume(String what, List<String> command) {
        boolean possible = succeeds(command);
        if (!possible) {
            System.out.println("skipped: " + what + " needs root and '" + String.join(" ", command) + "'");
        }
        assumeTrue(possible, what);
    }

    /** @throws IllegalStateException with what the command said, if it fails */
    static void run(List<String> command) {
        try {
            Process process =
                    new ProcessBuilder(command).redirectErrorStream(true).start();
            String said = new String(process.getInputStream().readAllBytes(), StandardCharsets.UTF_8);
            if (process.waitFor() != 0) {
                throw new IllegalStateException(String.join(" ", command) + " failed: " + said);
            }
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        } catch (InterruptedException e) {
            Thread.currentThread().interrupt();
            throw new IllegalStateException("interrupted in " + command, e);
        }
    }

    private static boolean succeeds(List<String> command) {
        try {
            run(command);
            return true;
        } catch (IllegalStateException | UncheckedIOException e) {
            return false;
        }
    }
}
