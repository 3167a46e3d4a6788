// SPDX-License-Identifier: Apache-2.0
package org.gridkeeper.server.ingest;

/**
 * What linking anew did.
 *
 * @param elements how many were looked at
 * @param changed how many belong elsewhere now
 */
public record RelinkReport(long elements, long changed, long inCells, long outside, long version) {

    /** The same of a transaction that was committed with this version. */
    RelinkReport at(long committed) {
        return new RelinkReport(elements, changed, inCells, outside, committed);
    }

    @Override
    public String toString() {
        return "%,d %s, %,d changed, %,d in a cell, %,d outside every cell"
                .formatted(elements, elements == 1 ? "element" : "elements", changed, inCells, outside);
    }
}
