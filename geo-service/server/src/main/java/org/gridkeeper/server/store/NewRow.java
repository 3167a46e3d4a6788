// SPDX-License-Identifier: Apache-2.0
package org.gridkeeper.server.store;

/**
 * A row to be written, with what is kept beside the feature.
 *
 * @param digest of the feature without its link
 * @param geometry as the database takes it; not written where the layer has none
 * @param revision number of this write within its layer
 */
@SuppressWarnings("ArrayRecordComponent") // handed from the writer to the statement, never compared or kept
record NewRow(StoredFeature feature, byte[] digest, byte[] geometry, long revision) {}
