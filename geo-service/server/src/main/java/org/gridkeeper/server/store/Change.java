// SPDX-License-Identifier: Apache-2.0
package org.gridkeeper.server.store;

import java.time.Instant;

/**
 * One entry of the append-only change log.
 *
 * @param number given in commit order, without gaps, from 1; the data version
 * @param element key of the single element written; empty for a batch
 * @param rows how many rows were inserted, updated, deleted or linked anew
 * @param digest SHA-256 over the rows written, in hex
 */
public record Change(long number, Instant at, Origin origin, String layer, String element, long rows, String digest) {}
