// SPDX-License-Identifier: Apache-2.0
package org.gridkeeper.engine.style;

import java.io.IOException;
import java.io.InputStream;
import java.io.UncheckedIOException;
import java.util.Optional;
import org.jspecify.annotations.Nullable;

/** Reads Graphic: a well-known mark, or a PNG file of the folder the style lies in. */
final class GraphicReader {

    private static final String SAFE_NAME = "[A-Za-z0-9_-]{1,80}\\.[A-Za-z0-9]{1,8}";
    private static final double DEFAULT_SIZE = 6;
    private static final int MAX_ASPECT = 8;

    private GraphicReader() {}

    static Parameter<Graphic> read(XmlElement element) {
        Parts parts = Parts.of(
                element,
                Parts.Known.of(
                        "Mark", "ExternalGraphic", "Opacity", "Size", "Rotation", "AnchorPoint", "Displacement"));
        Parameter<Double> opacity = ValueReader.number(parts.find("Opacity"), 1, ValueReader.SHARE);
        XmlElement file = parts.find("ExternalGraphic");
        XmlElement mark = parts.find("Mark");
        if (file != null && mark != null) {
            throw mark.refused("there is an ExternalGraphic already; one of them is enough");
        }
        Parameter<Graphic.Look> look = file == null ? mark(parts.get("Mark"), opacity) : Parameter.of(picture(file));
        double natural = look.sample() instanceof Picture picture ? picture.height() : DEFAULT_SIZE;
        Parameter<Double> size = ValueReader.length(parts.find("Size"), natural, ValueReader.LENGTH);
        Parameter<Double> rotation = ValueReader.number(parts.find("Rotation"), 0, ValueReader.ANY);
        Pair anchor = Pair.read(parts.find("AnchorPoint"), "AnchorPoint", 0.5, 0.5);
        Pair moved = Pair.read(parts.find("Displacement"), "Displacement", 0, 0);
        // The colours of a mark have its opacity already.
        Parameter<Double> own = file == null ? Parameter.of(1.0) : opacity;
        return Parameter.made(
                v -> new Graphic(
                        v.of(look),
                        v.of(size),
                        v.of(own),
                        v.of(rotation),
                        v.of(anchor.x),
                        v.of(anchor.y),
                        v.of(moved.x),
                        v.of(moved.y)),
                look,
                size,
                own,
                rotation,
                anchor.x,
                anchor.y,
                moved.x,
                moved.y);
    }

    /** AnchorPoint or Displacement. */
    record Pair(Parameter<Double> x, Parameter<Double> y) {

        static Pair read(@Nullable XmlElement element, String name, double otherwiseX, double otherwiseY) {
            if (element == null) {
                return new Pair(Parameter.of(otherwiseX), Parameter.of(otherwiseY));
            }
            Parts parts = Parts.of(element, Parts.Known.of(name + "X", name + "Y"));
            XmlElement x = parts.find(name + "X");
            XmlElement y = parts.find(name + "Y");
            return name.equals("Displacement")
                    ? new Pair(
                            ValueReader.length(x, otherwiseX, ValueReader.SHIFT),
                            ValueReader.length(y, otherwiseY, ValueReader.SHIFT))
                    : new Pair(ValueReader.number(x, otherwiseX, ANCHOR), ValueReader.number(y, otherwiseY, ANCHOR));
        }

        private static final ValueReader.Range ANCHOR = new ValueReader.Range(-2, 3);
    }

    private static Parameter<Graphic.Look> mark(XmlElement element, Parameter<Double> opacity) {
        Parts parts = Parts.of(element, Parts.Known.of("WellKnownName", "Fill", "Stroke"));
        Parameter<Mark.Shape> shape = shape(parts.get("WellKnownName"));
        Parameter<Fill> fill = StrokeReader.fill(parts.find("Fill"), opacity);
        Parameter<Stroke> stroke = StrokeReader.stroke(parts.find("Stroke"), opacity);
        if (stroke != null && stroke.sample().graphics() != null) {
            throw element.refused("its Stroke may not have a GraphicStroke");
        }
        return Parameter.made(v -> new Mark(v.of(shape), v.find(fill), v.find(stroke)), shape, fill, stroke);
    }

    private static Parameter<Mark.Shape> shape(XmlElement name) {
        Expression expression = ExpressionReader.content(name);
        if (!(expression instanceof Expression.Literal literal)) {
            return new Parameter.Driven<>(
                    expression,
                    value -> Mark.Shape.find(String.valueOf(value)).orElse(null),
                    Mark.Shape.SQUARE,
                    Mark.Shape.SQUARE);
        }
        Mark.Shape shape = Mark.Shape.find(literal.text())
                .orElseThrow(() -> name.refused("there is no mark '%s'".formatted(literal.text())));
        if (shape.wellKnownName().startsWith("shape://")) {
            name.note("lines of shape:// marks end where the size says; GeoServer draws them a little past it");
        }
        return Parameter.of(shape);
    }

    private static Picture picture(XmlElement element) {
        Parts parts = Parts.of(element, Parts.Known.of("OnlineResource", "Format"));
        XmlElement resource = parts.get("OnlineResource");
        XmlElement format = parts.get("Format");
        if (!format.text().equals("image/png")) {
            throw format.refused("only image/png is drawn, not '%s'".formatted(format.text()));
        }
        String name = resource.getAttribute("href");
        if (!name.matches(SAFE_NAME)) {
            throw resource.refused(
                    "'%s' is not the plain name of a file in the folder of the style".formatted(shortened(name)));
        }
        return element.file.pictures().computeIfAbsent(name, n -> load(resource, n));
    }

    private static String shortened(String name) {
        return name.length() > 80 ? name.substring(0, 80) + "…" : name;
    }

    private static Picture load(XmlElement resource, String name) {
        try {
            Optional<InputStream> found = resource.file.reading.files().find(name);
            if (found.isEmpty()) {
                throw resource.refused("there is no file '%s' in the folder of the style".formatted(name));
            }
            try (InputStream in = found.get()) {
                Picture picture = PngReader.read(in, name);
                if (picture.aspect() > MAX_ASPECT) {
                    throw resource.refused(
                            "%s is more than %d times as wide as it is high".formatted(name, MAX_ASPECT));
                }
                return picture;
            }
        } catch (PngReader.BadPngException e) {
            throw resource.refused("%s: %s".formatted(name, e.getMessage()));
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }
}
