// SPDX-License-Identifier: Apache-2.0
/**
 * Publishes, at ticks, what depends on every cell or every incident: the priority zones and the colour scales of
 * heatmaps, kept in tables of their own so that all servers show the same. The formulas are the engine's. Start at {@link
 * org.gridkeeper.server.score.Ticker}.
 */
@ApplicationModule(allowedDependencies = {"live", "store"})
@NullMarked
package org.gridkeeper.server.score;

import org.jspecify.annotations.NullMarked;
import org.springframework.modulith.ApplicationModule;
