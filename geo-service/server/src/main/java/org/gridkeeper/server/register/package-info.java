// SPDX-License-Identifier: Apache-2.0
/**
 * What a city keeps besides the map: the rules of its elements' fields, the posts that serve and their cells, visits, and
 * tags. Each register is a layer of the store; here is what must be true of its rows, and what is asked of them. Start at
 * {@link org.gridkeeper.server.register.Responsibilities}.
 */
@ApplicationModule(allowedDependencies = {"store", "catalogue", "link", "area", "live"})
@NullMarked
package org.gridkeeper.server.register;

import org.jspecify.annotations.NullMarked;
import org.springframework.modulith.ApplicationModule;
