// SPDX-License-Identifier: Apache-2.0
package org.gridkeeper.server.register;

import java.time.Clock;
import java.time.Duration;
import org.gridkeeper.server.live.PeriodicWork;
import org.gridkeeper.server.live.WhileServing;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;
import org.springframework.boot.autoconfigure.condition.ConditionalOnWebApplication;
import org.springframework.stereotype.Component;

/** Removes positions whose time is over, or whose posts went off duty, while a server runs. */
@Component
@ConditionalOnWebApplication
class PositionPurge extends WhileServing {

    private static final Logger LOG = LoggerFactory.getLogger(PositionPurge.class);
    private static final Duration PAUSE = Duration.ofMinutes(1);

    private final People people;
    private final Clock clock;

    PositionPurge(People people, Clock clock) {
        super(0);
        this.people = people;
        this.clock = clock;
    }

    @Override
    protected PeriodicWork begin() {
        return PeriodicWork.begin(
                "positions",
                PAUSE,
                () -> {
                    var unused = people.purgePositions(clock.instant());
                },
                e -> LOG.warn("positions could not be purged", e));
    }
}
