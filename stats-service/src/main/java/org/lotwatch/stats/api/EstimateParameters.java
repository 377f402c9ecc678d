package org.lotwatch.stats.api;

import jakarta.ws.rs.QueryParam;
import java.util.List;
import org.eclipse.microprofile.openapi.annotations.parameters.Parameter;
import org.jspecify.annotations.Nullable;
import org.lotwatch.events.Labelled;
import org.lotwatch.events.Verdict;
import org.lotwatch.stats.domain.estimate.Level;

/** What is estimated, and how surely. */
class EstimateParameters {

    private static final Verdict[] VERDICTS = {Verdict.OPERABLE, Verdict.RESTORABLE, Verdict.INOPERABLE};

    @QueryParam("of")
    @Parameter(description = "operable, restorable or inoperable rounds. Default: operable", example = "operable")
    @Nullable
    String of;

    @QueryParam("level")
    @Parameter(
            description = "How often the limits shall hold, 0.5 to 0.9999 with at most six decimals. Default: 0.95",
            example = "0.95")
    @Nullable
    String level;

    Verdict verdict() {
        Verdict verdict = Texts.oneOf("of", of, VERDICTS, Labelled::label);
        return verdict == null ? Verdict.OPERABLE : verdict;
    }

    Level confidence() {
        return level(level);
    }

    static Level level(@Nullable String text) {
        return text == null
                ? Level.of("0.95")
                : new Level(Texts.decimal("level", text, List.of(Level.LEAST, Level.MOST), Level.DECIMALS));
    }
}
