package org.lotwatch.stats.domain;

import java.util.List;
import java.util.Objects;
import java.util.function.BiPredicate;
import java.util.function.Function;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;

/** What accepted entry claims agree on; {@code docs/reference/counting.md} rule 17. */
final class AttributesOfClaims {

    private static final int DECADE = 10;

    private final List<Claim> claims;

    /**
     * @param claims in log order
     */
    AttributesOfClaims(List<Claim> claims) {
        this.claims = claims;
    }

    LotAttributes attributes() {
        return new LotAttributes(
                label(Claim::nature, String::equalsIgnoreCase),
                label(Claim::origin, String::equals),
                label(Claim::destination, String::equals),
                label(Claim::shipmentId, String::equals),
                year(Claim::producedFrom),
                year(Claim::producedTo),
                decade());
    }

    private String label(Function<Claim, @Nullable String> attribute, BiPredicate<String, String> same) {
        List<String> values = values(claims.stream().map(attribute));
        if (values.isEmpty()) {
            return LotAttributes.UNKNOWN;
        }
        String first = values.get(0);
        return values.stream().allMatch(value -> same.test(first, value)) ? first : LotAttributes.MIXED;
    }

    private @Nullable Integer year(Function<Claim, @Nullable Integer> attribute) {
        List<Integer> years = values(claims.stream().map(attribute));
        return years.stream().distinct().count() == 1 ? years.get(0) : null;
    }

    private String decade() {
        List<Integer> decades =
                values(claims.stream().flatMap(claim -> Stream.of(claim.producedFrom(), claim.producedTo()))).stream()
                        .map(year -> year / DECADE * DECADE)
                        .distinct()
                        .toList();
        return switch (decades.size()) {
            case 0 -> LotAttributes.UNKNOWN;
            case 1 -> decades.get(0) + "s";
            default -> LotAttributes.MIXED;
        };
    }

    private static <T> List<T> values(Stream<@Nullable T> values) {
        return values.filter(Objects::nonNull).map(Objects::requireNonNull).toList();
    }
}
