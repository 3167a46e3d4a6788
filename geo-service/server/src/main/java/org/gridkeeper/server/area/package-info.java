// SPDX-License-Identifier: Apache-2.0
/**
 * Changes cells while they are in use: splits, merges and redraws them with their history, refuses what would break the
 * coverage, and tells which areas there were on any date. The geometry of it is the engine's. Start at {@link
 * org.gridkeeper.server.area.CellEditor}.
 */
@ApplicationModule(allowedDependencies = {"store", "catalogue", "link"})
@NullMarked
package org.gridkeeper.server.area;

import org.jspecify.annotations.NullMarked;
import org.springframework.modulith.ApplicationModule;
