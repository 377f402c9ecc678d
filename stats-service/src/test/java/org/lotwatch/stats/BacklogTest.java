package org.lotwatch.stats;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.concurrent.CompletableFuture;
import org.junit.jupiter.api.Test;

class BacklogTest {

    private final Backlog backlog = new Backlog(new Backlog.Amount(100, 1000));

    @Test
    void thereIsRoomBelowBothBounds() {
        backlog.add(new Backlog.Amount(99, 999));

        assertThat(backlog.room().toCompletableFuture()).isDone();
    }

    @Test
    void readingWaitsForRoomWhenEitherBoundIsReached() {
        backlog.add(new Backlog.Amount(1, 1000));

        assertThat(backlog.room().toCompletableFuture()).isNotDone();
    }

    @Test
    void whoWaitsGoesOnAsSoonAsEnoughIsCommitted() {
        backlog.add(new Backlog.Amount(150, 0));
        CompletableFuture<Void> room = backlog.room().toCompletableFuture();

        backlog.release(new Backlog.Amount(50, 0));
        assertThat(room).isNotDone();
        backlog.release(new Backlog.Amount(1, 0));

        assertThat(room).isDone();
    }
}
