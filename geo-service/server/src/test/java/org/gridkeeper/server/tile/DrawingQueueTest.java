// SPDX-License-Identifier: Apache-2.0
package org.gridkeeper.server.tile;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.time.Duration;
import java.util.ArrayList;
import java.util.List;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.CountDownLatch;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import java.util.concurrent.TimeUnit;
import java.util.concurrent.atomic.AtomicBoolean;
import java.util.concurrent.atomic.AtomicInteger;
import java.util.function.Supplier;
import org.gridkeeper.engine.geo.TileCoord;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.Timeout;
import org.springframework.beans.factory.support.StaticListableBeanFactory;

/** Drawing in turn, once for all who ask, and not for those who have gone. */
@Timeout(30)
class DrawingQueueTest {

    private static final Tile.Seen VIEW = new Tile.Seen(1, 0);

    private final ExecutorService clients = Executors.newCachedThreadPool();
    private final AtomicInteger drawn = new AtomicInteger();
    private final CountDownLatch release = new CountDownLatch(1);
    private final List<DrawingQueue> queues = new ArrayList<>();

    private DrawingQueue queue(int waiting, Duration patience) {
        DrawingQueue queue = new DrawingQueue(
                new DrawingSettings(1, waiting, patience),
                new TileMetrics(new StaticListableBeanFactory()
                        .getBeanProvider(io.micrometer.core.instrument.MeterRegistry.class)));
        queues.add(queue);
        return queue;
    }

    @AfterEach
    void end() {
        release.countDown();
        clients.shutdown();
        queues.forEach(DrawingQueue::destroy);
    }

    private static TileKey key(int x) {
        return new TileKey("roads", "", new TileName(new TileCoord(9, x, 0), 1, TileName.Format.PNG), "*");
    }

    private Tile draw() {
        drawn.incrementAndGet();
        return Tile.drawn(new byte[] {1}, 0, VIEW);
    }

    private Tile drawWhenReleased() {
        await(release);
        return draw();
    }

    private static void await(CountDownLatch latch) {
        try {
            latch.await();
        } catch (InterruptedException e) {
            throw new IllegalStateException(e);
        }
    }

    /** Keeps every thread of a queue busy until the release. */
    private void block(DrawingQueue queue) {
        int threads = Runtime.getRuntime().availableProcessors();
        CountDownLatch begun = new CountDownLatch(threads);
        for (int i = 0; i < threads; i++) {
            var unused = queue.submit(() -> {
                begun.countDown();
                await(release);
                return 0;
            });
        }
        await(begun);
    }

    private <T> CompletableFuture<T> client(Supplier<T> request) {
        return CompletableFuture.supplyAsync(request, clients);
    }

    private static void until(Supplier<Boolean> reached) throws InterruptedException {
        while (!reached.get()) {
            Thread.sleep(5);
        }
    }

    @Test
    void a_tile_that_many_want_is_drawn_once() throws Exception {
        DrawingQueue queue = queue(100, Duration.ofSeconds(20));
        Flights flights = new Flights(queue);
        block(queue);
        List<CompletableFuture<Tile>> answers = new ArrayList<>();
        for (int i = 0; i < 50; i++) {
            answers.add(client(() -> flights.join(key(1), VIEW, this::draw, () -> false)));
        }
        until(() -> flights.waiting(key(1), VIEW) == 50);
        release.countDown();
        for (CompletableFuture<Tile> answer : answers) {
            assertThat(answer.get(10, TimeUnit.SECONDS)).isSameAs(answers.get(0).get());
        }
        assertThat(drawn).hasValue(1);
        flights.join(key(1), VIEW, this::draw, () -> false);
        assertThat(drawn).as("nothing is kept here").hasValue(2);
    }

    @Test
    void a_failure_is_told_to_those_who_wait_and_drawn_anew_for_the_next() {
        Flights flights = new Flights(queue(100, Duration.ofSeconds(20)));
        assertThatThrownBy(() -> flights.join(
                        key(1),
                        VIEW,
                        () -> {
                            throw new IllegalStateException("no ink");
                        },
                        () -> false))
                .hasMessage("no ink");
        assertThat(flights.join(key(1), VIEW, this::draw, () -> false)).isNotNull();
    }

    @Test
    void one_who_goes_away_does_not_keep_the_others_from_their_tile() throws Exception {
        DrawingQueue queue = queue(100, Duration.ofSeconds(20));
        Flights flights = new Flights(queue);
        block(queue);
        AtomicBoolean gone = new AtomicBoolean();
        CompletableFuture<Tile> leaver = client(() -> flights.join(key(1), VIEW, this::draw, gone::get));
        CompletableFuture<Tile> stayer = client(() -> flights.join(key(1), VIEW, this::draw, () -> false));
        until(() -> flights.waiting(key(1), VIEW) == 2);
        gone.set(true);
        assertThatThrownBy(leaver::join).hasCauseInstanceOf(ClientGoneException.class);
        release.countDown();
        assertThat(stayer.get(10, TimeUnit.SECONDS)).isNotNull();
        assertThat(drawn).hasValue(1);
    }

    @Test
    void what_nobody_waits_for_any_more_is_not_drawn() throws Exception {
        DrawingQueue queue = queue(100, Duration.ofSeconds(20));
        Flights flights = new Flights(queue);
        block(queue);
        AtomicBoolean gone = new AtomicBoolean();
        CompletableFuture<Tile> tile = client(() -> flights.join(key(1), VIEW, this::draw, gone::get));
        CompletableFuture<Integer> other = client(() -> queue.draw(drawn::incrementAndGet, gone::get));
        until(() -> queue.size() == 2);
        gone.set(true);
        assertThatThrownBy(tile::join).hasCauseInstanceOf(ClientGoneException.class);
        assertThatThrownBy(other::join).hasCauseInstanceOf(ClientGoneException.class);
        assertThat(queue.size()).isZero();
        assertThat(flights.waiting(key(1), VIEW)).isZero();
        release.countDown();
        queue.draw(() -> 0, () -> false);
        assertThat(drawn).hasValue(0);
    }

    @Test
    void what_cannot_be_drawn_in_time_is_refused() throws Exception {
        DrawingQueue queue = queue(3, Duration.ofMillis(300));
        Flights flights = new Flights(queue);
        block(queue);
        List<CompletableFuture<Tile>> waiting = new ArrayList<>();
        for (int i = 0; i < 3 + Runtime.getRuntime().availableProcessors(); i++) {
            int x = i;
            waiting.add(client(() -> flights.join(key(x), VIEW, this::draw, () -> false)));
            int there = i + 1;
            until(() -> queue.size() == there);
        }
        assertThatThrownBy(() -> flights.join(key(100), VIEW, this::draw, () -> false))
                .isInstanceOf(BusyException.class);
        for (CompletableFuture<Tile> late : waiting) {
            assertThatThrownBy(late::join).hasCauseInstanceOf(BusyException.class);
        }
        assertThat(queue.size()).isZero();
        release.countDown();
        assertThat(flights.join(key(1), VIEW, this::draw, () -> false)).isNotNull();
    }

    @Test
    void a_slow_drawing_that_has_begun_is_waited_for() throws Exception {
        Flights flights = new Flights(queue(3, Duration.ofMillis(50)));
        CompletableFuture<Tile> slow = client(() -> flights.join(key(1), VIEW, this::drawWhenReleased, () -> false));
        Thread.sleep(300);
        assertThat(slow).isNotDone();
        release.countDown();
        assertThat(slow.get(10, TimeUnit.SECONDS)).isNotNull();
    }
}
