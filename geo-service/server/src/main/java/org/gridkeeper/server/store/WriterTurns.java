// SPDX-License-Identifier: Apache-2.0
package org.gridkeeper.server.store;

import java.time.Duration;
import java.util.concurrent.Semaphore;
import java.util.concurrent.TimeUnit;

/**
 * Lets so many writers of this process in at a time, in the order they came, before they hold a connection: a writer reads
 * on a second one, which must be there. Safe for all threads.
 */
final class WriterTurns {

    private final Semaphore turns;
    private final Duration patience;

    WriterTurns(int writers, Duration patience) {
        this.turns = new Semaphore(writers, true);
        this.patience = patience;
    }

    /**
     * Waits for a turn, which {@link #done} gives on.
     *
     * @throws StoreBusyException when others take longer than one is patient
     */
    void await() {
        try {
            if (!turns.tryAcquire(patience.toMillis(), TimeUnit.MILLISECONDS)) {
                throw new StoreBusyException(
                        "another writer has held the database for %s; try again when it has finished"
                                .formatted(patience),
                        null);
            }
        } catch (InterruptedException e) {
            Thread.currentThread().interrupt();
            throw new StoreException("interrupted while waiting for another writer", e);
        }
    }

    void done() {
        turns.release();
    }
}
