package org.lotwatch.events;

import org.jspecify.annotations.Nullable;

/**
 * How the inspected rounds were drawn.
 *
 * @param frameSize rounds the sample was drawn from, at least 1
 */
public record Sample(
        SampleDesign design,
        @Nullable Long frameSize,
        @Nullable String stratum) {}
