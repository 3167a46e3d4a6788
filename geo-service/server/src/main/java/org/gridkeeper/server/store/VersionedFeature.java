// SPDX-License-Identifier: Apache-2.0
package org.gridkeeper.server.store;

/**
 * A feature with the number of the write that made it so.
 *
 * @param revision counts the writes to its layer, from 1; what {@code If-Match} compares
 */
public record VersionedFeature(StoredFeature feature, long revision) {}
