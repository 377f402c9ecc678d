package org.lotwatch.local;

import java.io.IOException;
import java.io.Reader;
import java.io.Writer;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.StandardCopyOption;
import java.util.Optional;
import java.util.Properties;

/** Which voyage the data holds, and whether all of it was fed. */
record FeedRecord(Path path) {

    /**
     * One voyage.
     *
     * @param complete whether a feed ran to its end
     */
    record Voyage(long seed, double scale, boolean complete) {
        boolean isSame(long otherSeed, double otherScale) {
            return seed == otherSeed && Double.compare(scale, otherScale) == 0;
        }

        @Override
        public String toString() {
            return "seed " + seed + ", scale " + scale;
        }
    }

    Optional<Voyage> read() throws IOException {
        if (!Files.exists(path)) {
            return Optional.empty();
        }
        Properties properties = new Properties();
        try (Reader reader = Files.newBufferedReader(path)) {
            properties.load(reader);
        }
        try {
            return Optional.of(new Voyage(
                    Long.parseLong(properties.getProperty("seed", "")),
                    Double.parseDouble(properties.getProperty("scale", "")),
                    Boolean.parseBoolean(properties.getProperty("complete"))));
        } catch (NumberFormatException e) {
            throw new LaunchException(path + " does not say which voyage the data holds: start over with --fresh", e);
        }
    }

    void write(Voyage voyage) throws IOException {
        Properties properties = new Properties();
        properties.setProperty("seed", String.valueOf(voyage.seed()));
        properties.setProperty("scale", String.valueOf(voyage.scale()));
        properties.setProperty("complete", String.valueOf(voyage.complete()));
        Path draft = path.resolveSibling(path.getFileName() + ".new");
        try (Writer writer = Files.newBufferedWriter(draft)) {
            properties.store(writer, "The voyage in this data; see ./run --help");
        }
        Files.move(draft, path, StandardCopyOption.ATOMIC_MOVE, StandardCopyOption.REPLACE_EXISTING);
    }
}
