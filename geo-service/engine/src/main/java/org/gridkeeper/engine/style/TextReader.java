// SPDX-License-Identifier: Apache-2.0
package org.gridkeeper.engine.style;

import java.util.List;
import org.gridkeeper.engine.style.Symbolizer.Halo;
import org.gridkeeper.engine.style.Symbolizer.LabelFont;
import org.gridkeeper.engine.style.Symbolizer.LabelOptions;
import org.gridkeeper.engine.style.Symbolizer.Placement;
import org.gridkeeper.engine.style.Symbolizer.TextSymbolizer;
import org.jspecify.annotations.Nullable;

/** Reads TextSymbolizer, with the options of GeoServer that say how labels behave among each other. */
final class TextReader {

    private static final Parameter<Double> OPAQUE = Parameter.of(1.0);
    private static final ValueReader.Range NEAR = new ValueReader.Range(-64, 64);
    private static final ValueReader.Range MOVED = new ValueReader.Range(0, 64);
    private static final ValueReader.Range AROUND = new ValueReader.Range(-64, 64);
    private static final ValueReader.Range HALO = new ValueReader.Range(0, 16);
    /** How far labels of one text are apart when they are one group. */
    private static final double GROUP = 256;

    private TextReader() {}

    static Parameter<Symbolizer> read(XmlElement element) {
        Parts parts = Parts.of(
                element,
                Parts.Known.of(
                                "Name",
                                "Description",
                                "Geometry",
                                "Label",
                                "Font",
                                "LabelPlacement",
                                "Halo",
                                "Fill",
                                "Priority")
                        .options(
                                "conflictResolution",
                                "followLine",
                                "maxDisplacement",
                                "repeat",
                                "autoWrap",
                                "spaceAround",
                                "group",
                                "minGroupDistance"));
        SymbolizerReader.checkGeometry(parts.find("Geometry"));
        Parameter<String> label = label(parts.get("Label"));
        Parameter<LabelFont> font = font(parts.find("Font"));
        Parameter<Fill> filled = StrokeReader.fill(parts.find("Fill"), OPAQUE);
        Parameter<Fill> fill = filled == null ? Parameter.of(new Fill(0xFF000000)) : filled;
        Parameter<Halo> halo = halo(parts.find("Halo"));
        Parameter<Placement> placement = placement(parts.find("LabelPlacement"));
        Parameter<LabelOptions> options = options(parts, element);
        element.note(
                "of two labels in each other's way the one of higher priority, then of the larger area or longer line,"
                        + " is drawn, and tiles agree; GeoServer draws the first that finds room in its picture");
        return Parameter.made(
                v -> new TextSymbolizer(
                        v.of(label), v.of(font), v.of(fill), v.find(halo), v.of(placement), v.of(options)),
                label,
                font,
                fill,
                halo,
                placement,
                options);
    }

    private static Parameter<String> label(XmlElement element) {
        Expression expression = ExpressionReader.content(element);
        return expression instanceof Expression.Literal literal
                ? Parameter.of(literal.text())
                : new Parameter.Driven<>(expression, TextReader::words, "", "");
    }

    private static String words(Object value) {
        return String.valueOf(Values.text(value)).strip();
    }

    private static Parameter<LabelFont> font(@Nullable XmlElement element) {
        if (element == null) {
            return Parameter.of(new LabelFont("", 10, false, false));
        }
        Parts parts = Parts.of(element, Parts.Known.of().css("font-family", "font-size", "font-weight", "font-style"));
        XmlElement named = parts.css("font-family");
        if (named != null) {
            named.note("labels are drawn in the packaged font; GeoServer takes the one of this name");
        }
        String family = named == null ? "" : named.literal();
        Parameter<Double> size = ValueReader.length(parts.css("font-size"), 10, new ValueReader.Range(0, 120));
        boolean bold = ValueReader.choice(parts.css("font-weight"), List.of("normal", "bold")) == 1;
        boolean italic = ValueReader.choice(parts.css("font-style"), List.of("normal", "italic", "oblique")) > 0;
        return Parameter.made(v -> new LabelFont(family, v.of(size), bold, italic), size);
    }

    private static @Nullable Parameter<Halo> halo(@Nullable XmlElement element) {
        if (element == null) {
            return null;
        }
        Parts parts = Parts.of(element, Parts.Known.of("Radius", "Fill"));
        XmlElement given = parts.find("Radius");
        Parameter<Double> radius = ValueReader.length(given, 1, ValueReader.LENGTH);
        Parameter<Fill> filled = StrokeReader.fill(parts.find("Fill"), OPAQUE);
        Parameter<Fill> fill = filled == null ? Parameter.of(new Fill(0xFFFFFFFF)) : filled;
        return Parameter.made(
                v -> new Halo(HALO.clamped(v.of(radius)), v.of(fill).argb()), radius, fill);
    }

    private static Parameter<Placement> placement(@Nullable XmlElement element) {
        if (element == null) {
            return Parameter.of(Placement.RIGHT);
        }
        XmlElement kind = element.onlyChild();
        if (kind.styleName().equals("LinePlacement")) {
            return along(kind);
        }
        if (!kind.name.equals("PointPlacement")) {
            throw kind.unsupported();
        }
        Parts parts = Parts.of(kind, Parts.Known.of("AnchorPoint", "Displacement", "Rotation"));
        GraphicReader.Pair anchor = GraphicReader.Pair.read(parts.find("AnchorPoint"), "AnchorPoint", 0, 0.5);
        GraphicReader.Pair moved = displacement(parts.find("Displacement"));
        Parameter<Double> rotation = ValueReader.number(parts.find("Rotation"), 0, ValueReader.ANY);
        return Parameter.made(
                v -> new Placement(
                        v.of(anchor.x()), v.of(anchor.y()), v.of(moved.x()), v.of(moved.y()), v.of(rotation), false, 0),
                anchor.x(),
                anchor.y(),
                moved.x(),
                moved.y(),
                rotation);
    }

    private static GraphicReader.Pair displacement(@Nullable XmlElement element) {
        if (element == null) {
            return new GraphicReader.Pair(Parameter.of(0.0), Parameter.of(0.0));
        }
        Parts parts = Parts.of(element, Parts.Known.of("DisplacementX", "DisplacementY"));
        return new GraphicReader.Pair(
                ValueReader.length(parts.find("DisplacementX"), 0, NEAR),
                ValueReader.length(parts.find("DisplacementY"), 0, NEAR));
    }

    private static Parameter<Placement> along(XmlElement element) {
        Parts parts = Parts.of(element, Parts.Known.of("PerpendicularOffset"));
        Parameter<Double> offset = ValueReader.length(parts.find("PerpendicularOffset"), 0, NEAR);
        return Parameter.made(v -> new Placement(0.5, 0.5, 0, 0, 0, true, v.of(offset)), offset);
    }

    private static Parameter<LabelOptions> options(Parts parts, XmlElement element) {
        boolean conflicts = ValueReader.truth(parts.option("conflictResolution"), true);
        boolean follows = ValueReader.truth(parts.option("followLine"), false);
        double moved = ValueReader.plain(parts.option("maxDisplacement"), 0, MOVED);
        double repeat = ValueReader.plain(parts.option("repeat"), 0, ValueReader.LENGTH);
        double wrap = ValueReader.plain(parts.option("autoWrap"), 0, ValueReader.LENGTH);
        double space = ValueReader.plain(parts.option("spaceAround"), 0, AROUND);
        boolean group = ValueReader.truth(parts.option("group"), false);
        double apart = ValueReader.plain(parts.option("minGroupDistance"), 0, new ValueReader.Range(0, GROUP));
        notes(parts);
        Parameter<Double> priority = ValueReader.number(parts.find("Priority"), 0, ValueReader.ANY);
        if (repeat > 0 && repeat < 20) {
            throw element.refused("repeat is at least 20 pixels");
        }
        double distance = Math.max(apart, group ? GROUP : 0);
        return Parameter.made(
                v -> new LabelOptions(conflicts, v.of(priority), follows, moved, repeat, wrap, space, distance),
                priority);
    }

    private static void notes(Parts parts) {
        XmlElement group = parts.option("group");
        if (group != null) {
            group.note(
                    "labels of one text keep 256 pixels apart; GeoServer joins their lines and writes one on the longest");
        }
        XmlElement follow = parts.option("followLine");
        if (follow != null) {
            follow.note("a label that would bend by more than 30° from one letter to the next is left out;"
                    + " GeoServer looks for a straighter stretch and allows 22.5°");
        }
        XmlElement moved = parts.option("maxDisplacement");
        if (moved != null) {
            moved.note(
                    "a label in the way of a higher one is tried at eight places about its own at this distance and half of it;"
                            + " GeoServer goes outward step by step. 64 is the most here");
        }
    }
}
