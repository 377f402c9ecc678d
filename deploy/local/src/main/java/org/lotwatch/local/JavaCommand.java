package org.lotwatch.local;

import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;

/** Command lines for the Java that runs this program. */
final class JavaCommand {
    /** The quick compiler only: half the processor time of a start, where most of it goes, for some speed later. */
    private static final String QUICK_START = "-XX:TieredStopAtLevel=1";

    private JavaCommand() {}

    /** An application in a jar, with at most this heap; compiled well if it has much to do for long. */
    static List<String> jar(int heapMegabytes, Path jar, boolean compiledWell) {
        List<String> command = java(heapMegabytes);
        if (!compiledWell) {
            command.add(QUICK_START);
        }
        command.addAll(List.of("-jar", jar.toString()));
        return command;
    }

    /** A class of our own class path, with at most this heap; what libraries log at WARN or above goes to its log. */
    static List<String> main(int heapMegabytes, Class<?> main, String... arguments) {
        List<String> command = java(heapMegabytes);
        command.addAll(List.of(
                QUICK_START,
                "-Dorg.slf4j.simpleLogger.defaultLogLevel=warn",
                "-cp",
                System.getProperty("java.class.path"),
                main.getName()));
        command.addAll(List.of(arguments));
        return command;
    }

    private static List<String> java(int heapMegabytes) {
        return new ArrayList<>(List.of(
                Path.of(System.getProperty("java.home"), "bin", "java").toString(),
                "-XX:+UseSerialGC",
                "-XX:+ExitOnOutOfMemoryError",
                "-Xmx" + heapMegabytes + "m"));
    }
}
