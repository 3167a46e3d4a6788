// SPDX-License-Identifier: Apache-2.0
package org.gridkeeper.engine.style;

import org.jspecify.annotations.Nullable;

/** One way of drawing one feature, with the values that it has there. Lengths are pixels of pixel ratio 1. */
public sealed interface Symbolizer {

    <R> R accept(Visitor<R> visitor);

    /** One method for each kind of symbolizer. */
    interface Visitor<R> {
        R polygon(PolygonSymbolizer symbolizer);

        R line(LineSymbolizer symbolizer);

        R point(PointSymbolizer symbolizer);

        R text(TextSymbolizer symbolizer);

        R raster(RasterSymbolizer symbolizer);
    }

    /**
     * Fills and outlines areas.
     *
     * @param pattern repeated over the area instead of a fill
     * @param displacementX how far right of the area it is drawn
     * @param displacementY how far above it
     */
    record PolygonSymbolizer(
            @Nullable Fill fill,
            @Nullable Pattern pattern,
            @Nullable Stroke stroke,
            double displacementX,
            double displacementY)
            implements Symbolizer {

        public PolygonSymbolizer(@Nullable Fill fill, @Nullable Stroke stroke) {
            this(fill, null, stroke, 0, 0);
        }

        @Override
        public <R> R accept(Visitor<R> visitor) {
            return visitor.polygon(this);
        }
    }

    /**
     * A graphic repeated like tiles on the ground.
     *
     * @param marginX free room between two beside each other
     * @param marginY free room between two above each other
     */
    record Pattern(Graphic graphic, double marginX, double marginY) {}

    /**
     * Draws along lines and outlines.
     *
     * @param offset how far left of the line, or outside the area, it is drawn
     */
    record LineSymbolizer(Stroke stroke, double offset) implements Symbolizer {
        @Override
        public <R> R accept(Visitor<R> visitor) {
            return visitor.line(this);
        }
    }

    /** Draws a graphic at a place. */
    record PointSymbolizer(Graphic graphic) implements Symbolizer {
        @Override
        public <R> R accept(Visitor<R> visitor) {
            return visitor.point(this);
        }
    }

    /**
     * Writes a label.
     *
     * @param label what is written; empty when a property it needs is missing
     */
    record TextSymbolizer(
            String label,
            LabelFont font,
            Fill fill,
            @Nullable Halo halo,
            Placement placement,
            LabelOptions options) implements Symbolizer {

        @Override
        public <R> R accept(Visitor<R> visitor) {
            return visitor.text(this);
        }
    }

    /** Colours a coverage. */
    record RasterSymbolizer(double opacity, @Nullable ColorMap colorMap) implements Symbolizer {
        @Override
        public <R> R accept(Visitor<R> visitor) {
            return visitor.raster(this);
        }
    }

    /** The family is for other servers: the packaged font is always the one drawn with. */
    record LabelFont(String family, double size, boolean bold, boolean italic) {}

    /** A rim around letters. */
    record Halo(double radius, int argb) {}

    /**
     * Where a label stands. Anchors are 0..1 of its width and height counted from its lower left corner; displacements
     * grow right and up.
     *
     * @param rotation degrees clockwise about the anchor
     * @param along whether it runs along its line
     * @param offset how far above that line it runs, as it is read
     */
    record Placement(
            double anchorX,
            double anchorY,
            double displacementX,
            double displacementY,
            double rotation,
            boolean along,
            double offset) {

        public static final Placement RIGHT = new Placement(0, 0.5, 0, 0, 0, false, 0);
    }

    /**
     * How a label behaves among others.
     *
     * @param conflictResolution whether it gives way to labels that matter more
     * @param priority the higher goes first, before all else
     * @param followLine whether a label along a line bends with it
     * @param maxDisplacement how far it may be moved out of the way of others
     * @param repeat the distance of its repetitions along a line; 0 for none
     * @param autoWrap the width at which it is broken into lines; 0 for never
     * @param spaceAround the room kept free around it; below 0 it may be overlapped so far
     * @param apart how far another label of the same text must be away
     */
    record LabelOptions(
            boolean conflictResolution,
            double priority,
            boolean followLine,
            double maxDisplacement,
            double repeat,
            double autoWrap,
            double spaceAround,
            double apart) {

        public static final LabelOptions PLAIN = new LabelOptions(true, 0, false, 0, 0, 0, 0, 0);
    }
}
