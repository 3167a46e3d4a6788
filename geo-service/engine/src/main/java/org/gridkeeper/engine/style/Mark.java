// SPDX-License-Identifier: Apache-2.0
package org.gridkeeper.engine.style;

import java.util.Arrays;
import java.util.Locale;
import java.util.Optional;
import org.jspecify.annotations.Nullable;

/** A well-known shape, filled, outlined, or both; a shape that is a mere line is not filled. */
public record Mark(
        Shape shape, @Nullable Fill fill, @Nullable Stroke stroke) implements Graphic.Look {

    /** The well-known names of SLD 1.0, and those of GeoServer that begin with {@code shape://}. */
    public enum Shape {
        SQUARE("square"),
        CIRCLE("circle"),
        TRIANGLE("triangle"),
        STAR("star"),
        CROSS("cross"),
        X("x"),
        VERTLINE("shape://vertline"),
        HORLINE("shape://horline"),
        SLASH("shape://slash"),
        BACKSLASH("shape://backslash"),
        DOT("shape://dot"),
        PLUS("shape://plus"),
        TIMES("shape://times");

        private final String wellKnownName;

        Shape(String wellKnownName) {
            this.wellKnownName = wellKnownName;
        }

        public String wellKnownName() {
            return wellKnownName;
        }

        /** Whether it is made of lines, which are drawn and not filled. */
        public boolean isOpen() {
            return switch (this) {
                case SQUARE, CIRCLE, TRIANGLE, STAR, CROSS, X, DOT -> false;
                case VERTLINE, HORLINE, SLASH, BACKSLASH, PLUS, TIMES -> true;
            };
        }

        static Optional<Shape> find(String name) {
            String wanted = name.toLowerCase(Locale.ROOT);
            return Arrays.stream(values())
                    .filter(s -> s.wellKnownName.equals(wanted))
                    .findFirst();
        }
    }

    @Override
    public double aspect() {
        return 1;
    }
}
