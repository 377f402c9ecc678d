package org.lotwatch.stats;

import io.smallrye.mutiny.Uni;
import jakarta.enterprise.context.ApplicationScoped;
import java.nio.charset.StandardCharsets;
import java.util.List;
import org.lotwatch.events.LotEvent;
import org.lotwatch.events.codec.EventCodec;
import org.lotwatch.events.codec.HttpEvents;
import org.lotwatch.events.codec.HttpMessage;
import org.lotwatch.events.codec.Profile;
import org.lotwatch.events.codec.Received;
import org.lotwatch.stats.EventAppender.Outcome;
import org.lotwatch.stats.EventAppender.Outgoing;
import org.lotwatch.stats.store.RawHeader;
import org.lotwatch.stats.store.RawRecord;

/**
 * Takes events from producers that have no Kafka client: judges them by the rules by which the fold will judge them, and
 * appends them to the topics from which the fold takes everybody's. Nothing is counted here.
 */
@ApplicationScoped
public class IntakeService {

    private static final byte[] CONTENT_TYPE = EventCodec.CONTENT_TYPE.getBytes(StandardCharsets.US_ASCII);

    private final HttpEvents events;
    private final EventAppender topics;

    IntakeService(EventCodec codec, EventAppender topics) {
        this.events = new HttpEvents(codec);
        this.topics = topics;
    }

    /** What each event of a request says, in order. */
    public List<Received> judge(HttpMessage message, HttpMessage.Mode mode, Profile profile) {
        return events.read(message, mode, profile);
    }

    /** Appends events to their topics, under the keys of their lots; their bytes are not touched. */
    public Uni<List<Outcome>> append(List<Accepted> accepted) {
        return topics.append(accepted.stream().map(IntakeService::outgoing).toList());
    }

    private static Outgoing outgoing(Accepted accepted) {
        byte[] key = accepted.event().lotId().key().value().getBytes(StandardCharsets.UTF_8);
        List<RawHeader> headers = List.of(new RawHeader("content-type", CONTENT_TYPE));
        return new Outgoing(accepted.event().topic(), new RawRecord(key, accepted.structured(), headers));
    }

    /** A readable event and its bytes. */
    @SuppressWarnings("ArrayRecordComponent") // bytes are passed on, never compared
    public record Accepted(LotEvent event, byte[] structured) {}
}
