// SPDX-License-Identifier: Apache-2.0
package org.gridkeeper.engine.style;

import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Set;
import org.gridkeeper.engine.style.Symbolizer.Halo;
import org.gridkeeper.engine.style.Symbolizer.LabelFont;
import org.gridkeeper.engine.style.Symbolizer.LabelPart;
import org.gridkeeper.engine.style.Symbolizer.LineSymbolizer;
import org.gridkeeper.engine.style.Symbolizer.Placement;
import org.gridkeeper.engine.style.Symbolizer.PointSymbolizer;
import org.gridkeeper.engine.style.Symbolizer.PolygonSymbolizer;
import org.gridkeeper.engine.style.Symbolizer.TextSymbolizer;
import org.jspecify.annotations.Nullable;

/** Reads the four symbolizers of SLD 1.0 with literal values. */
final class SymbolizerReader {

    private static final int MAX_DASHES = 16;

    private SymbolizerReader() {}

    static Symbolizer read(XmlElement element) {
        return switch (SldReader.sld(element)) {
            case "PolygonSymbolizer" -> polygon(element);
            case "LineSymbolizer" -> line(element);
            case "PointSymbolizer" -> point(element);
            case "TextSymbolizer" -> text(element);
            default -> throw SldReader.unsupported(element);
        };
    }

    private static Symbolizer polygon(XmlElement element) {
        Map<String, XmlElement> parts = parts(element, Set.of("Fill", "Stroke"));
        return new PolygonSymbolizer(fill(parts.get("Fill"), 1), stroke(parts.get("Stroke"), 1));
    }

    private static Symbolizer line(XmlElement element) {
        Stroke stroke = stroke(parts(element, Set.of("Stroke")).get("Stroke"), 1);
        if (stroke == null) {
            throw element.refused("has no Stroke");
        }
        return new LineSymbolizer(stroke);
    }

    private static Symbolizer point(XmlElement element) {
        XmlElement graphic = required(element, parts(element, Set.of("Graphic")), "Graphic");
        Map<String, XmlElement> parts = parts(graphic, Set.of("Mark", "Opacity", "Size", "Rotation"));
        XmlElement opacity = parts.get("Opacity");
        XmlElement size = parts.get("Size");
        XmlElement rotation = parts.get("Rotation");
        return new PointSymbolizer(
                mark(required(graphic, parts, "Mark"), opacity == null ? 1 : share(opacity)),
                size == null ? 6 : size.length(),
                rotation == null ? 0 : rotation.number());
    }

    private static Mark mark(XmlElement element, double opacity) {
        Map<String, XmlElement> parts = parts(element, Set.of("WellKnownName", "Fill", "Stroke"));
        XmlElement name = required(element, parts, "WellKnownName");
        for (Mark.Shape shape : Mark.Shape.values()) {
            if (shape.name().toLowerCase(Locale.ROOT).equals(name.text())) {
                return new Mark(shape, fill(parts.get("Fill"), opacity), stroke(parts.get("Stroke"), opacity));
            }
        }
        throw name.refused("there is no mark '%s'".formatted(name.text()));
    }

    private static Symbolizer text(XmlElement element) {
        Map<String, XmlElement> parts = new HashMap<>();
        boolean conflictResolution = true;
        for (XmlElement child : element.children()) {
            if (SldReader.sld(child).equals("VendorOption")) {
                conflictResolution = conflictResolution(child);
            } else {
                put(parts, child, Set.of("Label", "Font", "LabelPlacement", "Halo", "Fill"));
            }
        }
        Fill fill = fill(parts.get("Fill"), 1);
        return new TextSymbolizer(
                label(required(element, parts, "Label")),
                font(parts.get("Font")),
                fill == null ? new Fill(0xFF000000) : fill,
                halo(parts.get("Halo")),
                placement(parts.get("LabelPlacement")),
                conflictResolution);
    }

    private static boolean conflictResolution(XmlElement option) {
        if (!option.getAttribute("name").equals("conflictResolution")) {
            throw option.refused("only conflictResolution is supported, not " + option.getAttribute("name"));
        }
        return switch (option.text()) {
            case "true" -> true;
            case "false" -> false;
            default -> throw option.refused("should be true or false");
        };
    }

    /** White space is as in GeoServer: runs of it are one space, and none is at the ends, but for CDATA. */
    private static List<LabelPart> label(XmlElement element) {
        List<LabelPart> parts = new ArrayList<>();
        for (int i = 0; i < element.content.size(); i++) {
            Object item = element.content.get(i);
            if (item instanceof XmlElement child) {
                boolean literal = child.namespace.equals(SldReader.OGC) && child.name.equals("Literal");
                parts.add(
                        literal
                                ? new LabelPart(child.text(), false)
                                : new LabelPart(FilterReader.property(child), true));
            } else if (item instanceof XmlElement.Text text) {
                String value = text.cdata() ? text.value() : text.value().replaceAll("\\s+", " ");
                boolean edge = i == 0 || i == element.content.size() - 1;
                if (!edge || text.cdata() || !value.isBlank()) {
                    parts.add(new LabelPart(value, false));
                }
            }
        }
        if (parts.isEmpty()) {
            throw element.refused("is empty");
        }
        return parts;
    }

    private static LabelFont font(@Nullable XmlElement element) {
        Map<String, XmlElement> css = css(element, Set.of("font-family", "font-size", "font-weight", "font-style"));
        XmlElement family = css.get("font-family");
        XmlElement size = css.get("font-size");
        return new LabelFont(
                family == null ? "" : family.literal(),
                size == null ? 10 : size.length(),
                choice(css.get("font-weight"), List.of("normal", "bold")) == 1,
                choice(css.get("font-style"), List.of("normal", "italic", "oblique")) > 0);
    }

    private static @Nullable Halo halo(@Nullable XmlElement element) {
        if (element == null) {
            return null;
        }
        Map<String, XmlElement> parts = parts(element, Set.of("Radius", "Fill"));
        XmlElement radius = parts.get("Radius");
        Fill fill = fill(parts.get("Fill"), 1);
        return new Halo(radius == null ? 1 : Math.min(16, radius.length()), fill == null ? 0xFFFFFFFF : fill.argb());
    }

    private static Placement placement(@Nullable XmlElement element) {
        if (element == null) {
            return new Placement(0, 0.5, 0, 0, false);
        }
        XmlElement kind = element.onlyChild();
        if (SldReader.sld(kind).equals("LinePlacement")) {
            parts(kind, Set.of());
            return new Placement(0.5, 0.5, 0, 0, true);
        }
        if (!kind.name.equals("PointPlacement")) {
            throw SldReader.unsupported(kind);
        }
        Map<String, XmlElement> parts = parts(kind, Set.of("AnchorPoint", "Displacement"));
        XmlElement anchor = parts.get("AnchorPoint");
        XmlElement displacement = parts.get("Displacement");
        return new Placement(
                pair(anchor, "AnchorPointX", 0),
                pair(anchor, "AnchorPointY", 0.5),
                pair(displacement, "DisplacementX", 0),
                pair(displacement, "DisplacementY", 0),
                false);
    }

    private static double pair(@Nullable XmlElement element, String name, double otherwise) {
        if (element == null) {
            return otherwise;
        }
        String prefix = name.substring(0, name.length() - 1);
        XmlElement value = parts(element, Set.of(prefix + "X", prefix + "Y")).get(name);
        double number = value == null ? otherwise : value.number();
        if (Math.abs(number) > 64 && value != null) {
            throw value.refused("%s is outside -64..64".formatted(number));
        }
        return number;
    }

    private static @Nullable Fill fill(@Nullable XmlElement element, double opacity) {
        if (element == null) {
            return null;
        }
        Map<String, XmlElement> css = css(element, Set.of("fill", "fill-opacity"));
        return new Fill(colour(css.get("fill"), css.get("fill-opacity"), 0x808080, opacity));
    }

    private static @Nullable Stroke stroke(@Nullable XmlElement element, double opacity) {
        if (element == null) {
            return null;
        }
        Map<String, XmlElement> css = css(
                element,
                Set.of(
                        "stroke",
                        "stroke-opacity",
                        "stroke-width",
                        "stroke-dasharray",
                        "stroke-linecap",
                        "stroke-linejoin"));
        XmlElement width = css.get("stroke-width");
        return new Stroke(
                colour(css.get("stroke"), css.get("stroke-opacity"), 0, opacity),
                width == null ? 1 : width.length(),
                dashes(css.get("stroke-dasharray")),
                cap(css.get("stroke-linecap")),
                join(css.get("stroke-linejoin")));
    }

    private static Stroke.Cap cap(@Nullable XmlElement element) {
        return switch (choice(element, List.of("butt", "round", "square"))) {
            case 1 -> Stroke.Cap.ROUND;
            case 2 -> Stroke.Cap.SQUARE;
            default -> Stroke.Cap.BUTT;
        };
    }

    /** The specification writes mitre, GeoServer also takes miter. */
    private static Stroke.Join join(@Nullable XmlElement element) {
        return switch (choice(element, List.of("mitre", "round", "bevel", "miter"))) {
            case 1 -> Stroke.Join.ROUND;
            case 2 -> Stroke.Join.BEVEL;
            default -> Stroke.Join.MITRE;
        };
    }

    private static List<Double> dashes(@Nullable XmlElement element) {
        if (element == null) {
            return List.of();
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
        return dashes;
    }

    private static int choice(@Nullable XmlElement element, List<String> choices) {
        if (element == null) {
            return 0;
        }
        int index = choices.indexOf(element.literal());
        if (index < 0) {
            throw element.refused("'%s' is none of %s".formatted(element.literal(), choices));
        }
        return index;
    }

    private static int colour(
            @Nullable XmlElement colour, @Nullable XmlElement opacity, int otherwise, double graphicOpacity) {
        int rgb = otherwise;
        if (colour != null) {
            String text = colour.literal();
            if (!text.matches("#[0-9a-fA-F]{6}")) {
                throw colour.refused("'%s' is not a colour of the form #rrggbb".formatted(text));
            }
            rgb = Integer.parseInt(text.substring(1), 16);
        }
        double alpha = graphicOpacity * (opacity == null ? 1 : share(opacity));
        return ((int) Math.round(alpha * 255) << 24) | rgb;
    }

    private static double share(XmlElement element) {
        double value = element.number();
        if (value < 0 || value > 1) {
            throw element.refused("%s is outside 0..1".formatted(value));
        }
        return value;
    }

    private static Map<String, XmlElement> css(@Nullable XmlElement element, Set<String> allowed) {
        Map<String, XmlElement> found = new HashMap<>();
        if (element == null) {
            return found;
        }
        for (XmlElement child : element.children()) {
            if (!SldReader.sld(child).equals("CssParameter")) {
                throw SldReader.unsupported(child);
            }
            String name = child.getAttribute("name");
            if (!allowed.contains(name)) {
                throw child.refused("the parameter '%s' is not supported in %s".formatted(name, element.name));
            }
            found.put(name, child);
        }
        return found;
    }

    private static Map<String, XmlElement> parts(XmlElement element, Set<String> allowed) {
        Map<String, XmlElement> found = new HashMap<>();
        for (XmlElement child : element.children()) {
            put(found, child, allowed);
        }
        return found;
    }

    private static void put(Map<String, XmlElement> found, XmlElement child, Set<String> allowed) {
        if (!allowed.contains(SldReader.sld(child))) {
            throw SldReader.unsupported(child);
        }
        if (found.put(child.name, child) != null) {
            throw child.refused("there may be only one");
        }
    }

    private static XmlElement required(XmlElement parent, Map<String, XmlElement> parts, String name) {
        XmlElement part = parts.get(name);
        if (part == null) {
            throw parent.refused("has no " + name);
        }
        return part;
    }
}
