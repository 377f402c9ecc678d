package org.lotwatch.stats.messaging;

import com.fasterxml.jackson.core.JsonProcessingException;
import com.fasterxml.jackson.databind.json.JsonMapper;
import com.fasterxml.jackson.databind.node.ObjectNode;
import io.quarkus.runtime.Startup;
import jakarta.annotation.PreDestroy;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.enterprise.event.Observes;
import java.nio.charset.StandardCharsets;
import java.sql.SQLException;
import java.time.Duration;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.concurrent.ConcurrentHashMap;
import java.util.concurrent.ExecutionException;
import org.apache.kafka.clients.producer.ProducerRecord;
import org.lotwatch.events.LotKey;
import org.lotwatch.stats.Committed;
import org.lotwatch.stats.Generation;
import org.lotwatch.stats.LaneOpener;
import org.lotwatch.stats.domain.LotTally;
import org.lotwatch.stats.store.PublicationRepository;

/**
 * The latest total of each lot, out to {@code operability-totals}. What it tells is always committed, and never older than
 * what made it speak; a lot that changes often is told at the relay's pace, with its latest figures. A reader that sees two
 * messages of a lot keeps the one of the higher {@code version}.
 */
@Startup
@ApplicationScoped
public class TotalsRelay {

    static final String TOPIC = "operability-totals";

    private static final Duration REST = Duration.ofMillis(500);
    private static final int LOTS_AT_ONCE = 2000;
    private static final JsonMapper JSON = new JsonMapper();

    private final Clients clients;
    private final PublicationRepository repository;
    private final Generation generation;
    private final Set<LotKey> changed = ConcurrentHashMap.newKeySet();
    private final Map<Integer, Long> versions = new ConcurrentHashMap<>();
    private final Map<Integer, Long> reopened = new ConcurrentHashMap<>();
    private final Relay relay;

    TotalsRelay(Clients clients, PublicationRepository repository, Generation generation) {
        this.clients = clients;
        this.repository = repository;
        this.generation = generation;
        this.relay = new Relay("totals-relay", REST, this::tell);
    }

    void committed(@Observes Committed commit) {
        changed.addAll(commit.lots());
        commit.versions().forEach((lane, version) -> versions.merge(lane, version, Math::max));
        relay.wake();
    }

    void opened(@Observes LaneOpener.LaneOpened lane) {
        if (lane.publishedVersion() < lane.version()) {
            reopened.merge(lane.lane(), lane.publishedVersion(), Math::min);
            versions.merge(lane.lane(), lane.version(), Math::max);
            relay.wake();
        }
    }

    private void tell() throws SQLException, ExecutionException, InterruptedException {
        if (!generation.hasCaughtUp()) {
            return; // what it has to say was said long ago, and newer things since
        }
        recall();
        Map<Integer, Long> reached = new HashMap<>(versions);
        while (!changed.isEmpty()) {
            tell(some());
        }
        if (!reached.isEmpty()) {
            repository.published(reached);
            reached.forEach(versions::remove);
        }
    }

    /** Lots that were committed but not told when their lane was left the last time. */
    private void recall() throws SQLException {
        for (Map.Entry<Integer, Long> lane : Map.copyOf(reopened).entrySet()) {
            changed.addAll(repository.changedSince(lane.getKey(), lane.getValue()));
            reopened.remove(lane.getKey(), lane.getValue());
        }
    }

    private Set<LotKey> some() {
        Set<LotKey> some = new HashSet<>();
        for (LotKey key : changed) {
            some.add(key);
            if (some.size() == LOTS_AT_ONCE) {
                break;
            }
        }
        return some;
    }

    private void tell(Set<LotKey> lots) throws SQLException, ExecutionException, InterruptedException {
        changed.removeAll(lots); // before they are read: a change after that is told again
        try {
            List<ProducerRecord<byte[], byte[]>> records = new ArrayList<>(lots.size());
            for (PublicationRepository.Total total : repository.totals(lots)) {
                records.add(record(total));
            }
            Relay.send(clients.producer(), records);
        } catch (SQLException | ExecutionException | RuntimeException e) {
            changed.addAll(lots);
            throw e;
        }
    }

    private static ProducerRecord<byte[], byte[]> record(PublicationRepository.Total total) {
        ObjectNode body = JSON.createObjectNode();
        body.put("lotId", total.lotId());
        body.put("lotKey", total.key().value());
        body.put("nature", total.attributes().nature());
        body.put("origin", total.attributes().origin());
        body.put("destination", total.attributes().destination());
        body.put("shipment", total.attributes().shipment());
        body.put("producedFrom", total.attributes().producedFrom());
        body.put("producedTo", total.attributes().producedTo());
        body.put("producedDecade", total.attributes().producedDecade());
        body.set("tally", tally(total.tally()));
        body.put("asOf", total.asOf().toInstant().toString());
        body.put("lane", total.lane());
        body.put("version", total.version());
        try {
            return new ProducerRecord<>(
                    TOPIC, total.key().value().getBytes(StandardCharsets.UTF_8), JSON.writeValueAsBytes(body));
        } catch (JsonProcessingException e) {
            throw new IllegalStateException("a tree in memory cannot fail to be written", e);
        }
    }

    private static ObjectNode tally(LotTally tally) {
        ObjectNode node = JSON.createObjectNode();
        node.put("introduced", tally.introduced());
        node.put("withdrawn", tally.withdrawn());
        node.put("sampledOut", tally.sampledOut());
        node.put("uninspected", tally.uninspectedKnown() ? Long.valueOf(tally.uninspected()) : null);
        node.put("inspected", tally.inspected());
        node.put("operable", tally.operable());
        node.put("restorable", tally.restorable());
        node.put("inoperable", tally.inoperable());
        node.put("undetermined", tally.undetermined());
        node.put("restored", tally.restored());
        node.put("condemned", tally.condemned());
        node.put("restoredUnmatched", tally.restoredUnmatched());
        node.put("reinspectedUnmatched", tally.reinspectedUnmatched());
        node.put("overInspected", tally.overInspected());
        node.put("lots", tally.lots());
        node.put("populationUnknown", tally.populationUnknown());
        return node;
    }

    @PreDestroy
    void close() {
        relay.close();
    }
}
