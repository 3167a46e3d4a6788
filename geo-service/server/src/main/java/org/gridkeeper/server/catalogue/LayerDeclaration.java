// SPDX-License-Identifier: Apache-2.0
package org.gridkeeper.server.catalogue;

import java.util.List;
import java.util.Map;
import org.gridkeeper.engine.index.LayerSchema;

/**
 * A layer as its {@code layer.yml} declares it.
 *
 * @param titles by language tag ({@code zh}, {@code en})
 * @param fieldTitles titles by field name, each by language tag
 * @param styles names of its styles, the default first; each is a file {@code styles/<layer>/<style>.sld}
 * @param attribution shown on the map; empty for none
 */
public record LayerDeclaration(
        LayerSchema schema,
        Map<String, String> titles,
        Map<String, Map<String, String>> fieldTitles,
        List<String> styles,
        int minZoom,
        int maxZoom,
        String attribution) {

    public LayerDeclaration {
        titles = Map.copyOf(titles);
        fieldTitles = Map.copyOf(fieldTitles);
        styles = List.copyOf(styles);
    }
}
