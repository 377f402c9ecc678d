package org.lotwatch.stats.api;

import java.util.Arrays;
import java.util.List;
import org.jspecify.annotations.Nullable;
import org.lotwatch.stats.domain.DiscrepancyCode;

/**
 * A page of the work list.
 *
 * @param chosen the code that is chosen, empty for all
 * @param next address of the following page, {@code null} on the last
 */
record DiscrepanciesPage(List<DiscrepancyPanel.Row> rows, String chosen, @Nullable String next) {

    /** All codes that can be chosen. */
    public List<Choice> choices() {
        return Arrays.stream(DiscrepancyCode.values())
                .map(code -> new Choice(code.name(), Wording.of(code), code.name().equals(chosen)))
                .toList();
    }

    /** One code. */
    record Choice(String code, String words, boolean chosen) {}
}
