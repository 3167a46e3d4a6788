// SPDX-License-Identifier: Apache-2.0
package org.gridkeeper.engine.style;

import java.util.List;
import java.util.Map;
import org.jspecify.annotations.Nullable;

/** One way of drawing a feature. Lengths are pixels of pixel ratio 1. */
public sealed interface Symbolizer {

    <R> R accept(Visitor<R> visitor);

    /** One method for each kind of symbolizer. */
    interface Visitor<R> {
        R polygon(PolygonSymbolizer symbolizer);

        R line(LineSymbolizer symbolizer);

        R point(PointSymbolizer symbolizer);

        R text(TextSymbolizer symbolizer);
    }

    /** Fills and outlines areas. */
    record PolygonSymbolizer(@Nullable Fill fill, @Nullable Stroke stroke) implements Symbolizer {
        @Override
        public <R> R accept(Visitor<R> visitor) {
            return visitor.polygon(this);
        }
    }

    /** Draws along lines and outlines. */
    record LineSymbolizer(Stroke stroke) implements Symbolizer {
        @Override
        public <R> R accept(Visitor<R> visitor) {
            return visitor.line(this);
        }
    }

    /**
     * Draws a mark at a place.
     *
     * @param size height of the mark
     * @param rotation degrees clockwise
     */
    record PointSymbolizer(Mark mark, double size, double rotation) implements Symbolizer {
        @Override
        public <R> R accept(Visitor<R> visitor) {
            return visitor.point(this);
        }
    }

    /**
     * Writes a label.
     *
     * @param label literals and properties, written one after another
     * @param conflictResolution whether it gives way to labels that matter more
     */
    record TextSymbolizer(
            List<LabelPart> label,
            LabelFont font,
            Fill fill,
            @Nullable Halo halo,
            Placement placement,
            boolean conflictResolution)
            implements Symbolizer {
        public TextSymbolizer {
            label = List.copyOf(label);
        }

        /**
         * The label of a feature.
         *
         * @param properties by name, as the viewer may see them
         * @return empty when a property it needs is missing
         */
        public String text(Map<String, Object> properties) {
            StringBuilder text = new StringBuilder();
            for (LabelPart part : label) {
                Object value = part.property() ? properties.get(part.text()) : part.text();
                if (value == null) {
                    return "";
                }
                text.append(value);
            }
            return text.toString().strip();
        }

        @Override
        public <R> R accept(Visitor<R> visitor) {
            return visitor.text(this);
        }
    }

    /** A literal, or the name of a property whose value stands in its place. */
    record LabelPart(String text, boolean property) {}

    /** The family is for other servers: the packaged font is always the one drawn with. */
    record LabelFont(String family, double size, boolean bold, boolean italic) {}

    /** A rim around letters. */
    record Halo(double radius, int argb) {}

    /**
     * Where a label stands. Anchors are 0..1 of its width and height counted from its lower left corner; displacements
     * grow right and up.
     *
     * @param along whether it runs along its line, at the line's middle
     */
    record Placement(double anchorX, double anchorY, double displacementX, double displacementY, boolean along) {}
}
