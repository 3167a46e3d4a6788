// SPDX-License-Identifier: Apache-2.0
package org.gridkeeper.engine.style;

import org.gridkeeper.engine.style.Symbolizer.LineSymbolizer;
import org.gridkeeper.engine.style.Symbolizer.Pattern;
import org.gridkeeper.engine.style.Symbolizer.PointSymbolizer;
import org.gridkeeper.engine.style.Symbolizer.PolygonSymbolizer;
import org.jspecify.annotations.Nullable;

/** Reads symbolizers: polygons, lines and points here, {@link TextReader texts} and {@link RasterReader rasters} there. */
final class SymbolizerReader {

    private static final Parameter<Double> OPAQUE = Parameter.of(1.0);

    private SymbolizerReader() {}

    static Parameter<Symbolizer> read(XmlElement element) {
        return switch (element.styleName()) {
            case "PolygonSymbolizer" -> polygon(element);
            case "LineSymbolizer" -> line(element);
            case "PointSymbolizer" -> point(element);
            case "TextSymbolizer" -> TextReader.read(element);
            case "RasterSymbolizer" -> RasterReader.read(element);
            default -> throw element.unsupported();
        };
    }

    /** The geometry to draw is the only one of a feature, whatever the file calls it. */
    static void checkGeometry(@Nullable XmlElement element) {
        if (element != null) {
            XmlElement child = element.onlyChild();
            if (!child.isFilter("PropertyName")) {
                throw child.refused("is not supported in Geometry: only PropertyName is");
            }
            child.text();
        }
    }

    private static Parameter<Symbolizer> polygon(XmlElement element) {
        Parts parts = Parts.of(
                element,
                Parts.Known.of("Name", "Description", "Geometry", "Fill", "Stroke", "Displacement")
                        .options("graphic-margin"));
        checkGeometry(parts.find("Geometry"));
        XmlElement filled = parts.find("Fill");
        Parts fill = filled == null
                ? null
                : Parts.of(filled, Parts.Known.of("GraphicFill").css("fill", "fill-opacity"));
        XmlElement graphic = fill == null ? null : fill.find("GraphicFill");
        Parameter<Pattern> pattern = graphic == null ? null : pattern(graphic, parts.option("graphic-margin"));
        Parameter<Fill> plain = fill == null || graphic != null ? null : StrokeReader.fill(fill, OPAQUE);
        Parameter<Stroke> stroke = StrokeReader.stroke(parts.find("Stroke"), OPAQUE);
        GraphicReader.Pair moved = GraphicReader.Pair.read(parts.find("Displacement"), "Displacement", 0, 0);
        return Parameter.made(
                v -> new PolygonSymbolizer(
                        v.find(plain), v.find(pattern), v.find(stroke), v.of(moved.x()), v.of(moved.y())),
                plain,
                pattern,
                stroke,
                moved.x(),
                moved.y());
    }

    private static Parameter<Pattern> pattern(XmlElement element, @Nullable XmlElement margin) {
        Parts parts = Parts.of(element, Parts.Known.of("Graphic"));
        Parameter<Graphic> graphic = GraphicReader.read(parts.get("Graphic"));
        double[] sides = margin == null ? new double[4] : margins(margin);
        element.note("patterns lie still on the ground; GeoServer begins them anew in each picture it draws");
        return Parameter.made(v -> new Pattern(v.of(graphic), sides[1] + sides[3], sides[0] + sides[2]), graphic);
    }

    /** Top, right, bottom and left, as in CSS. */
    private static double[] margins(XmlElement element) {
        String[] texts = element.text().split("[ ,]+", -1);
        if (texts.length < 1 || texts.length > 4) {
            throw element.refused("needs 1 to 4 lengths");
        }
        double[] sides = new double[4];
        for (int i = 0; i < 4; i++) {
            int from = i < texts.length ? i : i >= 2 && texts.length > i - 2 ? i - 2 : 0;
            sides[i] = element.number(texts[from]);
            if (!ValueReader.LENGTH.contains(sides[i])) {
                throw element.refused("%s is outside 0..1000".formatted(sides[i]));
            }
        }
        return sides;
    }

    private static Parameter<Symbolizer> line(XmlElement element) {
        Parts parts =
                Parts.of(element, Parts.Known.of("Name", "Description", "Geometry", "Stroke", "PerpendicularOffset"));
        checkGeometry(parts.find("Geometry"));
        Parameter<Stroke> stroke = StrokeReader.read(parts.get("Stroke"), OPAQUE);
        Parameter<Double> offset =
                ValueReader.length(parts.find("PerpendicularOffset"), 0, new ValueReader.Range(-200, 200));
        return Parameter.made(v -> new LineSymbolizer(v.of(stroke), v.of(offset)), stroke, offset);
    }

    private static Parameter<Symbolizer> point(XmlElement element) {
        Parts parts = Parts.of(element, Parts.Known.of("Name", "Description", "Geometry", "Graphic"));
        checkGeometry(parts.find("Geometry"));
        Parameter<Graphic> graphic = GraphicReader.read(parts.get("Graphic"));
        return Parameter.made(v -> new PointSymbolizer(v.of(graphic)), graphic);
    }
}
