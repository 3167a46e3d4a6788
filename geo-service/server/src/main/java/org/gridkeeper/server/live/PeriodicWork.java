// SPDX-License-Identifier: Apache-2.0
package org.gridkeeper.server.live;

import java.time.Duration;
import java.util.concurrent.Executors;
import java.util.concurrent.ScheduledExecutorService;
import java.util.concurrent.TimeUnit;
import java.util.function.Consumer;

/**
 * A piece of work done at once and then again and again, with a pause between, on a thread of its own. Closing waits for
 * what is being done, so that nothing of it runs when the database closes.
 */
public final class PeriodicWork implements AutoCloseable {

    private static final Duration LAST_PIECE = Duration.ofSeconds(10);
    private static final Duration INTERRUPTED_PIECE = Duration.ofSeconds(2);

    private final ScheduledExecutorService thread;

    private PeriodicWork(ScheduledExecutorService thread) {
        this.thread = thread;
    }

    /**
     * Begins the work.
     *
     * @param name of the thread
     * @param failed told of a piece that failed, after which the next is tried; not of one that the end cut short
     */
    public static PeriodicWork begin(String name, Duration pause, Runnable work, Consumer<Throwable> failed) {
        ScheduledExecutorService thread = Executors.newSingleThreadScheduledExecutor(runnable -> {
            Thread t = new Thread(runnable, name);
            t.setDaemon(true);
            return t;
        });
        Runnable guarded = () -> {
            try {
                work.run();
            } catch (RuntimeException | Error e) {
                // Whatever it was, the next piece may work: one that runs out of memory would end all of them.
                if (!thread.isShutdown()) {
                    failed.accept(e);
                }
            }
        };
        var unused = thread.scheduleWithFixedDelay(guarded, 0, pause.toMillis(), TimeUnit.MILLISECONDS);
        return new PeriodicWork(thread);
    }

    /** Lets the piece in hand be finished; one that takes longer than ten seconds is interrupted. */
    @Override
    public void close() {
        thread.shutdown();
        try {
            if (!thread.awaitTermination(LAST_PIECE.toMillis(), TimeUnit.MILLISECONDS)) {
                thread.shutdownNow();
                var unused = thread.awaitTermination(INTERRUPTED_PIECE.toMillis(), TimeUnit.MILLISECONDS);
            }
        } catch (InterruptedException e) {
            thread.shutdownNow();
            Thread.currentThread().interrupt();
        }
    }
}
