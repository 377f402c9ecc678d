package org.lotwatch.events;

import java.time.Instant;
import org.jspecify.annotations.Nullable;

/**
 * What the CloudEvents envelope says that counting needs.
 *
 * @param id who says it and under which id
 * @param time when it happened
 * @param recordedTime when the reporter wrote it down, {@code null} when not told
 */
public record Header(EventId id, Instant time, @Nullable Instant recordedTime) {}
