// SPDX-License-Identifier: Apache-2.0
package org.gridkeeper.server.live;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.Duration;
import java.util.List;
import java.util.concurrent.CopyOnWriteArrayList;
import java.util.concurrent.CountDownLatch;
import java.util.concurrent.atomic.AtomicInteger;
import org.junit.jupiter.api.Test;

class PeriodicWorkTest {

    private final List<Throwable> failures = new CopyOnWriteArrayList<>();

    @Test
    void the_piece_in_hand_is_finished_before_the_end_and_none_follows() throws Exception {
        CountDownLatch begun = new CountDownLatch(1);
        AtomicInteger done = new AtomicInteger();
        PeriodicWork work = PeriodicWork.begin(
                "test",
                Duration.ofMillis(1),
                () -> {
                    begun.countDown();
                    pause(200);
                    done.incrementAndGet();
                },
                failures::add);
        begun.await();
        work.close();
        int finished = done.get();
        pause(300);
        assertThat(finished).isPositive();
        assertThat(done).hasValue(finished);
        assertThat(failures).isEmpty();
    }

    @Test
    void work_that_failed_is_told_of_and_tried_again() throws Exception {
        CountDownLatch second = new CountDownLatch(2);
        try (PeriodicWork work = PeriodicWork.begin(
                "test",
                Duration.ofMillis(1),
                () -> {
                    second.countDown();
                    throw new IllegalStateException("once more");
                },
                failures::add)) {
            second.await();
            assertThat(work).isNotNull();
        }
        assertThat(failures).isNotEmpty();
    }

    private static void pause(long millis) {
        try {
            Thread.sleep(millis);
        } catch (InterruptedException e) {
            throw new IllegalStateException(e);
        }
    }
}
