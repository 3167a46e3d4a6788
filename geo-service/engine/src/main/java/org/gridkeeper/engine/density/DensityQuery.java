// SPDX-License-Identifier: Apache-2.0
package org.gridkeeper.engine.density;

import java.time.Instant;
import org.gridkeeper.engine.index.Filter;
import org.gridkeeper.engine.index.Scope;

/**
 * Which density is asked for.
 *
 * @param bandwidthMetres kernel radius h in ground metres, above 0 and at most {@link #MAX_BANDWIDTH_METRES}
 * @param referenceTime where the layer's open periods end and ages are counted from
 */
public record DensityQuery(
        double bandwidthMetres, Weighting weighting, Filter filter, Scope scope, Instant referenceTime) {

    public static final double MAX_BANDWIDTH_METRES = 10_000;

    public DensityQuery {
        if (!(bandwidthMetres > 0 && bandwidthMetres <= MAX_BANDWIDTH_METRES)) {
            throw new IllegalArgumentException("bandwidth must be above 0 and at most %.0f m, not %s"
                    .formatted(MAX_BANDWIDTH_METRES, bandwidthMetres));
        }
    }
}
