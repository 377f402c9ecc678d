package org.lotwatch.stats.api;

import java.util.List;
import java.util.Optional;
import java.util.stream.Collectors;
import java.util.stream.IntStream;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;
import org.lotwatch.events.EventType;
import org.lotwatch.events.LotEvent;
import org.lotwatch.events.codec.Decoded;
import org.lotwatch.events.codec.Readable;
import org.lotwatch.events.codec.Received;
import org.lotwatch.events.codec.UnknownType;
import org.lotwatch.events.codec.Unreadable;
import org.lotwatch.stats.IntakeService.Accepted;

/**
 * What is to be said of one event of a request.
 *
 * @param index in the batch, from 0
 * @param source where it could be read
 * @param id where it could be read
 * @param accepted {@code null}: it is refused
 * @param refusal {@code null}: it can be accepted
 */
record Judged(
        int index,
        @Nullable String source,
        @Nullable String id,
        @Nullable Accepted accepted,
        @Nullable Refusal refusal) {

    /**
     * Why an event is refused.
     *
     * @param pointer into the body of the request; of an event in binary mode, into its structured form
     */
    record Refusal(String reason, String pointer, String detail) {}

    static List<Judged> of(List<Received> received) {
        return IntStream.range(0, received.size())
                .mapToObj(index -> received.get(index).decoded().on(new Judging(index, received.get(index))))
                .toList();
    }

    /** The event, where it can be accepted. */
    Optional<LotEvent> event() {
        return Optional.ofNullable(accepted).map(Accepted::event);
    }

    private record Judging(int index, Received received) implements Decoded.Cases<Judged> {

        @Override
        public Judged readable(Readable readable) {
            LotEvent event = readable.event();
            String source = event.header().id().source();
            Accepted accepted = new Accepted(event, received.structured());
            return new Judged(index, source, event.header().id().id(), accepted, null);
        }

        @Override
        public Judged unreadable(Unreadable unreadable) {
            String pointer = received.place() + unreadable.pointer();
            Refusal refusal = new Refusal(unreadable.reason().name(), pointer, unreadable.detail());
            return new Judged(index, unreadable.source(), unreadable.id(), null, refusal);
        }

        @Override
        public Judged unknownType(UnknownType unknown) {
            String known = Stream.of(EventType.values()).map(EventType::label).collect(Collectors.joining(", "));
            String detail = "type must be one of " + known + ", was " + Problems.shown(unknown.type());
            Refusal refusal = new Refusal("UNKNOWN_TYPE", received.place() + "/type", detail);
            return new Judged(index, unknown.source(), unknown.id(), null, refusal);
        }
    }
}
