// SPDX-License-Identifier: Apache-2.0
package org.gridkeeper.server.live;

import java.util.concurrent.ExecutionException;
import java.util.concurrent.FutureTask;
import java.util.concurrent.TimeUnit;
import java.util.concurrent.TimeoutException;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;
import org.springframework.boot.autoconfigure.condition.ConditionalOnWebApplication;
import org.springframework.stereotype.Component;

/**
 * Loads the map before a server answers, while the rest of it is still being made, then asks the change log for news on one
 * thread of its own.
 */
@Component
@ConditionalOnWebApplication
class LiveFollower extends WhileServing {

    private static final Logger LOG = LoggerFactory.getLogger(LiveFollower.class);
    private static final int BEFORE_THE_SCORES = -100;
    private static final int LAST_READING_SECONDS = 30;

    private final LiveMap live;
    private final LiveSettings settings;
    private final long begin = System.nanoTime();
    private final FutureTask<Void> loading;

    LiveFollower(LiveMap live, LiveSettings settings) {
        super(BEFORE_THE_SCORES);
        this.live = live;
        this.settings = settings;
        this.loading = new FutureTask<>(live::refresh, null);
        Thread thread = new Thread(loading, "live-loading");
        thread.setDaemon(true);
        thread.start();
    }

    @Override
    protected PeriodicWork begin() {
        load();
        LOG.info(
                "{} layers in memory through change {} after {} ms",
                live.view().layers().size(),
                live.view().version(),
                (System.nanoTime() - begin) / 1_000_000);
        // When the log cannot be asked the old view goes on being served; the next poll tries again.
        return PeriodicWork.begin(
                "live", settings.poll(), live::refresh, e -> LOG.warn("the change log could not be followed", e));
    }

    private void load() {
        try {
            loading.get();
        } catch (ExecutionException e) {
            throw e.getCause() instanceof RuntimeException cause ? cause : new IllegalStateException(e.getCause());
        } catch (InterruptedException e) {
            Thread.currentThread().interrupt();
            throw new IllegalStateException("the start was interrupted", e);
        }
    }

    /** Nothing is read any more when the database closes. */
    @Override
    protected void abandoned() {
        try {
            loading.get(LAST_READING_SECONDS, TimeUnit.SECONDS);
        } catch (ExecutionException | TimeoutException e) {
            LOG.debug("the map was not loaded", e);
        } catch (InterruptedException e) {
            Thread.currentThread().interrupt();
        }
    }
}
