// SPDX-License-Identifier: Apache-2.0
/**
 * Keeps every element tied to its cell and building while either side changes: inside the transaction that changes it.
 * The geometry of it is the engine's. Start at {@link org.gridkeeper.server.link.LinkKeeper}.
 */
@ApplicationModule(allowedDependencies = {"store", "catalogue"})
@NullMarked
package org.gridkeeper.server.link;

import org.jspecify.annotations.NullMarked;
import org.springframework.modulith.ApplicationModule;
