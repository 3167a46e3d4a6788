// SPDX-License-Identifier: Apache-2.0
package org.gridkeeper.server.live;

import org.slf4j.Logger;
import org.slf4j.LoggerFactory;
import org.springframework.boot.autoconfigure.condition.ConditionalOnWebApplication;
import org.springframework.stereotype.Component;

/** Loads the map before a server answers, then asks the change log for news on one thread of its own. */
@Component
@ConditionalOnWebApplication
class LiveFollower extends WhileServing {

    private static final Logger LOG = LoggerFactory.getLogger(LiveFollower.class);
    private static final int BEFORE_THE_SCORES = -100;

    private final LiveMap live;
    private final LiveSettings settings;

    LiveFollower(LiveMap live, LiveSettings settings) {
        super(BEFORE_THE_SCORES);
        this.live = live;
        this.settings = settings;
    }

    @Override
    protected PeriodicWork begin() {
        long begin = System.nanoTime();
        live.refresh();
        LOG.info(
                "{} layers in memory through change {} after {} ms",
                live.view().layers().size(),
                live.view().version(),
                (System.nanoTime() - begin) / 1_000_000);
        // When the log cannot be asked the old view goes on being served; the next poll tries again.
        return PeriodicWork.begin(
                "live", settings.poll(), live::refresh, e -> LOG.warn("the change log could not be followed", e));
    }
}
