// SPDX-License-Identifier: Apache-2.0
package org.gridkeeper.server.score;

import java.time.Duration;
import java.util.concurrent.atomic.AtomicBoolean;
import org.gridkeeper.server.live.PeriodicWork;
import org.gridkeeper.server.live.WhileServing;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;
import org.springframework.boot.autoconfigure.condition.ConditionalOnWebApplication;
import org.springframework.stereotype.Component;

/**
 * Ticks while a server runs, on one thread of its own: once at the start, then what is due, for which it
 * looks every few seconds.
 */
@Component
@ConditionalOnWebApplication
class TickSchedule extends WhileServing {

    private static final Logger LOG = LoggerFactory.getLogger(TickSchedule.class);
    /** A layer that was empty until now has its colour scale no later than this. */
    private static final Duration LONGEST_LOOK = Duration.ofSeconds(10);

    private static final Duration SHORTEST_LOOK = Duration.ofSeconds(1);

    private static final int AFTER_THE_MAP = -50;

    private final Ticker ticker;
    private final Duration look;
    private final PartTime pace = new PartTime();

    TickSchedule(Ticker ticker, ScoreSettings settings) {
        super(AFTER_THE_MAP);
        this.ticker = ticker;
        this.look = look(settings.afterChange());
    }

    /** As often as a tick can be due, within limits. */
    static Duration look(Duration afterChange) {
        Duration look = afterChange.compareTo(LONGEST_LOOK) < 0 ? afterChange : LONGEST_LOOK;
        return look.compareTo(SHORTEST_LOOK) < 0 ? SHORTEST_LOOK : look;
    }

    @Override
    protected PeriodicWork begin() {
        AtomicBoolean first = new AtomicBoolean(true);
        Runnable tick = () -> {
            if (first.getAndSet(false)) {
                ticker.tickAtStart();
            } else {
                pace.begin();
                ticker.tickIfDue(pace);
            }
        };
        // When a tick fails, what the one before published goes on being served; the next one tries again.
        return PeriodicWork.begin("tick", look, tick, e -> LOG.warn("a tick failed", e));
    }

    @Override
    protected void ending() {
        pace.hurry();
    }
}
