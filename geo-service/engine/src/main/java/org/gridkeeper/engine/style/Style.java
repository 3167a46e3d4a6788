// SPDX-License-Identifier: Apache-2.0
package org.gridkeeper.engine.style;

import java.util.List;

/**
 * The UserStyle of an SLD 1.0 file (OGC 02-070).
 *
 * @param name what the file calls itself in messages
 * @param title shown to people; may be empty
 * @param featureTypeStyles drawn one after another, each over the whole of the layer
 */
public record Style(String name, String title, List<FeatureTypeStyle> featureTypeStyles) {

    public Style {
        featureTypeStyles = List.copyOf(featureTypeStyles);
    }
}
