package org.lotwatch.stats.api;

import com.fasterxml.jackson.annotation.JsonInclude;
import java.util.Optional;
import org.jspecify.annotations.Nullable;

/** One entry of {@code errors} in the problem that {@code POST /events} answers: which event is at fault, where and why. */
@JsonInclude(JsonInclude.Include.NON_NULL)
record RefusedView(
        String pointer,
        String detail,
        String reason,
        @Nullable String source,
        @Nullable String id) {

    static Optional<RefusedView> of(Judged judged) {
        return Optional.ofNullable(judged.refusal())
                .map(refusal -> new RefusedView(
                        refusal.pointer(), refusal.detail(), refusal.reason(), judged.source(), judged.id()));
    }
}
