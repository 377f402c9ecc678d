package org.lotwatch.stats;

import jakarta.enterprise.context.ApplicationScoped;
import java.time.Instant;
import java.util.List;
import java.util.Optional;
import org.jspecify.annotations.Nullable;
import org.lotwatch.events.LotKey;
import org.lotwatch.events.Topic;
import org.lotwatch.events.codec.EventCodec;
import org.lotwatch.events.codec.Readable;
import org.lotwatch.events.codec.Reason;
import org.lotwatch.stats.RedriveOutcome.Done;
import org.lotwatch.stats.RedriveOutcome.NotOpen;
import org.lotwatch.stats.RedriveOutcome.Possible;
import org.lotwatch.stats.RedriveOutcome.Refused;
import org.lotwatch.stats.RedriveOutcome.Unknown;
import org.lotwatch.stats.domain.Arrival;
import org.lotwatch.stats.domain.ClaimOrder;
import org.lotwatch.stats.domain.Decision;
import org.lotwatch.stats.domain.LogPosition;
import org.lotwatch.stats.domain.LotLedger;
import org.lotwatch.stats.store.LedgerReader;
import org.lotwatch.stats.store.ParkedStates;
import org.lotwatch.stats.store.ParkedStates.Worked;
import org.lotwatch.stats.store.RedriveRepository;
import org.lotwatch.stats.store.RedriveRepository.Claim;

/**
 * Says what would become of a re-drive: the record is read as the consumer would read it, and told to a ledger of its lot that
 * nobody keeps. Blocks.
 */
@ApplicationScoped
class RedriveCheck {

    /** Behind everything that is in the ledger. */
    private static final Instant LAST = Instant.parse("9999-01-01T00:00:00Z");

    private final EventCodec codec;
    private final ParkedStates states;
    private final RedriveRepository redrives;
    private final LedgerReader ledgers;
    private final ClaimOrder order;

    RedriveCheck(
            EventCodec codec, ParkedStates states, RedriveRepository redrives, LedgerReader ledgers, ClaimOrder order) {
        this.codec = codec;
        this.states = states;
        this.redrives = redrives;
        this.ledgers = ledgers;
        this.order = order;
    }

    /** @param claim what is to be appended; {@code null} where nothing is */
    record Checked(RedriveOutcome outcome, @Nullable Claim claim) {}

    /** One record, which is weighed against what is counted of its lot. */
    Checked one(long id, Repair repair) {
        return states.find(id).map(worked -> of(worked, repair, true)).orElseGet(() -> nothing(new Unknown(id)));
    }

    /** One of many records: as {@link #one}, without a look at its lot. */
    Checked oneOfMany(long id, Repair repair) {
        return states.find(id).map(worked -> of(worked, repair, false)).orElseGet(() -> nothing(new Unknown(id)));
    }

    private Checked of(Worked worked, Repair repair, boolean weighed) {
        if (worked.inLog()) {
            return nothing(new NotOpen("the bytes of this record are still being fetched from the log: ask again"));
        }
        if (worked.state().equals("discarded")) {
            return nothing(new NotOpen("the record must be open, was discarded: reopen it first"));
        }
        Replacement replacement = new Replacement(codec, worked, repair);
        Replacement.Read read = replacement.read();
        if (!(read.decoded() instanceof Readable readable)) {
            return nothing(Replacement.refused(read.decoded()));
        }
        Claim claim = replacement.claim(read.topic(), readable);
        if (!worked.state().equals("open")) {
            return nothing(repeated(claim));
        }
        boolean collides = worked.reason().equals(Reason.ID_COLLISION.name()) && repair.body() == null;
        return collides ? nothing(collision(claim)) : counted(claim, weighed ? decision(read.topic(), readable) : null);
    }

    private RedriveOutcome repeated(Claim claim) {
        Optional<Claim> before = redrives.of(claim.place());
        return before.filter(known -> known.isSame(claim))
                .<RedriveOutcome>map(known -> new Done(known.redriven(), true))
                .orElseGet(() -> new NotOpen("the record must be open, was re-driven with other content before"));
    }

    private static Checked counted(Claim claim, @Nullable Decision decision) {
        return decision == Decision.COLLISION
                ? nothing(collision(claim))
                : new Checked(new Possible(claim.redriven(), decision), claim);
    }

    private static Refused collision(Claim claim) {
        String detail = "the id must be new for other content, was used before: "
                + claim.redriven().eventId();
        return new Refused(Reason.ID_COLLISION, "/id", detail);
    }

    private Decision decision(Topic topic, Readable readable) {
        LotKey key = readable.event().lotId().key();
        LotLedger ledger = ledgers.load(List.of(key)).getOrDefault(key, new LotLedger(key, order));
        LogPosition last = new LogPosition(topic, 0, Integer.MAX_VALUE, LAST);
        return ledger.accept(new Arrival(readable.event(), readable.fingerprint(), last, false));
    }

    private static Checked nothing(RedriveOutcome outcome) {
        return new Checked(outcome, null);
    }
}
