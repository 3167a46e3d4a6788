// SPDX-License-Identifier: Apache-2.0
package org.gridkeeper.server.scope;

import java.time.Clock;
import java.time.Duration;
import java.time.Instant;
import java.util.LinkedHashMap;
import java.util.Map;
import org.springframework.stereotype.Component;

/**
 * Counts failed sign-ins by name and address, and by address alone, and makes those who fail too often wait. Bounded; in
 * memory, so each server counts for itself. Safe for all threads.
 */
@Component
class AttemptLimit {

    private static final int PER_NAME = 10;
    private static final int PER_ADDRESS = 100;
    private static final int REMEMBERED = 20_000;
    private static final Duration WINDOW = Duration.ofMinutes(10);

    private record Failures(int count, Instant since) {}

    private final Clock clock;
    private final Map<String, Failures> failures = new LinkedHashMap<>() {
        @Override
        protected boolean removeEldestEntry(Map.Entry<String, Failures> eldest) {
            return size() > REMEMBERED;
        }
    };

    AttemptLimit(Clock clock) {
        this.clock = clock;
    }

    /** Counts an attempt as failed until {@link #succeeded} says otherwise, so that attempts made at once all count. */
    synchronized void attempt(String name, String address) {
        count(address + ' ' + name, PER_NAME);
        count(address, PER_ADDRESS);
    }

    synchronized void succeeded(String name, String address) {
        failures.remove(address + ' ' + name);
        failures.computeIfPresent(address, (key, f) -> new Failures(Math.max(0, f.count - 1), f.since));
    }

    private void count(String key, int limit) {
        Instant now = clock.instant();
        Failures known = failures.get(key);
        if (known == null || known.since.plus(WINDOW).isBefore(now)) {
            failures.remove(key);
            failures.put(key, new Failures(1, now));
        } else if (known.count >= limit) {
            throw new TooManyAttemptsException(
                    Duration.between(now, known.since.plus(WINDOW)).plusSeconds(1));
        } else {
            failures.put(key, new Failures(known.count + 1, known.since));
        }
    }
}
