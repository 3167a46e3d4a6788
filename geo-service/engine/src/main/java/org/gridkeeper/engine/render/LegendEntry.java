// SPDX-License-Identifier: Apache-2.0
package org.gridkeeper.engine.render;

/**
 * A line of a legend.
 *
 * @param title the rule's title, "中文 / English"
 * @param swatch what its sample looks like
 * @param color of its fill, or of its line where it has none, as {@code #rrggbb}
 * @param opacity of that colour, 0..1
 * @param minScaleDenominator included
 * @param maxScaleDenominator excluded; {@link Double#MAX_VALUE} for none, as JSON has no infinity
 */
public record LegendEntry(
        String title,
        Swatch swatch,
        String color,
        double opacity,
        double minScaleDenominator,
        double maxScaleDenominator) {

    /** The shape of a sample. */
    public enum Swatch {
        AREA,
        LINE,
        MARK
    }
}
