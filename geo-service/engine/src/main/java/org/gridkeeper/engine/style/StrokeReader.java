// SPDX-License-Identifier: Apache-2.0
package org.gridkeeper.engine.style;

import java.util.ArrayList;
import java.util.List;
import org.gridkeeper.engine.style.Stroke.GraphicStroke;
import org.jspecify.annotations.Nullable;

/** Reads Fill and Stroke. */
final class StrokeReader {

    private static final int MAX_DASHES = 16;
    /** Dashes on the ground that are shorter than this on the screen, all together, are a solid line. */
    private static final double SHORTEST_DASHES = 1;

    private static final Parts.Known FILL = Parts.Known.of().css("fill", "fill-opacity");
    private static final Parts.Known STROKE = Parts.Known.of("GraphicStroke")
            .css(
                    "stroke",
                    "stroke-opacity",
                    "stroke-width",
                    "stroke-dasharray",
                    "stroke-dashoffset",
                    "stroke-linecap",
                    "stroke-linejoin");

    private StrokeReader() {}

    static @Nullable Parameter<Fill> fill(@Nullable XmlElement element, Parameter<Double> opacity) {
        return element == null ? null : fill(Parts.of(element, FILL), opacity);
    }

    static Parameter<Fill> fill(Parts parts, Parameter<Double> opacity) {
        Parameter<Integer> colour = ValueReader.colour(parts.css("fill"), parts.css("fill-opacity"), 0x808080, opacity);
        return Parameter.made(v -> new Fill(v.of(colour)), colour);
    }

    static @Nullable Parameter<Stroke> stroke(@Nullable XmlElement element, Parameter<Double> opacity) {
        return element == null ? null : read(element, opacity);
    }

    static Parameter<Stroke> read(XmlElement element, Parameter<Double> opacity) {
        Parts parts = Parts.of(element, STROKE);
        Parameter<Integer> colour = ValueReader.colour(parts.css("stroke"), parts.css("stroke-opacity"), 0, opacity);
        Parameter<Double> width = ValueReader.length(parts.css("stroke-width"), 1, ValueReader.LENGTH);
        Parameter<List<Double>> dashes = dashes(parts.css("stroke-dasharray"));
        Parameter<Double> offset = ValueReader.length(parts.css("stroke-dashoffset"), 0, ValueReader.SHIFT);
        Stroke.Cap cap = cap(parts.css("stroke-linecap"));
        Stroke.Join join = join(parts.css("stroke-linejoin"));
        Parameter<GraphicStroke> graphics = graphics(parts.find("GraphicStroke"));
        return Parameter.made(
                v -> new Stroke(v.of(colour), v.of(width), v.of(dashes), v.of(offset), cap, join, v.find(graphics)),
                colour,
                width,
                dashes,
                offset,
                graphics);
    }

    private static @Nullable Parameter<GraphicStroke> graphics(@Nullable XmlElement element) {
        if (element == null) {
            return null;
        }
        Parts parts = Parts.of(element, Parts.Known.of("Graphic", "InitialGap", "Gap"));
        Parameter<Graphic> graphic = GraphicReader.read(parts.get("Graphic"));
        Parameter<Double> initial = ValueReader.length(parts.find("InitialGap"), 0, ValueReader.LENGTH);
        Parameter<Double> gap = ValueReader.length(parts.find("Gap"), 0, ValueReader.LENGTH);
        if (parts.find("Gap") != null || parts.find("InitialGap") != null) {
            element.note(
                    "GeoServer draws graphic strokes without Gap and InitialGap; there stroke-dasharray makes room");
        }
        return Parameter.made(v -> new GraphicStroke(v.of(graphic), v.of(initial), v.of(gap)), graphic, initial, gap);
    }

    private static Stroke.Cap cap(@Nullable XmlElement element) {
        return switch (ValueReader.choice(element, List.of("butt", "round", "square"))) {
            case 1 -> Stroke.Cap.ROUND;
            case 2 -> Stroke.Cap.SQUARE;
            default -> Stroke.Cap.BUTT;
        };
    }

    /** The specification writes mitre, GeoServer also takes miter. */
    private static Stroke.Join join(@Nullable XmlElement element) {
        return switch (ValueReader.choice(element, List.of("mitre", "round", "bevel", "miter"))) {
            case 1 -> Stroke.Join.ROUND;
            case 2 -> Stroke.Join.BEVEL;
            default -> Stroke.Join.MITRE;
        };
    }

    private static Parameter<List<Double>> dashes(@Nullable XmlElement element) {
        if (element == null) {
            return Parameter.of(List.of());
        }
        List<Double> dashes = new ArrayList<>();
        double total = 0;
        for (String item : element.literal().split("[ ,]+", -1)) {
            double length = element.number(item);
            total += length;
            if (length < 0 || length > 1000) {
                throw element.refused("%s is outside 0..1000".formatted(length));
            }
            dashes.add(length);
        }
        if (total < 0.5 || dashes.size() > MAX_DASHES) {
            throw element.refused("needs 1 to %d lengths that add up to at least 0.5".formatted(MAX_DASHES));
        }
        // An odd list repeats, so that on and off alternate.
        if (dashes.size() % 2 == 1) {
            dashes.addAll(List.copyOf(dashes));
        }
        double metres = ValueReader.metresPerUnit(element);
        if (metres == 0) {
            return Parameter.of(dashes);
        }
        Parameter<Double> unit = new Parameter.Ground(Parameter.of(1.0), metres, 1e6);
        return Parameter.made(v -> scaled(dashes, v.of(unit)), unit);
    }

    private static List<Double> scaled(List<Double> dashes, double by) {
        List<Double> scaled = dashes.stream().map(d -> d * by).toList();
        double total = scaled.stream().mapToDouble(Double::doubleValue).sum();
        return total < SHORTEST_DASHES ? List.of() : scaled;
    }
}
