package org.lotwatch.testkit.scenario;

import org.lotwatch.testkit.oracle.LogRecord;

/**
 * One line of a scenario's log.
 *
 * @param name the event's id, or what the line calls itself where an id comes twice
 * @param becomes the decision at the end, or {@code parked}, {@code skipped}, {@code forwarded}
 */
public record Line(String name, LogRecord record, String becomes) {}
