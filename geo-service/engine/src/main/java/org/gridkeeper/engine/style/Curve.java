// SPDX-License-Identifier: Apache-2.0
package org.gridkeeper.engine.style;

import java.util.function.IntToDoubleFunction;
import org.gridkeeper.engine.style.Expression.Interpolate.Mode;
import org.jspecify.annotations.Nullable;

/**
 * A place between two points of an interpolation.
 *
 * @param share 0 at the lower point, 1 at the upper
 */
record Curve(double share, Mode mode) {

    /** The value between the points {@code above - 1} and {@code above} of {@code n}. */
    static double number(IntToDoubleFunction value, int n, int above, Curve at) {
        double t = at.share;
        double a = value.applyAsDouble(above - 1);
        double b = value.applyAsDouble(above);
        return switch (at.mode) {
            case LINEAR -> a + (b - a) * t;
            case COSINE -> a + (b - a) * (1 - Math.cos(Math.PI * t)) / 2;
            case CUBIC -> {
                // Catmull and Rom 1974, the ends repeated.
                double before = value.applyAsDouble(Math.max(0, above - 2));
                double after = value.applyAsDouble(Math.min(n - 1, above + 1));
                yield a
                        + 0.5
                                * t
                                * (b
                                        - before
                                        + t
                                                * (2 * before
                                                        - 5 * a
                                                        + 4 * b
                                                        - after
                                                        + t * (3 * (a - b) + after - before)));
            }
        };
    }

    /** As {@code #rrggbb}; null when one of the colours is none. */
    static @Nullable String colour(@Nullable String[] colours, int above, double share, Mode mode) {
        int[] rgb = new int[colours.length];
        for (int i = 0; i < rgb.length; i++) {
            Integer one = Values.rgb(colours[i]);
            if (one == null) {
                return null;
            }
            rgb[i] = one;
        }
        int mixed = 0;
        for (int shift = 16; shift >= 0; shift -= 8) {
            int by = shift;
            double channel = number(i -> (rgb[i] >> by) & 255, rgb.length, above, new Curve(share, mode));
            mixed |= (int) Math.max(0, Math.min(255, Math.round(channel))) << shift;
        }
        return "#%06x".formatted(mixed);
    }
}
