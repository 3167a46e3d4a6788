// SPDX-License-Identifier: Apache-2.0
/**
 * The read model: every layer in memory, following the change log, so that nothing that is drawn or counted touches the
 * database. It decides neither who may see it nor how it looks. Start at {@link org.gridkeeper.server.live.LiveMap}.
 */
@ApplicationModule(allowedDependencies = {"store", "catalogue"})
@NullMarked
package org.gridkeeper.server.live;

import org.jspecify.annotations.NullMarked;
import org.springframework.modulith.ApplicationModule;
