// SPDX-License-Identifier: Apache-2.0
/**
 * Counts the work of the last seven days by cell, from the log of visits and the incidents, and sets it against the roster.
 * The arithmetic is the engine's; nothing here names a person. Start at {@link org.gridkeeper.server.work.Workloads}.
 */
@ApplicationModule(allowedDependencies = {"live", "register", "store"})
@NullMarked
package org.gridkeeper.server.work;

import org.jspecify.annotations.NullMarked;
import org.springframework.modulith.ApplicationModule;
