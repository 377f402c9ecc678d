package org.lotwatch.stats;

/**
 * A page of a list.
 *
 * @param limit items on it, at least 1
 */
public record ListQuestion(Asked asked, PageStart start, int limit) {}
