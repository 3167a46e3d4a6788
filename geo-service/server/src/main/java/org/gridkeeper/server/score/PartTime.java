// SPDX-License-Identifier: Apache-2.0
package org.gridkeeper.server.score;

import java.util.concurrent.CountDownLatch;
import java.util.concurrent.TimeUnit;
import org.gridkeeper.engine.zone.Pace;

/**
 * A pace for one thread beside which requests are served: it works for a part of the time, and the processor and the
 * memory's collector have the rest for them. Safe for all threads.
 */
final class PartTime implements Pace {

    /** For each time of work so many times of rest. */
    private static final int REST = 3;

    private static final long SHORTEST_NANOS = 1_000_000;
    private static final long LONGEST_NANOS = 500_000_000;

    private final CountDownLatch hurried = new CountDownLatch(1);
    private long since = System.nanoTime();

    /** Work begins now. */
    void begin() {
        since = System.nanoTime();
    }

    /** From now on it works without rest, also if it rests just now. */
    void hurry() {
        hurried.countDown();
    }

    @Override
    public void rest() {
        long worked = System.nanoTime() - since;
        if (worked < SHORTEST_NANOS) {
            return;
        }
        try {
            var unused = hurried.await(Math.min(LONGEST_NANOS, REST * worked), TimeUnit.NANOSECONDS);
        } catch (InterruptedException e) {
            Thread.currentThread().interrupt();
        }
        begin();
    }
}
