// SPDX-License-Identifier: Apache-2.0
/**
 * Which cells need attention and why: an index whose parts add up to its score, four levels with a memory, Getis–Ord
 * Gi* hot spots with false-discovery control, and how they come and go. It works on facts per cell that others have counted and decides nothing
 * about single incidents but whether they are still open. Start at {@link org.gridkeeper.engine.zone.PriorityIndex}.
 */
@NullMarked
package org.gridkeeper.engine.zone;

import org.jspecify.annotations.NullMarked;
