package org.lotwatch.stats.api;

import io.smallrye.mutiny.Uni;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.ws.rs.core.HttpHeaders;
import jakarta.ws.rs.core.UriInfo;
import java.nio.charset.StandardCharsets;
import java.time.Duration;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.function.Function;
import java.util.function.Supplier;
import org.jboss.resteasy.reactive.RestResponse;
import org.jboss.resteasy.reactive.RestResponse.ResponseBuilder;
import org.jspecify.annotations.Nullable;
import org.lotwatch.stats.Answer;
import org.lotwatch.stats.Asked;
import org.lotwatch.stats.LedgerWatch;
import org.lotwatch.stats.Stamp;
import org.lotwatch.stats.Stamps;
import org.lotwatch.stats.domain.answer.LedgerPosition;

/** What every answer has: it waits for the asker's own writes, tells its entity tag, and is not sent twice. */
@ApplicationScoped
class Replies {

    private static final String FOR_EVER = "private, max-age=31536000, immutable";
    private static final String ASK_AGAIN = "no-cache";
    private static final String NEVER_KEPT = "no-store";

    private final Stamps stamps;
    private final LedgerWatch watch;

    Replies(Stamps stamps, LedgerWatch watch) {
        this.stamps = stamps;
        this.watch = watch;
    }

    /**
     * The reply to a request.
     *
     * @param answer asked only when the asker's copy is out of date
     * @param view of the answer
     */
    <T, V> Uni<RestResponse<V>> reply(
            Request request, Asked asked, Supplier<Uni<Answer<T>>> answer, Function<Answer<T>, V> view) {
        return fresh(request.freshness())
                .chain(() -> holds(request, asked))
                .chain(same -> same.isPresent()
                        ? Uni.createFrom().item(Replies.<V>notModified(request, same.get()))
                        : answer.get().map(found -> ok(request, found.stamp(), view.apply(found))));
    }

    /**
     * The reply to a question whose answer changes by other things than the ledger position: people's work, or time alone.
     * It has no entity tag, and is never kept.
     */
    <T, V> Uni<RestResponse<V>> untagged(
            Request request, Supplier<Uni<Answer<T>>> answer, Function<Answer<T>, V> view) {
        return fresh(request.freshness())
                .chain(() -> answer.get().map(view))
                .map(shown -> linked(ResponseBuilder.ok(shown), request, shown)
                        .header(HttpHeaders.CACHE_CONTROL, NEVER_KEPT)
                        .build());
    }

    /**
     * What goes before a body that is streamed; the answer is asked only when the asker's copy is out of date.
     *
     * @param always whether it is sent even then: lines of JSON cannot be sent without a line
     * @param answer whose stamp the whole body holds for
     */
    <T> Uni<Streamed<T>> streamed(Request request, Asked asked, boolean always, Supplier<Uni<Answer<T>>> answer) {
        return fresh(request.freshness())
                .chain(() -> always ? Uni.createFrom().item(Optional.<Stamp>empty()) : holds(request, asked))
                .chain(same -> same.isPresent()
                        ? Uni.createFrom().item(Streamed.<T>notModified(headers(request, same.get())))
                        : answer.get().map(found -> new Streamed<>(200, headers(request, found.stamp()), found)));
    }

    private static Map<String, List<String>> headers(Request request, Stamp stamp) {
        return Map.of(
                HttpHeaders.ETAG, List.of("W/" + tag(request.uri(), stamp)),
                HttpHeaders.CACHE_CONTROL, List.of(stamp.settled() ? FOR_EVER : ASK_AGAIN));
    }

    /**
     * A body that is streamed.
     *
     * @param answer where it begins; {@code null} when the asker has it already
     */
    record Streamed<T>(
            int status,
            Map<String, List<String>> headers,
            @Nullable Answer<T> answer) {

        static <T> Streamed<T> notModified(Map<String, List<String>> headers) {
            return new Streamed<>(RestResponse.StatusCode.NOT_MODIFIED, headers, null);
        }
    }

    private Uni<?> fresh(FreshnessParameters freshness) {
        Map<String, Long> places = freshness.places();
        Duration longest = freshness.longest();
        return places.isEmpty()
                ? Uni.createFrom().voidItem()
                : watch.until(places, longest).invoke(position -> check(position, places));
    }

    private static void check(LedgerPosition position, Map<String, Long> places) {
        places.forEach((partition, offset) -> {
            if (!position.holds(partition, offset)) {
                String applied = partition + ":" + position.nextOffsets().getOrDefault(partition, 0L);
                throw Problems.notYetApplied(partition + ":" + offset, applied);
            }
        });
    }

    /** The stamp of now, if the asker's copy has it too. */
    private Uni<Optional<Stamp>> holds(Request request, Asked asked) {
        String copies = request.headers().getHeaderString(HttpHeaders.IF_NONE_MATCH);
        return copies == null
                ? Uni.createFrom().item(Optional.empty())
                : stamps.of(asked)
                        .map(Optional::of)
                        .map(stamp -> stamp.filter(now -> copies.contains(tag(request.uri(), now))));
    }

    private static <V> RestResponse<V> notModified(Request request, Stamp stamp) {
        ResponseBuilder<V> reply = ResponseBuilder.create(RestResponse.Status.NOT_MODIFIED);
        return headed(reply, request, stamp).build();
    }

    private static <V> RestResponse<V> ok(Request request, Stamp stamp, V view) {
        return linked(headed(ResponseBuilder.ok(view), request, stamp), request, view)
                .build();
    }

    private static <V> ResponseBuilder<V> linked(ResponseBuilder<V> reply, Request request, V view) {
        if (view instanceof Paged paged) {
            String next = paged.nextCursor();
            if (next != null) {
                reply.header(HttpHeaders.LINK, link(request.uri(), next));
            }
        }
        return reply;
    }

    private static <V> ResponseBuilder<V> headed(ResponseBuilder<V> reply, Request request, Stamp stamp) {
        return reply.header(HttpHeaders.ETAG, "W/" + tag(request.uri(), stamp))
                .header(HttpHeaders.CACHE_CONTROL, stamp.settled() ? FOR_EVER : ASK_AGAIN);
    }

    private static String link(UriInfo uri, String cursor) {
        return "<"
                + uri.getRequestUriBuilder().replaceQueryParam("cursor", cursor).build() + ">; rel=\"next\"";
    }

    /** Weak, because two answers of one ledger position may differ in the instant they were given. */
    private static String tag(UriInfo uri, Stamp stamp) {
        String told =
                uri.getRequestUri().getRawPath() + "?" + uri.getRequestUri().getRawQuery() + " " + stamp.revision();
        return "\"" + Digests.of(told.getBytes(StandardCharsets.UTF_8)) + "\"";
    }

    /** What of a request decides about the reply. */
    record Request(UriInfo uri, HttpHeaders headers, FreshnessParameters freshness) {}
}
