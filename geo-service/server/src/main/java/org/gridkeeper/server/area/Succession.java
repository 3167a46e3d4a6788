// SPDX-License-Identifier: Apache-2.0
package org.gridkeeper.server.area;

import java.time.LocalDate;
import java.util.List;

/**
 * Cells that take the place of others on the same ground.
 *
 * @param ended codes, the cell with the most ground first
 * @param begun codes
 * @param date the first day of the new cells and the first day without the old ones
 */
public record Succession(List<String> ended, List<String> begun, LocalDate date) {

    public Succession {
        ended = List.copyOf(ended);
        begun = List.copyOf(begun);
    }
}
