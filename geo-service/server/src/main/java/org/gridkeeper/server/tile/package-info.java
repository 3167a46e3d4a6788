// SPDX-License-Identifier: Apache-2.0
/**
 * Finished tiles: draws them, each once however many ask, keeps them in memory and on disk, and knows which of them still
 * show what there is. It decides neither who may ask nor how they are sent. Start at {@link
 * org.gridkeeper.server.tile.Tiles}.
 */
@ApplicationModule(allowedDependencies = {"store", "catalogue", "live"})
@NullMarked
package org.gridkeeper.server.tile;

import org.jspecify.annotations.NullMarked;
import org.springframework.modulith.ApplicationModule;
