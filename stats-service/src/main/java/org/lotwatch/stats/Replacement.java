package org.lotwatch.stats;

import java.nio.charset.StandardCharsets;
import java.util.ArrayList;
import java.util.List;
import org.jspecify.annotations.Nullable;
import org.lotwatch.events.EventId;
import org.lotwatch.events.LotKey;
import org.lotwatch.events.Topic;
import org.lotwatch.events.codec.Decoded;
import org.lotwatch.events.codec.EventCodec;
import org.lotwatch.events.codec.Readable;
import org.lotwatch.events.codec.Reason;
import org.lotwatch.events.codec.UnknownType;
import org.lotwatch.events.codec.Unreadable;
import org.lotwatch.stats.domain.answer.Redriven;
import org.lotwatch.stats.store.HarmlessHeaders;
import org.lotwatch.stats.store.ParkedStates.Worked;
import org.lotwatch.stats.store.RawHeader;
import org.lotwatch.stats.store.RawRecord;
import org.lotwatch.stats.store.RedriveRepository.Claim;
import org.lotwatch.stats.store.RepairMark;

/**
 * The record that would stand for a parked one, read by the rules of today. It goes to the topic of the parked one, unless
 * its type belongs to another.
 */
final class Replacement {

    private final EventCodec codec;
    private final Worked worked;
    private final byte @Nullable [] value;
    private final List<RawHeader> headers;

    Replacement(EventCodec codec, Worked worked, Repair repair) {
        byte[] body = repair.body();
        List<RawHeader> given = repair.headers();
        this.codec = codec;
        this.worked = worked;
        this.value = body == null ? worked.record().value() : body;
        this.headers = given == null ? HarmlessHeaders.of(worked.record().headers()) : HarmlessHeaders.of(given);
    }

    /** What is read, and where it belongs. */
    record Read(Topic topic, Decoded decoded) {}

    Read read() {
        Read first = read(worked.topic());
        if (first.decoded() instanceof Unreadable unreadable && unreadable.reason() == Reason.WRONG_TOPIC) {
            for (Topic topic : Topic.values()) {
                Read elsewhere = read(topic);
                if (elsewhere.decoded() instanceof Readable) {
                    return elsewhere;
                }
            }
        }
        return first;
    }

    private Read read(Topic topic) {
        return new Read(topic, codec.decode(topic, value, this::last));
    }

    private byte @Nullable [] last(String name) {
        byte[] last = null;
        for (RawHeader header : headers) {
            last = header.key().equals(name) ? header.value() : last;
        }
        return last;
    }

    /** What is appended when the record could be read. */
    Claim claim(Topic topic, Readable readable) {
        LotKey lot = readable.event().lotId().key();
        EventId id = readable.event().header().id();
        List<RawHeader> marked = new ArrayList<>(headers);
        marked.add(RepairMark.of(worked.place()));
        RawRecord record = new RawRecord(lot.value().getBytes(StandardCharsets.UTF_8), value, marked);
        Redriven redriven = new Redriven(
                topic.label(),
                null,
                null,
                id.source(),
                id.id(),
                readable.event().lotId().value());
        return new Claim(worked.place(), topic, record, redriven);
    }

    /** Why a record cannot stand for the parked one. */
    static RedriveOutcome.Refused refused(Decoded decoded) {
        return decoded.on(new Decoded.Cases<>() {
            @Override
            public RedriveOutcome.Refused readable(Readable readable) {
                throw new IllegalArgumentException("a record that can be read is not refused");
            }

            @Override
            public RedriveOutcome.Refused unreadable(Unreadable unreadable) {
                return new RedriveOutcome.Refused(unreadable.reason(), unreadable.pointer(), unreadable.detail());
            }

            @Override
            public RedriveOutcome.Refused unknownType(UnknownType unknown) {
                String detail = "type must be one of this contract, was " + unknown.type() + ": it would be skipped";
                return new RedriveOutcome.Refused(Reason.SCHEMA, "/type", detail);
            }
        });
    }
}
