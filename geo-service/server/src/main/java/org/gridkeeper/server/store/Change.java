// SPDX-License-Identifier: Apache-2.0
package org.gridkeeper.server.store;

import java.time.Instant;

/**
 * One entry of the append-only change log.
 *
 * @param number given in commit order, without gaps, from 1; the data version
 * @param element key of the single element written; empty for a batch
 * @param revisions the writes to the layer that the entry stands for
 * @param digest SHA-256 over the rows written, in hex
 * @param hash SHA-256 over the hash of the entry before and all of the above, in hex
 */
public record Change(
        long number,
        Instant at,
        Origin origin,
        String layer,
        String element,
        Revisions revisions,
        String digest,
        String hash) {

    /** How many rows were inserted, updated, deleted or linked anew. */
    public long rows() {
        return revisions.count();
    }
}
