// SPDX-License-Identifier: Apache-2.0
package org.gridkeeper.styles;

import java.util.regex.Matcher;
import java.util.regex.Pattern;

/** Writes the symbolizers of a rule in the colours and sizes of a theme. */
final class Symbols {

    private static final Pattern WORD = Pattern.compile("\\{(\\w+)}|([^{]+)");

    private final Theme theme;
    private final SldText out;

    Symbols(Theme theme, SldText out) {
        this.theme = theme;
        this.out = out;
    }

    void write(Item item) {
        switch (item.name()) {
            case "area" -> area(item);
            case "line" -> line(item);
            case "mark" -> mark(item);
            case "label" -> label(item);
            default -> throw new IllegalArgumentException("there is no symbol '%s'".formatted(item.name()));
        }
    }

    private void area(Item item) {
        out.open("PolygonSymbolizer");
        fill(item, "fill", "opacity");
        stroke(item);
        out.close("PolygonSymbolizer");
    }

    private void line(Item item) {
        out.open("LineSymbolizer");
        stroke(item);
        out.close("LineSymbolizer");
    }

    private void mark(Item item) {
        out.open("PointSymbolizer");
        out.open("Graphic");
        out.open("Mark");
        out.leaf("WellKnownName", item.get("shape"));
        fill(item, "fill", "opacity");
        stroke(item);
        out.close("Mark");
        out.leaf("Size", theme.length(item.get("size"), "mark"));
        item.find("turn").ifPresent(turn -> out.leaf("Rotation", turn));
        out.close("Graphic");
        out.close("PointSymbolizer");
    }

    private void fill(Item item, String colour, String opacity) {
        item.find(colour).ifPresent(name -> {
            out.open("Fill");
            out.css("fill", theme.colour(name));
            out.css("fill-opacity", item.orNull(opacity));
            out.close("Fill");
        });
    }

    private void stroke(Item item) {
        item.find("stroke").ifPresent(name -> {
            out.open("Stroke");
            out.css("stroke", theme.colour(name));
            out.css("stroke-width", theme.length(item.get("width"), "line"));
            out.css("stroke-opacity", item.find("stroke-opacity").orElse(null));
            out.css("stroke-dasharray", item.find("dash").orElse(null));
            out.css("stroke-linecap", item.find("cap").orElse(null));
            out.css("stroke-linejoin", item.find("join").orElse(null));
            out.close("Stroke");
        });
    }

    private void label(Item item) {
        out.open("TextSymbolizer");
        out.open("Label");
        Matcher words = WORD.matcher(item.get("text"));
        while (words.find()) {
            boolean literal = words.group(1) == null;
            out.leaf(literal ? "ogc:Literal" : "ogc:PropertyName", literal ? words.group(2) : words.group(1));
        }
        out.close("Label");
        out.open("Font");
        out.css("font-family", "WenQuanYi Zen Hei");
        out.css("font-size", theme.length(item.get("size"), "label"));
        out.css("font-style", item.find("font").filter("italic"::equals).orElse(null));
        out.css("font-weight", item.find("font").filter("bold"::equals).orElse(null));
        out.close("Font");
        placement(item);
        out.open("Halo");
        out.leaf("Radius", theme.length(item.get("halo", "1.5"), "halo"));
        out.open("Fill");
        out.css("fill", theme.colour("paper"));
        out.css("fill-opacity", "0.9");
        out.close("Fill");
        out.close("Halo");
        fill(item, "fill", "opacity");
        out.close("TextSymbolizer");
    }

    private void placement(Item item) {
        out.open("LabelPlacement");
        if (item.get("along", "no").equals("yes")) {
            out.line("<LinePlacement/>");
        } else {
            String[] anchor = item.get("anchor", "0.5 0.5").split(" ");
            out.open("PointPlacement");
            pair("AnchorPoint", anchor[0], anchor[1]);
            item.find("shift")
                    .map(shift -> shift.split(" "))
                    .ifPresent(shift ->
                            pair("Displacement", theme.length(shift[0], "label"), theme.length(shift[1], "label")));
            out.close("PointPlacement");
        }
        out.close("LabelPlacement");
    }

    private void pair(String name, String x, String y) {
        out.open(name);
        out.leaf(name + 'X', x);
        out.leaf(name + 'Y', y);
        out.close(name);
    }
}
