package org.lotwatch.events;

import java.util.Map;
import org.jspecify.annotations.Nullable;

/**
 * The fields that every fact may carry about its own making.
 *
 * @param basis what the quantity rests on, {@code documented} unless told
 * @param extensions at most 32 entries of string, number or boolean
 */
public record Reporting(Basis basis, @Nullable ReportedBy reportedBy, Map<String, Object> extensions) {

    public static final Reporting DOCUMENTED = new Reporting(Basis.DOCUMENTED, null, Map.of());

    public Reporting {
        extensions = Map.copyOf(extensions);
    }
}
