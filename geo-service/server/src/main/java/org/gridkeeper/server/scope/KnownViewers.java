// SPDX-License-Identifier: Apache-2.0
package org.gridkeeper.server.scope;

import java.time.Clock;
import java.time.Duration;
import java.time.Instant;
import java.util.LinkedHashMap;
import java.util.Map;
import java.util.Optional;
import java.util.function.Supplier;
import org.springframework.stereotype.Component;

/**
 * Remembers for a few seconds who a credential stood for, so that a map full of tiles asks the database once. Bounded;
 * keyed by hashes, never by the credentials. What was taken back elsewhere is known here after that time. Safe for all
 * threads.
 */
@Component
class KnownViewers {

    private static final int REMEMBERED = 1_000;
    private static final Duration LIFE = Duration.ofSeconds(10);

    private record Known(Viewer viewer, Instant until) {}

    private final Clock clock;
    private final Map<String, Known> known = new LinkedHashMap<>() {
        @Override
        protected boolean removeEldestEntry(Map.Entry<String, Known> eldest) {
            return size() > REMEMBERED;
        }
    };

    KnownViewers(Clock clock) {
        this.clock = clock;
    }

    Optional<Viewer> find(String credential, Supplier<Optional<Viewer>> lookUp) {
        String key = Secrets.hash(credential);
        synchronized (this) {
            Known remembered = known.get(key);
            if (remembered != null && clock.instant().isBefore(remembered.until)) {
                return Optional.of(remembered.viewer);
            }
            known.remove(key);
        }
        Optional<Viewer> viewer = lookUp.get();
        viewer.ifPresent(v -> remember(key, v));
        return viewer;
    }

    private synchronized void remember(String key, Viewer viewer) {
        known.put(key, new Known(viewer, clock.instant().plus(LIFE)));
    }

    synchronized void forgetAll() {
        known.clear();
    }
}
