package org.lotwatch.stats.messaging;

import io.quarkus.runtime.Startup;
import jakarta.annotation.PreDestroy;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.enterprise.event.Observes;
import java.nio.charset.StandardCharsets;
import java.sql.SQLException;
import java.time.Duration;
import java.util.ArrayList;
import java.util.List;
import java.util.Set;
import java.util.concurrent.ExecutionException;
import org.apache.kafka.clients.producer.ProducerRecord;
import org.apache.kafka.common.header.Headers;
import org.lotwatch.stats.Committed;
import org.lotwatch.stats.Generation;
import org.lotwatch.stats.LaneOpener;
import org.lotwatch.stats.domain.LogPosition;
import org.lotwatch.stats.store.HarmlessHeaders;
import org.lotwatch.stats.store.PublicationRepository;
import org.lotwatch.stats.store.PublicationRepository.DeadLetter;
import org.lotwatch.stats.store.RawRecord;
import org.lotwatch.stats.store.UnfetchedRecords;

/**
 * Parked records, out to {@code <topic>.dead-letter}: bytes and key untouched, our own headers first, then only those of the
 * producer's that are known to be harmless. So no producer can speak in our name.
 */
@Startup
@ApplicationScoped
public class DeadLetterRelay {

    private static final Duration REST = Duration.ofMillis(100);
    private static final int LETTERS_AT_ONCE = 200;
    private static final RawRecord GONE = new RawRecord(null, null, List.of());

    private final Clients clients;
    private final PublicationRepository repository;
    private final UnfetchedRecords unfetched;
    private final KafkaRecordReader log;
    private final LaneAssignment assignment;
    private final Generation generation;
    private final Relay relay;

    DeadLetterRelay(
            Clients clients,
            PublicationRepository repository,
            UnfetchedRecords unfetched,
            KafkaRecordReader log,
            LaneAssignment assignment,
            Generation generation) {
        this.clients = clients;
        this.repository = repository;
        this.unfetched = unfetched;
        this.log = log;
        this.assignment = assignment;
        this.generation = generation;
        this.relay = new Relay("dead-letter-relay", REST, this::tell);
    }

    void committed(@Observes Committed commit) {
        if (commit.parked() > 0) {
            relay.wake();
        }
    }

    void opened(@Observes LaneOpener.LaneOpened lane) {
        relay.wake();
    }

    private void tell() throws SQLException, ExecutionException, InterruptedException {
        fetch();
        if (!generation.hasCaughtUp()) {
            return; // what it has to say was said long ago, and newer things since
        }
        List<DeadLetter> letters;
        do {
            Set<Integer> lanes = Set.copyOf(assignment.open().keySet());
            letters = lanes.isEmpty() ? List.of() : repository.unrelayed(lanes, LETTERS_AT_ONCE);
            if (!letters.isEmpty()) {
                Relay.send(clients.producer(), records(letters));
                repository.relayed(letters.stream().map(DeadLetter::id).toList());
            }
        } while (letters.size() == LETTERS_AT_ONCE);
    }

    /** A record that the log no longer holds is parked without its bytes. */
    private void fetch() throws SQLException {
        Set<Integer> lanes = Set.copyOf(assignment.open().keySet());
        List<LogPosition> places = lanes.isEmpty() ? List.of() : unfetched.of(lanes, LETTERS_AT_ONCE);
        for (LogPosition place : places) {
            unfetched.fetched(place, log.raw(place).orElse(GONE));
        }
        if (places.size() == LETTERS_AT_ONCE) {
            relay.wake();
        }
    }

    private static List<ProducerRecord<byte[], byte[]>> records(List<DeadLetter> letters) {
        List<ProducerRecord<byte[], byte[]>> records = new ArrayList<>(letters.size());
        letters.forEach(letter -> records.add(record(letter)));
        return records;
    }

    static ProducerRecord<byte[], byte[]> record(DeadLetter letter) {
        ProducerRecord<byte[], byte[]> record = new ProducerRecord<>(
                letter.topic() + ".dead-letter",
                letter.partition(),
                letter.record().key(),
                letter.record().value());
        Headers headers = record.headers();
        add(headers, "dlq-reason", letter.reason());
        add(headers, "dlq-pointer", letter.pointer());
        add(headers, "dlq-topic", letter.topic());
        add(headers, "dlq-partition", Integer.toString(letter.partition()));
        add(headers, "dlq-offset", Long.toString(letter.offset()));
        HarmlessHeaders.of(letter.record().headers()).forEach(header -> headers.add(header.key(), header.value()));
        return record;
    }

    private static void add(Headers headers, String name, String value) {
        headers.add(name, value.getBytes(StandardCharsets.UTF_8));
    }

    @PreDestroy
    void close() {
        relay.close();
    }
}
