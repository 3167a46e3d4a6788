// SPDX-License-Identifier: Apache-2.0
package org.gridkeeper.server.score;

import java.util.concurrent.Executors;
import java.util.concurrent.ScheduledExecutorService;
import java.util.concurrent.TimeUnit;
import org.jspecify.annotations.Nullable;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;
import org.springframework.boot.autoconfigure.condition.ConditionalOnWebApplication;
import org.springframework.context.SmartLifecycle;
import org.springframework.stereotype.Component;

/** Ticks while a server runs, on one thread of its own: once at the start, then every minute what is due. */
@Component
@ConditionalOnWebApplication
class TickSchedule implements SmartLifecycle {

    private static final Logger LOG = LoggerFactory.getLogger(TickSchedule.class);
    private static final int AFTER_THE_MAP = -50;

    private final Ticker ticker;
    private @Nullable ScheduledExecutorService thread;

    TickSchedule(Ticker ticker) {
        this.ticker = ticker;
    }

    @Override
    public void start() {
        ScheduledExecutorService executor = Executors.newSingleThreadScheduledExecutor(runnable -> {
            Thread t = new Thread(runnable, "tick");
            t.setDaemon(true);
            return t;
        });
        executor.execute(() -> guarded(ticker::tickAtStart));
        var unused = executor.scheduleWithFixedDelay(() -> guarded(ticker::tickIfDue), 1, 1, TimeUnit.MINUTES);
        thread = executor;
    }

    private static void guarded(Runnable tick) {
        try {
            tick.run();
        } catch (RuntimeException e) {
            // What the tick before published goes on being served; the next one tries again.
            LOG.warn("a tick failed", e);
        }
    }

    @Override
    public void stop() {
        if (thread != null) {
            thread.shutdownNow();
            thread = null;
        }
    }

    @Override
    public boolean isRunning() {
        return thread != null;
    }

    @Override
    public int getPhase() {
        return AFTER_THE_MAP;
    }
}
