package org.lotwatch.local;

/** Told how far something long has come. Safe to call from any thread, and cheap enough to call for every event. */
public interface Progress {
    /** A line that stays. */
    void say(String line);

    /**
     * Begins a phase and ends the one before it.
     *
     * @param name two or three words
     * @param total how much there is to do, in the unit of {@link #done}; at least 1
     */
    void phase(String name, long total);

    /** How much of the present phase is done, 0 to its total; calls may arrive out of order. */
    void done(long done);

    /** Whether the user wants to stop; asked between requests. */
    boolean stopRequested();
}
