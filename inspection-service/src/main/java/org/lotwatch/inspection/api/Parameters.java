package org.lotwatch.inspection.api;

import java.util.Arrays;
import java.util.regex.Pattern;
import org.jspecify.annotations.Nullable;
import org.lotwatch.events.LotKey;
import org.lotwatch.inspection.domain.Limits;
import org.lotwatch.inspection.domain.PaperFilter;
import org.lotwatch.inspection.domain.PaperId;
import org.lotwatch.inspection.domain.PaperKind;
import org.lotwatch.inspection.domain.PaperState;

/** How parameters of query and path are read; one that is not valid is a problem. */
final class Parameters {

    private static final int DEFAULT_LIMIT = 100;
    private static final Pattern LIMIT = Pattern.compile("[1-9]\\d{0,2}|1000");

    private Parameters() {}

    static int limit(@Nullable String limit) {
        if (limit == null) {
            return DEFAULT_LIMIT;
        }
        if (!LIMIT.matcher(limit).matches()) {
            throw Problems.badParameter("limit", "an integer of 1 .. 1000", limit);
        }
        return Integer.parseInt(limit);
    }

    static PaperFilter filter(PaperKind kind, @Nullable String lot, @Nullable String state) {
        return new PaperFilter(kind, lot(lot), state(state));
    }

    private static @Nullable LotKey lot(@Nullable String lot) {
        if (lot == null) {
            return null;
        }
        if (!Texts.isPlain(lot, Limits.ID)) {
            throw Problems.badParameter("lot", "a text of 1-64 characters without control characters", lot);
        }
        return LotKey.of(lot);
    }

    private static @Nullable PaperState state(@Nullable String state) {
        if (state == null) {
            return null;
        }
        return Arrays.stream(PaperState.values())
                .filter(constant -> constant.label().equals(state))
                .findFirst()
                .orElseThrow(() -> Problems.badParameter("state", "one of standing, retracted", state));
    }

    static PaperId paper(PaperKind kind, String id) {
        if (!Texts.isPlain(id, Limits.ID)) {
            throw Problems.unknownPaper(kind, id);
        }
        return new PaperId(kind, id);
    }
}
