package org.lotwatch.stats.api;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.concurrent.TimeUnit;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

/**
 * A block of shell commands of a document, run as it stands there.
 *
 * @param tool the first word of its first comment
 * @param text with the document's own preparations before it
 */
record DocumentedCommand(String tool, String name, String text) {

    private static final Path REFERENCE = Path.of("..", "docs", "reference");
    private static final Pattern BLOCK = Pattern.compile("```sh\\n(.*?)```", Pattern.DOTALL);

    /** The commands of a document of the reference; a block without a comment prepares those after it. */
    static List<DocumentedCommand> in(String document) {
        Matcher blocks = BLOCK.matcher(read(REFERENCE.resolve(document)));
        List<DocumentedCommand> commands = new ArrayList<>();
        StringBuilder preparation = new StringBuilder();
        while (blocks.find()) {
            String block = blocks.group(1);
            if (block.startsWith("# ")) {
                String name = block.substring(2, block.indexOf('\n'));
                commands.add(new DocumentedCommand(name.split("[, ]", 2)[0], name, preparation + block));
            } else {
                preparation.append(block);
            }
        }
        return commands;
    }

    private static String read(Path document) {
        try {
            return Files.readString(document);
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    /**
     * Runs it in a new directory below {@code target}.
     *
     * @param path where its programs are looked for first
     * @return what it printed
     */
    String run(Map<String, String> environment, Path path) throws IOException, InterruptedException {
        Path directory = Files.createTempDirectory(Files.createDirectories(Path.of("target", "commands")), tool);
        Path printed = directory.resolve("printed");
        ProcessBuilder builder =
                new ProcessBuilder("bash", "-eu", "-o", "pipefail", "-c", text).directory(directory.toFile());
        builder.environment().putAll(environment);
        builder.environment().merge("PATH", path.toAbsolutePath().toString(), (old, first) -> first + ":" + old);
        builder.redirectErrorStream(true).redirectOutput(printed.toFile());
        Process process = builder.start();
        if (!process.waitFor(90, TimeUnit.SECONDS)) {
            process.destroyForcibly();
            throw new AssertionError(name + " did not end: " + Files.readString(printed));
        }
        if (process.exitValue() != 0) {
            throw new AssertionError(name + " ended with " + process.exitValue() + ": " + Files.readString(printed));
        }
        return Files.readString(printed);
    }

    /** Whether a program of this name is at hand. */
    static boolean isAtHand(String program) {
        return List.of(System.getenv("PATH").split(":")).stream()
                .anyMatch(folder -> Files.isExecutable(Path.of(folder, program)));
    }

    @Override
    public String toString() {
        return name;
    }
}
