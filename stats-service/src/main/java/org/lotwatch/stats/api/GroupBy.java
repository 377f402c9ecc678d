package org.lotwatch.stats.api;

import java.util.Arrays;
import java.util.List;
import java.util.Map;
import java.util.function.Function;
import java.util.stream.Collectors;
import org.jspecify.annotations.Nullable;
import org.lotwatch.events.Labelled;
import org.lotwatch.stats.domain.answer.Dimension;

/** The {@code groupBy} parameter. */
final class GroupBy {

    static final String DESCRIPTION =
            "One or two of nature, lot, shipment, origin, destination, producedDecade, comma separated. Default: none";

    private static final int MOST = 2;
    private static final Map<String, Dimension> DIMENSIONS =
            Arrays.stream(Dimension.values()).collect(Collectors.toMap(Labelled::label, Function.identity()));

    private GroupBy() {}

    static List<Dimension> parse(@Nullable String text) {
        if (text == null) {
            return List.of();
        }
        List<Dimension> dimensions = Arrays.stream(text.split(",", -1))
                .distinct()
                .filter(DIMENSIONS::containsKey)
                .map(DIMENSIONS::get)
                .toList();
        int given = text.split(",", -1).length;
        if (given > MOST || dimensions.size() != given) {
            String mustBe = "one or two, each once, of nature, lot, shipment, origin, destination, producedDecade";
            throw Problems.validation("groupBy", mustBe, text);
        }
        return dimensions;
    }
}
