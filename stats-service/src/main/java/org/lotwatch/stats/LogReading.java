package org.lotwatch.stats;

import java.util.Map;
import org.lotwatch.events.Topic;

/** The reader of the log, as the lanes direct it. Both calls return at once. */
public interface LogReading {

    /** Goes on with a lane from these offsets; what is delivered from there carries the new generation. */
    void seek(int lane, long generation, Map<Topic, Long> offsets);

    /** Opens a lane anew from what was committed last, if it is still assigned to this process. */
    void reopen(int lane);
}
