package org.lotwatch.inspection.api;

import org.eclipse.microprofile.openapi.annotations.media.Schema;
import org.jspecify.annotations.Nullable;
import org.lotwatch.events.Sample;

@Schema(name = "RecordedSample", description = "How the inspected rounds were drawn.")
record SampleView(
        @Schema(enumeration = {"census", "srs", "systematic", "stratified", "judgement", "unknown"})
        String design,

        @Nullable Long frameSize,
        @Nullable String stratum) {

    static @Nullable SampleView of(@Nullable Sample sample) {
        return sample == null ? null : new SampleView(sample.design().label(), sample.frameSize(), sample.stratum());
    }
}
