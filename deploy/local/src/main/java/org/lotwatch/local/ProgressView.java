package org.lotwatch.local;

/** Shows progress to somebody who waits: as a bar on a terminal, as lines elsewhere. */
interface ProgressView extends Progress, AutoCloseable {

    /** A line of the present stage: its name in a column, then the text. */
    default void say(String stage, String text) {
        say(String.format("%-10s %s", stage, text));
    }

    /** Ends the present phase, if there is one. */
    @Override
    void close();
}
