package org.lotwatch.local.voyage;

import java.util.function.Supplier;
import java.util.stream.Stream;

/**
 * Commands that may be sent in any order and at once, after those of the stage before.
 *
 * @param commands made while they are read; the same each time
 */
record Stage(String name, Supplier<Stream<Command>> commands) {

    long events() {
        try (Stream<Command> all = commands.get()) {
            return all.mapToLong(Command::events).sum();
        }
    }
}
