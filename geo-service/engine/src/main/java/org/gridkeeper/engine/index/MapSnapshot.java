// SPDX-License-Identifier: Apache-2.0
package org.gridkeeper.engine.index;

import java.util.LinkedHashMap;
import java.util.Map;
import java.util.Optional;

/**
 * All layers as of one change number. Immutable; a server swaps the whole of it.
 *
 * @param version the change number through which the content is known to be right
 */
public record MapSnapshot(long version, Map<String, LayerSnapshot> layers) {

    public MapSnapshot {
        layers = java.util.Collections.unmodifiableMap(new LinkedHashMap<>(layers));
    }

    public Optional<LayerSnapshot> findLayer(String id) {
        return Optional.ofNullable(layers.get(id));
    }
}
