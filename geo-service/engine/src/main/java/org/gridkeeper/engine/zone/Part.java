// SPDX-License-Identifier: Apache-2.0
package org.gridkeeper.engine.zone;

/**
 * One indicator's part in a score.
 *
 * @param value in the indicator's own unit; see {@link PriorityIndex}
 * @param rank 0 … 1 among all cells
 * @param contribution points of the score; the parts of a cell add up to its score
 */
public record Part(String indicator, double value, double rank, double contribution) {}
