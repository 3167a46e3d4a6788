// SPDX-License-Identifier: Apache-2.0
package org.gridkeeper.engine.style;

import java.util.ArrayList;
import java.util.List;
import org.gridkeeper.engine.style.Symbolizer.RasterSymbolizer;
import org.jspecify.annotations.Nullable;

/** Reads RasterSymbolizer: opacity and colour map, for coverages of one band. */
final class RasterReader {

    private static final int MAX_ENTRIES = 4096;

    private RasterReader() {}

    static Parameter<Symbolizer> read(XmlElement element) {
        if (!element.file.reading.raster()) {
            throw element.refused("the layer has features and no coverage that it could colour");
        }
        element.note("it is read, but no coverage is served yet");
        Parts parts = Parts.of(element, Parts.Known.of("Name", "Description", "Geometry", "Opacity", "ColorMap"));
        SymbolizerReader.checkGeometry(parts.find("Geometry"));
        double opacity = ValueReader.plain(parts.find("Opacity"), 1, ValueReader.SHARE);
        return Parameter.of(new RasterSymbolizer(opacity, colorMap(parts.find("ColorMap"))));
    }

    private static @Nullable ColorMap colorMap(@Nullable XmlElement element) {
        if (element == null) {
            return null;
        }
        if (element.file.encoding) {
            return encoded(element);
        }
        ColorMap.Kind kind = switch (element.findAttribute("type").orElse("ramp")) {
            case "ramp" -> ColorMap.Kind.RAMP;
            case "intervals" -> ColorMap.Kind.INTERVALS;
            case "values" -> ColorMap.Kind.VALUES;
            default -> throw element.refused("its type is none of ramp, intervals and values");
        };
        List<ColorMap.Entry> entries = new ArrayList<>();
        for (XmlElement child : element.children()) {
            if (!child.styleName().equals("ColorMapEntry")) {
                throw child.unsupported();
            }
            double opacity = child.number(child.findAttribute("opacity").orElse("1"));
            entries.add(new ColorMap.Entry(
                    child.number(child.getAttribute("quantity")),
                    argb(child, child.getAttribute("color"), opacity),
                    child.findAttribute("label").orElse("")));
        }
        return made(element, kind, entries);
    }

    private static ColorMap made(XmlElement element, ColorMap.Kind kind, List<ColorMap.Entry> entries) {
        if (entries.isEmpty() || entries.size() > MAX_ENTRIES) {
            throw element.refused("needs 1 to %d entries".formatted(MAX_ENTRIES));
        }
        try {
            return new ColorMap(kind, entries);
        } catch (IllegalArgumentException e) {
            throw element.refused(String.valueOf(e.getMessage()));
        }
    }

    private static int argb(XmlElement element, String colour, double opacity) {
        Integer rgb = Values.rgb(colour);
        if (rgb == null) {
            throw element.refused("'%s' is not a colour of the form #rrggbb".formatted(colour));
        }
        if (!ValueReader.SHARE.contains(opacity)) {
            throw element.refused("%s is outside 0..1".formatted(opacity));
        }
        return ((int) Math.round(opacity * 255) << 24) | rgb;
    }

    /** Symbology Encoding writes a colour map as Interpolate or as Categorize of the raster's data. */
    private static ColorMap encoded(XmlElement element) {
        XmlElement function = element.onlyChild();
        Expression expression = TransformReader.element(function);
        if (expression instanceof Expression.Call call) {
            // The fallback is for cells without data, which are transparent here.
            expression = call.arguments().get(0);
        }
        List<ColorMap.Entry> entries = new ArrayList<>();
        if (expression instanceof Expression.Interpolate ramp && ramp.form().colour()) {
            for (int i = 0; i < ramp.data().size(); i++) {
                entries.add(entry(function, ramp.data().get(i), ramp.values().get(i)));
            }
            return made(function, ColorMap.Kind.RAMP, entries);
        }
        if (expression instanceof Expression.Categorize classes && classes.succeeding()) {
            for (int i = 0; i < classes.values().size(); i++) {
                boolean last = i == classes.thresholds().size();
                double below = last
                        ? Double.POSITIVE_INFINITY
                        : classes.thresholds().get(i).max();
                entries.add(entry(function, below, classes.values().get(i)));
            }
            return made(function, ColorMap.Kind.INTERVALS, entries);
        }
        throw function.refused(
                "is not a colour map: Interpolate of colours or Categorize with succeeding thresholds is");
    }

    private static ColorMap.Entry entry(XmlElement element, double quantity, Expression colour) {
        String text = colour instanceof Expression.Literal literal ? literal.text() : "";
        return new ColorMap.Entry(quantity, argb(element, text, 1), "");
    }
}
