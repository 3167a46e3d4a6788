// SPDX-License-Identifier: Apache-2.0
package org.gridkeeper.server.register;

import java.time.Instant;
import org.jspecify.annotations.Nullable;

/**
 * Where a post on duty was last.
 *
 * @param accuracyMetres as the device told it; null when it did not
 */
public record Position(
        String person, double lon, double lat, @Nullable Double accuracyMetres, Instant at) {}
