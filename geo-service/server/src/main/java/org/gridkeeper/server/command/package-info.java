// SPDX-License-Identifier: Apache-2.0
/**
 * The command line: what {@code ./gridkeeper COMMAND} understands, and the demonstration. Commands read their arguments,
 * start as much of the application as they need, and print; the work is done by other packages. Start at
 * {@link org.gridkeeper.server.command.CommandLineEntry}.
 */
@ApplicationModule(
        allowedDependencies = {"ingest", "scope", "score", "store", "progress", "export", "register", "tile"})
@NullMarked
package org.gridkeeper.server.command;

import org.jspecify.annotations.NullMarked;
import org.springframework.modulith.ApplicationModule;
