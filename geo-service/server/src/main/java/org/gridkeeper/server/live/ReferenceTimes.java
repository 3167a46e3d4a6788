// SPDX-License-Identifier: Apache-2.0
package org.gridkeeper.server.live;

import java.time.Clock;
import java.time.Duration;
import java.time.Instant;
import java.time.temporal.ChronoUnit;
import org.springframework.stereotype.Component;

/** Where the periods of a layer end. Safe for all threads. */
@Component
class ReferenceTimes {

    private static final Duration ARCHIVE_AFTER = Duration.ofDays(2);

    private final LiveSettings settings;
    private final Clock clock;

    ReferenceTimes(LiveSettings settings, Clock clock) {
        this.settings = settings;
        this.clock = clock;
    }

    Instant now() {
        return clock.instant();
    }

    /**
     * Now, or the last event of an archive. Now is the end of the current minute, so that the answers of one minute are
     * alike and their tags hold.
     */
    Instant of(LiveLayer layer) {
        Instant now = clock.instant().truncatedTo(ChronoUnit.MINUTES).plus(1, ChronoUnit.MINUTES);
        return switch (settings.referenceTime()) {
            case "now" -> now;
            case "last-event" -> layer.findNewestEvent().orElse(now);
            case "auto" ->
                layer.findNewestEvent()
                        .filter(newest -> newest.isBefore(now.minus(ARCHIVE_AFTER)))
                        .orElse(now);
            default -> Instant.parse(settings.referenceTime());
        };
    }
}
