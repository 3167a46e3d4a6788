// SPDX-License-Identifier: Apache-2.0
package org.gridkeeper.server.store;

import java.security.SecureRandom;
import java.time.Clock;
import java.time.ZoneOffset;
import java.time.format.DateTimeFormatter;
import java.util.Locale;

/** Names for runs: what the log keeps together as one, and what can be taken back by its name. */
public final class RunNames {

    private static final DateTimeFormatter TIME =
            DateTimeFormatter.ofPattern("yyyyMMdd-HHmmss", Locale.ROOT).withZone(ZoneOffset.UTC);

    private RunNames() {}

    /** The time now and eight hexadecimal digits by chance. */
    public static String next() {
        return TIME.format(Clock.systemUTC().instant())
                + String.format(Locale.ROOT, "-%08x", new SecureRandom().nextInt());
    }
}
