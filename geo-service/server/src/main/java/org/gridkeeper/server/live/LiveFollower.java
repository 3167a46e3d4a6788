// SPDX-License-Identifier: Apache-2.0
package org.gridkeeper.server.live;

import java.util.concurrent.Executors;
import java.util.concurrent.ScheduledExecutorService;
import java.util.concurrent.TimeUnit;
import org.jspecify.annotations.Nullable;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;
import org.springframework.boot.autoconfigure.condition.ConditionalOnWebApplication;
import org.springframework.context.SmartLifecycle;
import org.springframework.stereotype.Component;

/** Loads the map before a server answers, then asks the change log for news on one thread of its own. */
@Component
@ConditionalOnWebApplication
class LiveFollower implements SmartLifecycle {

    private static final Logger LOG = LoggerFactory.getLogger(LiveFollower.class);
    private static final int BEFORE_THE_SCORES = -100;

    private final LiveMap live;
    private final LiveSettings settings;
    private @Nullable ScheduledExecutorService thread;

    LiveFollower(LiveMap live, LiveSettings settings) {
        this.live = live;
        this.settings = settings;
    }

    @Override
    public void start() {
        long begin = System.nanoTime();
        live.refresh();
        LOG.info(
                "{} layers in memory through change {} after {} ms",
                live.view().layers().size(),
                live.view().version(),
                (System.nanoTime() - begin) / 1_000_000);
        ScheduledExecutorService executor = Executors.newSingleThreadScheduledExecutor(runnable -> {
            Thread t = new Thread(runnable, "live");
            t.setDaemon(true);
            return t;
        });
        long millis = settings.poll().toMillis();
        var unused = executor.scheduleWithFixedDelay(this::follow, millis, millis, TimeUnit.MILLISECONDS);
        thread = executor;
    }

    private void follow() {
        try {
            live.refresh();
        } catch (RuntimeException e) {
            // The old view goes on being served; the next poll tries again.
            LOG.warn("the change log could not be followed", e);
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
        return BEFORE_THE_SCORES;
    }
}
