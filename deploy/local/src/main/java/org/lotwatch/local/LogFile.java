package org.lotwatch.local;

import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.StandardCopyOption;
import java.util.List;
import java.util.regex.Pattern;

/** A process's log; the run before this one is kept beside it as {@code .1}. */
record LogFile(Path path) {
    private static final int TOLD_LINES = 12;

    /** Frames would push the reasons out of sight. */
    private static final Pattern STACK_FRAME = Pattern.compile("^\\s+(at |\\.\\.\\. \\d+ )");

    /** Sets the last run's log aside. */
    void turn() throws IOException {
        Files.createDirectories(path.toAbsolutePath().getParent());
        if (Files.exists(path)) {
            Files.move(path, path.resolveSibling(path.getFileName() + ".1"), StandardCopyOption.REPLACE_EXISTING);
        }
    }

    /** The last lines without stack frames, indented, and where the rest is. */
    String ending() {
        try {
            List<String> lines = new String(Files.readAllBytes(path), StandardCharsets.UTF_8)
                    .lines()
                    .filter(line -> !STACK_FRAME.matcher(line).find())
                    .toList();
            List<String> last = lines.subList(Math.max(0, lines.size() - TOLD_LINES), lines.size());
            return System.lineSeparator() + "  | " + String.join(System.lineSeparator() + "  | ", last)
                    + System.lineSeparator() + "  the whole log: " + path;
        } catch (IOException e) {
            return System.lineSeparator() + "  its log " + path + " cannot be read: " + e.getMessage();
        }
    }
}
