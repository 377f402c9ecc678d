package org.lotwatch.imports;

import java.time.Duration;
import java.time.Instant;
import org.jspecify.annotations.Nullable;
import org.lotwatch.imports.ImportReport.Rows;
import org.lotwatch.imports.store.JobRow;
import org.lotwatch.imports.store.JobRow.Progress;

/** Makes reports of jobs. */
public final class Reports {

    private Reports() {}

    public static ImportReport of(JobRow job) {
        Progress at = job.progress();
        String columns = job.columns();
        Speed speed = Speed.of(job);
        return new ImportReport(
                job.job(),
                job.state(),
                job.mode(),
                job.dryRun(),
                job.fileName(),
                job.fileBytes(),
                job.format(),
                columns == null ? null : ImportJson.columns(columns),
                job.detail(),
                new Rows(at.read(), at.accepted(), at.unchanged(), at.rejected(), at.waiting()),
                speed == null ? null : Math.round(speed.perSecond),
                speed == null ? null : speed.left(),
                job.createdAt(),
                job.endedAt(),
                null);
    }

    /** Rows by second in the step that the job is in, and the part of the step that is done, 0 .. 1. */
    private record Speed(double perSecond, double seconds, double done) {

        static @Nullable Speed of(JobRow job) {
            Instant stepAt = job.stepAt();
            if (stepAt == null) {
                return null;
            }
            Instant until = job.endedAt() == null ? Instant.now() : job.endedAt();
            double seconds = Math.max(1, Duration.between(stepAt, until).toMillis()) / 1e3;
            Progress at = job.progress();
            boolean reading = ImportState.of(job.state()) == ImportState.READING;
            double rows = reading ? at.read() : at.read() - at.waiting();
            double done = reading ? (double) at.bytesRead() / job.fileBytes() : rows / Math.max(1, at.read());
            return new Speed(rows / seconds, seconds, job.endedAt() == null ? done : 1);
        }

        @Nullable
        Long left() {
            return done <= 0 ? null : Math.round(seconds * (1 - Math.min(1, done)) / done);
        }
    }
}
