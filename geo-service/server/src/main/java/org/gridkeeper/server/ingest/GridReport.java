// SPDX-License-Identifier: Apache-2.0
package org.gridkeeper.server.ingest;

import java.util.List;

/**
 * What making cells did.
 *
 * @param cells how many there are now in the communities
 * @param removed how many earlier ones are gone
 */
public record GridReport(
        String run, int communities, int cells, int removed, List<String> notes, RelinkReport relinked) {

    public GridReport {
        notes = List.copyOf(notes);
    }
}
