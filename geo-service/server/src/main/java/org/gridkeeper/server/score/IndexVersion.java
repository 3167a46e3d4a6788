// SPDX-License-Identifier: Apache-2.0
package org.gridkeeper.server.score;

import java.time.Instant;
import org.gridkeeper.engine.zone.IndexWeights;
import org.gridkeeper.engine.zone.LevelRule;

/**
 * How the priority index is made, by whom and why; never changed, only followed by another.
 *
 * @param id 0 for the one that is built in, then in order
 */
public record IndexVersion(
        long id, Instant createdAt, String author, String reason, IndexWeights weights, LevelRule levels) {

    /** All themes count the same; quotas as in the domain's usual practice. */
    public static final IndexVersion BUILT_IN =
            new IndexVersion(0, Instant.EPOCH, "", "", IndexWeights.EQUAL, LevelRule.DEFAULT);
}
