// SPDX-License-Identifier: Apache-2.0
package org.gridkeeper.engine.zone;

/**
 * One indicator's part in a score.
 *
 * @param value as counted, in the indicator's own unit; see {@link Indicator}
 * @param drawn the value drawn towards that of all cells, which is what is ranked
 * @param trust how much of a change of the value is left in the drawn one, 0 … 1
 * @param rank 0 … 1 among all cells
 * @param contribution points of the score; the parts of a cell add up to its score
 */
public record Part(String indicator, double value, double drawn, double trust, double rank, double contribution) {}
