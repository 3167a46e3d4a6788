// SPDX-License-Identifier: Apache-2.0
/**
 * Administrative areas and their cells: codes, levels, checking and mending a coverage, and cutting it into cells. It
 * stores nothing. Start at {@link org.gridkeeper.engine.area.Area}.
 */
@NullMarked
package org.gridkeeper.engine.area;

import org.jspecify.annotations.NullMarked;
