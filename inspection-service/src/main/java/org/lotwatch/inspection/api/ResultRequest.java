package org.lotwatch.inspection.api;

import java.util.Objects;
import org.eclipse.microprofile.openapi.annotations.enums.SchemaType;
import org.eclipse.microprofile.openapi.annotations.media.Schema;
import org.jspecify.annotations.Nullable;
import org.lotwatch.events.Verdict;
import org.lotwatch.inspection.domain.Limits;
import org.lotwatch.inspection.domain.Result;

@Schema(
        name = "Result",
        description =
                "Rounds of one verdict: a quantity, or one round by its id. It becomes one round.inspected event.")
record ResultRequest(
        @Schema(
                required = true,
                type = SchemaType.STRING,
                enumeration = {"operable", "restorable", "inoperable", "undetermined"})
        @Nullable
        Verdict verdict,

        @Schema(
                description = "Rounds; 1 when roundId is given.",
                minimum = "1",
                maximum = "9007199254740991",
                defaultValue = "1",
                examples = "35")
        @Nullable
        Long quantity,

        @Schema(
                description = "The one round, where rounds carry ids; no two results may name the same.",
                minLength = 1,
                maxLength = 64)
        @Nullable
        String roundId,

        @Schema(
                description = "For a re-inspection of rounds without ids: the verdict they had.",
                type = SchemaType.STRING,
                enumeration = {"operable", "restorable", "inoperable", "undetermined"})
        @Nullable
        Verdict priorVerdict) {

    private static final String VERDICTS = "one of operable, restorable, inoperable, undetermined";

    /** @param part its number, the one that its place in the report gives it */
    Result read(String at, int part, Checks checks) {
        Verdict found = checks.present(at + "/verdict", verdict, VERDICTS, Verdict.UNDETERMINED);
        String round = checks.optionalText(at + "/roundId", roundId, Limits.ID);
        long rounds = checks.rounds(at + "/quantity", Objects.requireNonNullElse(quantity, 1L));
        if (round != null && rounds != 1) {
            checks.wrong(at + "/quantity", "1 when roundId is given", rounds);
        }
        return new Result(part, found, round == null ? rounds : 1, round, priorVerdict);
    }
}
