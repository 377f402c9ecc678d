package org.lotwatch.embedded;

import java.io.File;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.stream.Stream;

/** A copy of this test's class path that every account may read. */
final class ClassPathCopy {
    private ClassPathCopy() {}

    static String below(Path target) throws IOException {
        List<String> copies = new ArrayList<>();
        int number = 0;
        for (String entry : System.getProperty("java.class.path").split(File.pathSeparator, -1)) {
            Path copy = target.resolve(String.valueOf(number++))
                    .resolve(Path.of(entry).getFileName());
            copy(Path.of(entry), copy);
            copies.add(copy.toString());
        }
        return String.join(File.pathSeparator, copies);
    }

    private static void copy(Path from, Path to) throws IOException {
        try (Stream<Path> files = Files.walk(from)) {
            for (Path file : files.toList()) {
                Path place = to.resolve(from.relativize(file).toString());
                Files.createDirectories(place.getParent());
                if (!Files.isDirectory(file)) {
                    Files.copy(file, place);
                }
            }
        }
    }
}
