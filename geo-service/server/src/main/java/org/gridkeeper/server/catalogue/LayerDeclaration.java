// SPDX-License-Identifier: Apache-2.0
package org.gridkeeper.server.catalogue;

import java.util.List;
import java.util.Map;
import org.gridkeeper.engine.index.LayerSchema;
import org.gridkeeper.engine.render.VectorContent;

/**
 * A layer as its {@code layer.yml} declares it.
 *
 * @param titles by language tag ({@code zh}, {@code en})
 * @param fieldTitles titles by field name, each by language tag
 * @param styles names of its styles, the default first; each is a file {@code styles/<layer>/<style>.sld}
 * @param vectors what its vector tiles hold; features from {@code minZoom} on
 * @param attribution shown on the map; empty for none
 */
public record LayerDeclaration(
        LayerSchema schema,
        Map<String, String> titles,
        Map<String, Map<String, String>> fieldTitles,
        List<String> styles,
        int minZoom,
        int maxZoom,
        VectorContent vectors,
        String attribution) {

    public LayerDeclaration {
        titles = Map.copyOf(titles);
        fieldTitles = Map.copyOf(fieldTitles);
        styles = List.copyOf(styles);
        if (vectors.featuresFrom() != minZoom) {
            throw new IllegalArgumentException(
                    "vector tiles begin at zoom %d, the layer at %d".formatted(vectors.featuresFrom(), minZoom));
        }
    }
}
