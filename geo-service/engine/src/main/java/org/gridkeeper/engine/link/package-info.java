// SPDX-License-Identifier: Apache-2.0
/**
 * Places elements: each to exactly one cell, and to the building it is in or nearest to. It keeps no links, it only
 * finds them. Start at {@link org.gridkeeper.engine.link.Linker}.
 */
@NullMarked
package org.gridkeeper.engine.link;

import org.jspecify.annotations.NullMarked;
