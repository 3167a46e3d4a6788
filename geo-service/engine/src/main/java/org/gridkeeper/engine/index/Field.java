// SPDX-License-Identifier: Apache-2.0
package org.gridkeeper.engine.index;

/**
 * A named, typed property of the features of a layer.
 *
 * @param name lower-case letters, digits and underscores; also its column in the database
 */
public record Field(String name, FieldType type, Sensitivity sensitivity) {

    public Field {
        if (!name.matches("[a-z][a-z0-9_]{0,62}")) {
            throw new IllegalArgumentException(
                    "field name '%s' must be a-z, 0-9 and _, and start with a letter".formatted(name));
        }
    }

    public static Field of(String name, FieldType type) {
        return new Field(name, type, Sensitivity.PUBLIC);
    }
}
