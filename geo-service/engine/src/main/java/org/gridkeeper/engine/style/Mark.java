// SPDX-License-Identifier: Apache-2.0
package org.gridkeeper.engine.style;

import org.jspecify.annotations.Nullable;

/** A well-known shape of SLD 1.0, filled, outlined, or both. */
public record Mark(
        Shape shape, @Nullable Fill fill, @Nullable Stroke stroke) {

    /** The well-known names of SLD 1.0. */
    public enum Shape {
        SQUARE,
        CIRCLE,
        TRIANGLE,
        STAR,
        CROSS,
        X
    }
}
