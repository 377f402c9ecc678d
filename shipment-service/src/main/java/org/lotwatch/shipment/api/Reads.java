package org.lotwatch.shipment.api;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.ws.rs.core.HttpHeaders;
import jakarta.ws.rs.core.Response;
import jakarta.ws.rs.core.Response.ResponseBuilder;
import jakarta.ws.rs.core.UriBuilder;
import jakarta.ws.rs.core.UriInfo;
import java.net.URI;
import java.nio.charset.StandardCharsets;
import java.security.MessageDigest;
import java.security.NoSuchAlgorithmException;
import java.util.HexFormat;
import java.util.List;
import java.util.function.Supplier;
import org.jspecify.annotations.Nullable;
import org.lotwatch.shipment.RecordedShipment;
import org.lotwatch.shipment.domain.ShipmentSummary;

/**
 * How reads are answered: with an entity tag made of the versions of the rows that they show. Who has the answer already is
 * not sent it again.
 */
@ApplicationScoped
class Reads {

    private static final int TAG_BYTES = 12;

    private final UriInfo uri;
    private final HttpHeaders headers;

    Reads(UriInfo uri, HttpHeaders headers) {
        this.uri = uri;
        this.headers = headers;
    }

    /** A shipment changes with the entries of its history, and its view also with each event that is published. */
    Response one(RecordedShipment recorded) {
        List<Integer> versions = List.of(
                recorded.shipment().history().size(), recorded.positions().size());
        return reply(versions, () -> Response.ok(ShipmentView.of(recorded)));
    }

    /** @param rows one more than the limit when there is a next page */
    Response page(List<ShipmentSummary> rows, int limit, Cursor from) {
        List<String> versions =
                rows.stream().map(row -> row.seq() + "-" + row.entries()).toList();
        return reply(versions, () -> {
            ShipmentsView view = ShipmentsView.of(rows, limit, from);
            return linked(Response.ok(view), view.nextCursor());
        });
    }

    private ResponseBuilder linked(ResponseBuilder answer, @Nullable String nextCursor) {
        if (nextCursor != null) {
            UriBuilder next = uri.getRequestUriBuilder().replaceQueryParam("cursor", nextCursor);
            answer.link(next.build(), "next");
        }
        return answer;
    }

    private Response reply(List<?> versions, Supplier<ResponseBuilder> view) {
        String tag = tag(versions);
        ResponseBuilder answer = isHeld(tag) ? Response.notModified() : view.get();
        return answer.header(HttpHeaders.ETAG, "W/" + tag)
                .header(HttpHeaders.CACHE_CONTROL, "no-cache")
                .build();
    }

    private boolean isHeld(String tag) {
        List<String> held = headers.getRequestHeader(HttpHeaders.IF_NONE_MATCH);
        return held.stream().anyMatch(tags -> tags.contains(tag) || tags.strip().equals("*"));
    }

    /** Weak, because the fields of extensions may stand in any order. */
    private String tag(List<?> versions) {
        URI asked = uri.getRequestUri();
        String told = asked.getRawPath() + "?" + asked.getRawQuery() + " " + versions;
        return '"' + digest(told.getBytes(StandardCharsets.UTF_8)) + '"';
    }

    private static String digest(byte[] told) {
        try {
            return HexFormat.of().formatHex(MessageDigest.getInstance("SHA-256").digest(told), 0, TAG_BYTES);
        } catch (NoSuchAlgorithmException e) {
            throw new IllegalStateException("every Java platform has SHA-256", e);
        }
    }
}
