// SPDX-License-Identifier: Apache-2.0
/**
 * How much work cells have for those who are there to do it, and how the hours for patrols are split among them. It speaks
 * of cells and areas, never of persons: who does the work is not known here. Start at {@link
 * org.gridkeeper.engine.work.WeekPlan}.
 */
@NullMarked
package org.gridkeeper.engine.work;

import org.jspecify.annotations.NullMarked;
