// SPDX-License-Identifier: Apache-2.0
/**
 * How those who report incidents can be reached, in a table of its own that is no layer: it is in no list, tile, export or
 * log, and can be erased. Who may ask is not decided here. Start at {@link org.gridkeeper.server.contact.Contacts}.
 */
@ApplicationModule(allowedDependencies = {"store"})
@NullMarked
package org.gridkeeper.server.contact;

import org.jspecify.annotations.NullMarked;
import org.springframework.modulith.ApplicationModule;
