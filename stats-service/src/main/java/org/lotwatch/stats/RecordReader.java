package org.lotwatch.stats;

import io.smallrye.mutiny.Uni;
import java.util.Collection;
import java.util.Map;
import org.lotwatch.stats.domain.LogPosition;

/** Reads single events from the log, by their place. */
public interface RecordReader {

    /** The data at each of the places; a place that cannot be read says why, and none is left out. */
    Uni<Map<LogPosition, RecordData>> read(Collection<LogPosition> places);
}
