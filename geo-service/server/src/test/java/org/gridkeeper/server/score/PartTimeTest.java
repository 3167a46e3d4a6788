// SPDX-License-Identifier: Apache-2.0
package org.gridkeeper.server.score;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.Duration;
import java.util.concurrent.CompletableFuture;
import org.junit.jupiter.api.Test;

class PartTimeTest {

    private final PartTime pace = new PartTime();

    private static void work(Duration time) {
        long end = System.nanoTime() + time.toNanos();
        while (System.nanoTime() < end) {
            Thread.onSpinWait();
        }
    }

    private Duration rest() {
        long start = System.nanoTime();
        pace.rest();
        return Duration.ofNanos(System.nanoTime() - start);
    }

    @Test
    void it_rests_three_times_as_long_as_it_worked() {
        pace.begin();
        work(Duration.ofMillis(20));
        assertThat(rest()).isGreaterThanOrEqualTo(Duration.ofMillis(60));
    }

    @Test
    void after_very_little_work_it_does_not_rest() {
        pace.begin();
        for (int i = 0; i < 1_000; i++) {
            pace.begin();
            assertThat(rest()).isLessThan(Duration.ofMillis(400));
        }
    }

    @Test
    void a_rest_ends_when_it_is_to_hurry_and_there_is_none_after() throws Exception {
        pace.begin();
        work(Duration.ofMillis(150));
        CompletableFuture<Duration> resting = CompletableFuture.supplyAsync(this::rest);
        pace.hurry();
        assertThat(resting.get()).isLessThan(Duration.ofMillis(400));
        work(Duration.ofMillis(150));
        assertThat(rest()).isLessThan(Duration.ofMillis(400));
    }
}
