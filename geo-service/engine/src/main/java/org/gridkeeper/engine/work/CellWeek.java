// SPDX-License-Identifier: Apache-2.0
package org.gridkeeper.engine.work;

/**
 * What is known of a cell's week.
 *
 * @param community code of the area whose hours are split among its cells
 * @param work that was done, or came up
 * @param availableMinutes of those on shift for it; 0 when nobody was, or no shifts are kept
 * @param score of the priority index, 0 … 100
 * @param households who live in it
 */
public record CellWeek(
        String code, String community, Work work, double availableMinutes, double score, long households) {}
