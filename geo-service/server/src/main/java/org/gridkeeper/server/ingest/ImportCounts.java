// SPDX-License-Identifier: Apache-2.0
package org.gridkeeper.server.ingest;

/**
 * Rows of an import.
 *
 * @param read all rows of the files, rejected ones included
 * @param inCells accepted rows that lie in a cell, where the layer is linked
 * @param outside accepted rows that lie outside every cell, where the layer is linked
 */
public record ImportCounts(long read, long inserted, long updated, long unchanged, long inCells, long outside) {

    public long accepted() {
        return inserted + updated + unchanged;
    }
}
