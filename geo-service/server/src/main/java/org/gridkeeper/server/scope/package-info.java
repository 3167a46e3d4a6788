// SPDX-License-Identifier: Apache-2.0
/**
 * Who asks, and what they may see: accounts, tokens and sessions in tables of their own. What is seen
 * through a scope is decided by the engine's queries, not here. Start at {@link org.gridkeeper.server.scope.Viewer}.
 */
@ApplicationModule(allowedDependencies = {"store"})
@NullMarked
package org.gridkeeper.server.scope;

import org.jspecify.annotations.NullMarked;
import org.springframework.modulith.ApplicationModule;
