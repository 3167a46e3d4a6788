// SPDX-License-Identifier: Apache-2.0
/**
 * What layers there are and how they are called: the declarations in {@code data/<layer>/layer.yml}, and the schemas of
 * what else was imported. It holds no features. Start at {@link org.gridkeeper.server.catalogue.Catalogue}.
 */
@ApplicationModule(allowedDependencies = {"store"})
@NullMarked
package org.gridkeeper.server.catalogue;

import org.jspecify.annotations.NullMarked;
import org.springframework.modulith.ApplicationModule;
