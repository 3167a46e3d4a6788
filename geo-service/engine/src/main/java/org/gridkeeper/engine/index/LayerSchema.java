// SPDX-License-Identifier: Apache-2.0
package org.gridkeeper.engine.index;

import java.util.List;
import java.util.Optional;

/**
 * The shape of a layer's features, without its data or its looks.
 *
 * @param id the layer id of every URL: lower-case letters, digits and hyphens
 * @param fields in the order they are shown; without geometry, key and links
 */
public record LayerSchema(String id, Kind kind, GeometryKind geometry, List<Field> fields) {

    public LayerSchema {
        fields = List.copyOf(fields);
        if (!id.matches("[a-z][a-z0-9-]{0,62}")) {
            throw new IllegalArgumentException(
                    "layer id '%s' must be a-z, 0-9 and -, and start with a letter".formatted(id));
        }
    }

    public Optional<Field> findField(String name) {
        return fields.stream().filter(f -> f.name().equals(name)).findFirst();
    }
}
