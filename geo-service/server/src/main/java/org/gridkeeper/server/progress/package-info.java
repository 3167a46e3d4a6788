// SPDX-License-Identifier: Apache-2.0
/**
 * Tells the person at a terminal how far a long command is. Start at {@link org.gridkeeper.server.progress.Progress}.
 */
@ApplicationModule(allowedDependencies = {})
@NullMarked
package org.gridkeeper.server.progress;

import org.jspecify.annotations.NullMarked;
import org.springframework.modulith.ApplicationModule;
