package org.lotwatch.local.voyage;

import static org.assertj.core.api.Assertions.assertThat;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.ObjectMapper;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.security.MessageDigest;
import java.security.NoSuchAlgorithmException;
import java.util.HexFormat;
import java.util.List;
import java.util.Objects;
import java.util.function.Predicate;
import java.util.stream.Stream;
import java.util.stream.StreamSupport;
import org.junit.jupiter.api.Test;
import org.lotwatch.local.voyage.Command.Kind;

class VoyageTest {

    private static final ObjectMapper JSON = new ObjectMapper();
    private static final Voyage SMALL = new Voyage(42, 0.02);
    private static final Voyage WHOLE = new Voyage(42, 1);

    @Test
    void itsManifestsAsCorrectedIntroduceAllRounds() {
        long entered = lines(SMALL, "early samples", "manifests");
        long corrected = quantity(
                SMALL,
                command -> command.path().endsWith("/corrections") && command.service() == Command.Service.SHIPMENT);
        long wrong = quantity(
                SMALL, command -> isManifest(command) && shipment(command).equals("NAJIN-DUNAY-2023-3"));
        long again = quantity(
                SMALL, command -> isManifest(command) && shipment(command).endsWith("-BIS"));

        assertThat(corrected).isPositive();
        assertThat(entered - wrong + corrected - again)
                .isEqualTo(SMALL.rounds())
                .isEqualTo(30_000);
    }

    @Test
    void theWholeVoyageIsOneAndAHalfMillionRoundsIn1500LotsAndMoreThanHalfAMillionEvents() {
        assertThat(WHOLE.rounds()).isEqualTo(1_500_000);
        assertThat(WHOLE.lots()).isEqualTo(1_500);
        assertThat(WHOLE.facts()).isBetween(500_000L, 700_000L);
    }

    @Test
    void everyLotIsSampledAndAThirdIsCountedInFull() {
        assertThat(commands(WHOLE)
                        .filter(VoyageTest::isOnce)
                        .map(command -> body(command).path("inspectionId").asText())
                        .filter(id -> id.endsWith("-S")))
                .hasSize(1_500)
                .doesNotHaveDuplicates();
        assertThat(WHOLE.stock().lots().stream().filter(Lot::isCounted)).hasSize(500);
    }

    @Test
    void aCommandMakesAsManyEventsAsItSays() {
        commands(SMALL)
                .filter(command -> body(command).has("results") && command.kind() != Kind.AMENDMENT)
                .forEach(command -> assertThat(body(command).path("results")).hasSize(command.events()));
    }

    @Test
    void noReportHasMoreThanAThousandRounds() {
        assertThat(commands(WHOLE).mapToInt(Command::events)).allMatch(events -> events <= 1_000);
    }

    @Test
    void aSampleDrawsEachRoundOnce() {
        commands(SMALL).filter(command -> body(command).has("results")).forEach(command -> {
            List<String> rounds = StreamSupport.stream(
                            body(command).path("results").spliterator(), false)
                    .map(result -> result.path("roundId").asText())
                    .filter(Predicate.not(String::isEmpty))
                    .toList();
            assertThat(rounds).doesNotHaveDuplicates();
        });
    }

    @Test
    void everyKindOfDisturbanceIsAboard() {
        for (Kind kind : Kind.values()) {
            assertThat(commands(WHOLE).filter(command -> command.kind() == kind))
                    .hasSizeGreaterThan(20);
        }
        assertThat(commands(WHOLE).filter(command -> command.path().endsWith("/retraction")))
                .hasSizeGreaterThan(3);
    }

    /** Figures of a voyage are compared across machines and versions: a change of this digest is a change of the voyage. */
    @Test
    void theSameSeedGivesTheSameBytes() {
        assertThat(digest(new Voyage(42, 0.02))).isEqualTo(digest(SMALL)).isEqualTo("69642a286513341e");
        assertThat(digest(new Voyage(43, 0.02))).isNotEqualTo(digest(SMALL));
    }

    private static Stream<Command> commands(Voyage voyage) {
        return voyage.stages().stream().flatMap(stage -> stage.commands().get());
    }

    private static boolean isOnce(Command command) {
        return command.kind() == Kind.PLAIN || command.kind() == Kind.LATE;
    }

    private static boolean isManifest(Command command) {
        return command.path().equals("/api/v1/shipments");
    }

    private static long lines(Voyage voyage, String... stages) {
        return voyage.stages().stream()
                .filter(stage -> List.of(stages).contains(stage.name()))
                .flatMap(stage -> stage.commands().get())
                .filter(VoyageTest::isManifest)
                .mapToLong(VoyageTest::rounds)
                .sum();
    }

    private static long quantity(Voyage voyage, Predicate<Command> which) {
        return commands(voyage)
                .filter(command -> command.kind() != Kind.DUPLICATE)
                .filter(which)
                .mapToLong(VoyageTest::rounds)
                .sum();
    }

    private static long rounds(Command command) {
        return StreamSupport.stream(body(command).path("lines").spliterator(), false)
                .mapToLong(line -> line.path("quantity").asLong())
                .sum();
    }

    private static String shipment(Command command) {
        return body(command).path("shipmentId").asText();
    }

    private static JsonNode body(Command command) {
        try {
            return JSON.readTree(command.body().get());
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    private static String digest(Voyage voyage) {
        try {
            MessageDigest digest = MessageDigest.getInstance("SHA-256");
            commands(voyage).forEach(command -> digest.update(command.body().get()));
            new Strangers(voyage.stock(), voyage.calendar())
                    .all()
                    .forEach(record -> digest.update(
                            Objects.requireNonNullElseGet(record.record().value(), () -> new byte[0])));
            return HexFormat.of().formatHex(digest.digest()).substring(0, 16);
        } catch (NoSuchAlgorithmException e) {
            throw new IllegalStateException(e);
        }
    }
}
