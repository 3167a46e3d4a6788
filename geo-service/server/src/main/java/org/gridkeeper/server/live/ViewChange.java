// SPDX-License-Identifier: Apache-2.0
package org.gridkeeper.server.live;

import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.gridkeeper.engine.geo.Bounds;

/**
 * What the next view shows otherwise than the one before it.
 *
 * @param before change number of the view that is served now
 * @param after change number of the view that follows; the same when only the published zones changed
 * @param touched by layer id: boxes in EPSG:3857 of the old and the new places of what changed, or empty for the whole
 *     layer; a layer that is not named shows what it showed
 */
public record ViewChange(long before, long after, Map<String, Optional<List<Bounds>>> touched) {

    public ViewChange {
        Map<String, Optional<List<Bounds>>> copy = new LinkedHashMap<>();
        touched.forEach((layer, boxes) -> copy.put(layer, boxes.map(List::copyOf)));
        touched = java.util.Collections.unmodifiableMap(copy);
    }
}
