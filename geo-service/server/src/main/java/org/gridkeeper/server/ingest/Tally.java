// SPDX-License-Identifier: Apache-2.0
package org.gridkeeper.server.ingest;

import org.gridkeeper.engine.link.Link;
import org.gridkeeper.server.store.PutResult;

/** Counts what became of the rows that were accepted. */
final class Tally {

    private long inserted;
    private long updated;
    private long unchanged;
    private long inCells;
    private long outside;

    void put(PutResult result) {
        switch (result) {
            case INSERTED -> inserted++;
            case UPDATED -> updated++;
            case UNCHANGED -> unchanged++;
        }
    }

    void link(Link link) {
        if (link.cell().isEmpty()) {
            outside++;
        } else {
            inCells++;
        }
    }

    ImportCounts counts(long read) {
        return new ImportCounts(read, inserted, updated, unchanged, inCells, outside);
    }
}
