package org.lotwatch.local;

import java.nio.file.Path;

/**
 * What a run is asked for.
 *
 * @param home the folder that the services are built in
 * @param data where everything is kept
 * @param fresh whether what is kept is deleted first
 * @param feed whether the voyage is fed
 * @param once whether the run ends after the totals
 * @param partitions of every topic
 * @param voyage which voyage
 */
record RunSettings(
        Path home,
        DataDirectory data,
        boolean fresh,
        boolean feed,
        boolean once,
        int partitions,
        FeedRecord.Voyage voyage,
        PortWishes ports) {}
