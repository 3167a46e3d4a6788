// SPDX-License-Identifier: Apache-2.0
package org.gridkeeper.engine.render;

import static org.gridkeeper.engine.render.Scene.box;
import static org.gridkeeper.engine.render.Slds.css;

import java.io.ByteArrayInputStream;
import java.nio.charset.StandardCharsets;
import java.util.List;
import java.util.Optional;
import org.gridkeeper.engine.index.GeometryKind;
import org.gridkeeper.engine.index.Kind;
import org.gridkeeper.engine.index.Scope;
import org.gridkeeper.engine.style.SldReader;
import org.gridkeeper.engine.style.Style;
import org.junit.jupiter.api.Test;

/** One picture for each feature of a symbolizer. */
class SymbolFeatureGoldenTest {

    private static final int Z = 15;
    private static final TileRenderer RENDERER = new TileRenderer(Fonts.load());

    private static void assertDrawn(String name, Scene scene, String rules) {
        assertDrawn(name, scene, rules, 1);
    }

    private static void assertDrawn(String name, Scene scene, String rules, int ratio) {
        Golden.assertImageMatches(
                "symbolizers/" + name,
                RENDERER.render(scene.build(), read(Slds.rules(rules)), Scene.tile(Z), ratio, Scope.all()));
    }

    private static Style read(String sld) {
        return SldReader.read(
                new ByteArrayInputStream(sld.getBytes(StandardCharsets.UTF_8)),
                "test.sld",
                name -> Optional.ofNullable(SymbolFeatureGoldenTest.class.getResourceAsStream("/graphics/" + name)));
    }

    private static Scene scene(GeometryKind kind) {
        return Scene.of(Z, "t", Kind.OTHER, kind, "class", "name", "size:real", "colour");
    }

    private static String rule(String value, String content) {
        return "<Rule><Title>t</Title><ogc:Filter><ogc:PropertyIsEqualTo><ogc:PropertyName>class</ogc:PropertyName>"
                + "<ogc:Literal>" + value + "</ogc:Literal></ogc:PropertyIsEqualTo></ogc:Filter>" + content + "</Rule>";
    }

    private static String all(String content) {
        return "<Rule><Title>t</Title>" + content + "</Rule>";
    }

    private static String mark(String name, String more) {
        return "<Mark><WellKnownName>" + name + "</WellKnownName>" + more + "</Mark>";
    }

    private static String stroke(String colour, double width) {
        return "<Stroke>" + css("stroke", colour) + css("stroke-width", String.valueOf(width)) + "</Stroke>";
    }

    private static String fill(String colour) {
        return "<Fill>" + css("fill", colour) + "</Fill>";
    }

    private static String point(String graphic) {
        return "<PointSymbolizer><Graphic>" + graphic + "</Graphic></PointSymbolizer>";
    }

    private static String hatch(String shape, String colour, int size) {
        return "<Fill><GraphicFill><Graphic>" + mark(shape, fill(colour) + stroke(colour, 1.5)) + "<Size>" + size
                + "</Size></Graphic></GraphicFill></Fill>";
    }

    private static String external(String file, String more) {
        return "<ExternalGraphic><OnlineResource xmlns:xlink=\"http://www.w3.org/1999/xlink\" xlink:type=\"simple\""
                + " xlink:href=\"" + file + "\"/><Format>image/png</Format></ExternalGraphic>" + more;
    }

    @Test
    void marks_of_lines_and_dots() {
        Scene scene = scene(GeometryKind.POINT);
        StringBuilder rules = new StringBuilder();
        List<String> names = List.of("vertline", "horline", "slash", "backslash", "dot", "plus", "times");
        for (int i = 0; i < names.size(); i++) {
            for (int k = 0; k < 2; k++) {
                scene.add("POINT(%d %d)".formatted(24 + 35 * i, 80 + 90 * k), "class", names.get(i) + k);
                rules.append(rule(
                        names.get(i) + k,
                        point(mark("shape://" + names.get(i), fill("#E07B00") + stroke("#37474F", 3))
                                + "<Size>28</Size><Rotation>" + 20 * k + "</Rotation>")));
            }
        }
        assertDrawn("marks-shape", scene, rules.toString());
    }

    @Test
    void graphics_stand_with_an_anchor_beside_their_place() {
        Scene scene = scene(GeometryKind.POINT);
        StringBuilder rules = new StringBuilder();
        String[] anchors = {"0,0", "1,1", "0.5,0", "0,0.5"};
        for (int i = 0; i < 4; i++) {
            String[] xy = anchors[i].split(",");
            for (int k = 0; k < 3; k++) {
                scene.add("POINT(%d %d)".formatted(34 + 62 * i, 50 + 78 * k), "class", "c" + i + k);
                String where = "<AnchorPoint><AnchorPointX>" + xy[0] + "</AnchorPointX><AnchorPointY>" + xy[1]
                        + "</AnchorPointY></AnchorPoint>"
                        + (k == 2
                                ? "<Displacement><DisplacementX>10</DisplacementX><DisplacementY>15</DisplacementY></Displacement>"
                                : "");
                rules.append(rule(
                        "c" + i + k,
                        point(mark("square", fill("#2F80FF")) + "<Opacity>0.5</Opacity><Size>28</Size><Rotation>"
                                        + (k == 1 ? 30 : 0) + "</Rotation>" + where)
                                + point(mark("x", fill("#000000")) + "<Size>9</Size>")));
            }
        }
        assertDrawn("graphic-anchor", scene, rules.toString());
    }

    @Test
    void pictures_of_the_style_folder() {
        Scene scene = scene(GeometryKind.POINT);
        String[] more = {
            "",
            "<Size>48</Size>",
            "<Size>12</Size>",
            "<Rotation>30</Rotation>",
            "<Opacity>0.4</Opacity>",
            "<Size>40</Size><Rotation>-45</Rotation>"
        };
        StringBuilder rules = new StringBuilder();
        for (int i = 0; i < more.length; i++) {
            scene.add("POINT(%d %d)".formatted(50 + 78 * (i % 3), 70 + 110 * (i / 3)), "class", "c" + i);
            rules.append(rule("c" + i, point(external("hydrant.png", more[i]))));
        }
        assertDrawn("graphic-external", scene, rules.toString());
        assertDrawn("graphic-external-2x", scene, rules.toString(), 2);
    }

    @Test
    void points_on_lines_and_areas_stand_where_a_label_would() {
        String symbol = point(mark("circle", fill("#E5393B")) + "<Size>14</Size>");
        assertDrawn(
                "point-on-line",
                scene(GeometryKind.LINE).add("LINESTRING(20 200,120 40,240 60)").add("LINESTRING(20 230,240 230)"),
                all("<LineSymbolizer>" + stroke("#37474F", 2) + "</LineSymbolizer>" + symbol));
        assertDrawn(
                "point-on-polygon",
                scene(GeometryKind.POLYGON)
                        .add(box(20, 20, 90, 60))
                        .add("POLYGON((20 120,240 120,240 240,200 240,200 150,20 150,20 120))"),
                all("<PolygonSymbolizer>" + stroke("#37474F", 2) + "</PolygonSymbolizer>" + symbol));
    }

    @Test
    void dashes_begin_at_their_offset() {
        Scene scene = scene(GeometryKind.LINE);
        StringBuilder rules = new StringBuilder();
        for (int i = 0; i < 5; i++) {
            scene.add("LINESTRING(20 %1$d,240 %1$d)".formatted(40 + 44 * i), "class", "c" + i);
            rules.append(rule(
                    "c" + i,
                    "<LineSymbolizer><Stroke>" + css("stroke-width", "8") + css("stroke-dasharray", "20 10")
                            + css("stroke-dashoffset", String.valueOf(8 * i - 8)) + "</Stroke></LineSymbolizer>"));
        }
        assertDrawn("line-dash-offset", scene, rules.toString());
    }

    @Test
    void lines_beside_a_line() {
        String line = "<LineSymbolizer>%s<PerpendicularOffset>%d</PerpendicularOffset></LineSymbolizer>";
        assertDrawn(
                "line-offset",
                scene(GeometryKind.LINE)
                        .add("LINESTRING(30 60,120 60,120 130,230 130,180 40)")
                        .add("LINESTRING(30 200,90 170,150 220,230 190)"),
                all("<LineSymbolizer>" + stroke("#90A4AE", 2) + "</LineSymbolizer>"
                        + line.formatted(stroke("#E5393B", 3), 10)
                        + line.formatted(stroke("#2F80FF", 3), -10)));
        assertDrawn(
                "polygon-offset",
                scene(GeometryKind.POLYGON)
                        .add("POLYGON((40 40,220 40,220 220,40 220,40 40),(90 90,90 170,170 170,170 90,90 90))"),
                all("<PolygonSymbolizer>" + fill("#ECEFF1") + stroke("#90A4AE", 2) + "</PolygonSymbolizer>"
                        + line.formatted(stroke("#E5393B", 3), 10)
                        + line.formatted(stroke("#2F80FF", 3), -10)));
    }

    @Test
    void graphics_run_along_lines() {
        Scene scene = scene(GeometryKind.LINE);
        String[] strokes = {
            "<GraphicStroke><Graphic>" + mark("triangle", fill("#8350B5"))
                    + "<Size>10</Size><Rotation>90</Rotation></Graphic><InitialGap>6</InitialGap><Gap>14</Gap></GraphicStroke>",
            "<GraphicStroke><Graphic>" + mark("shape://vertline", stroke("#37474F", 1.5))
                    + "<Size>12</Size></Graphic></GraphicStroke>",
            "<GraphicStroke><Graphic>" + mark("circle", fill("#1F8A4C")) + "<Size>6</Size></Graphic></GraphicStroke>"
                    + css("stroke-dasharray", "20 12"),
            "<GraphicStroke><Graphic>" + external("hydrant.png", "<Size>16</Size>")
                    + "</Graphic><Gap>20</Gap></GraphicStroke>"
        };
        StringBuilder rules = new StringBuilder();
        for (int i = 0; i < strokes.length; i++) {
            int y = 50 + 55 * i;
            scene.add("LINESTRING(15 %d,100 %d,140 %d,240 %d)".formatted(y, y - 30, y + 10, y - 10), "class", "c" + i);
            rules.append(rule(
                    "c" + i,
                    "<LineSymbolizer>" + stroke("#CFD8DC", 1) + "</LineSymbolizer><LineSymbolizer><Stroke>" + strokes[i]
                            + "</Stroke></LineSymbolizer>"));
        }
        assertDrawn("line-graphic-stroke", scene, rules.toString());
    }

    @Test
    void areas_are_hatched() {
        Scene scene = scene(GeometryKind.POLYGON);
        StringBuilder rules = new StringBuilder();
        List<String> shapes = List.of(
                "shape://slash",
                "shape://backslash",
                "shape://vertline",
                "shape://horline",
                "shape://times",
                "shape://plus",
                "shape://dot",
                "circle",
                "star");
        for (int i = 0; i < shapes.size(); i++) {
            scene.add(box(10 + 82 * (i % 3), 10 + 82 * (i / 3), 72, 72), "class", "c" + i);
            rules.append(rule(
                    "c" + i,
                    "<PolygonSymbolizer>" + hatch(shapes.get(i), "#1F5FC4", 8 + i % 3 * 4) + stroke("#37474F", 1)
                            + "</PolygonSymbolizer>"));
        }
        assertDrawn("polygon-hatch", scene, rules.toString());
        assertDrawn("polygon-hatch-2x", scene, rules.toString(), 2);
    }

    @Test
    void areas_are_filled_with_graphics_that_keep_apart() {
        assertDrawn(
                "polygon-graphic-fill",
                scene(GeometryKind.POLYGON)
                        .add("POLYGON((20 30,236 10,200 240,40 200,20 30),(90 90,150 90,120 150,90 90))"),
                all("<PolygonSymbolizer><Fill><GraphicFill><Graphic>" + external("hydrant.png", "<Size>16</Size>")
                        + "</Graphic></GraphicFill></Fill>" + stroke("#37474F", 1)
                        + "<VendorOption name=\"graphic-margin\">4 10</VendorOption></PolygonSymbolizer>"));
    }

    @Test
    void areas_are_displaced_for_a_shadow() {
        assertDrawn(
                "polygon-displacement",
                scene(GeometryKind.POLYGON).add(box(40, 40, 120, 80)).add("POLYGON((60 160,200 150,180 230,60 160))"),
                "<Rule><PolygonSymbolizer>" + fill("#B0BEC5") + "<Displacement><DisplacementX>8</DisplacementX>"
                        + "<DisplacementY>-8</DisplacementY></Displacement></PolygonSymbolizer></Rule>"
                        + "</FeatureTypeStyle><FeatureTypeStyle><Rule><PolygonSymbolizer>" + fill("#FFF3E0")
                        + stroke("#E07B00", 1.5) + "</PolygonSymbolizer></Rule>");
    }

    @Test
    void sizes_colours_and_turns_follow_the_feature() {
        Scene scene = scene(GeometryKind.POINT);
        for (int i = 0; i < 16; i++) {
            scene.add(
                    "POINT(%d %d)".formatted(35 + 62 * (i % 4), 35 + 62 * (i / 4)),
                    "size",
                    (double) i,
                    "colour",
                    i % 2 == 0 ? "E5393B" : "2F80FF");
        }
        String size = "<ogc:PropertyName>size</ogc:PropertyName>";
        String ramp = "<ogc:Function name=\"Interpolate\">" + size
                + "<ogc:Literal>0</ogc:Literal><ogc:Literal>#FFD60A</ogc:Literal><ogc:Literal>15</ogc:Literal>"
                + "<ogc:Literal>#8B0000</ogc:Literal></ogc:Function>";
        assertDrawn(
                "expressions",
                scene,
                all(point(mark(
                                "triangle",
                                "<Fill>" + css("fill", ramp) + "</Fill><Stroke>"
                                        + css("stroke", "#<ogc:PropertyName>colour</ogc:PropertyName>")
                                        + css("stroke-width", "2") + "</Stroke>")
                        + "<Size><ogc:Add><ogc:Literal>10</ogc:Literal><ogc:Mul>" + size
                        + "<ogc:Literal>2</ogc:Literal></ogc:Mul></ogc:Add></Size><Rotation><ogc:Mul>" + size
                        + "<ogc:Literal>24</ogc:Literal></ogc:Mul></Rotation>")));
    }

    @Test
    void lengths_in_metres_on_the_ground() {
        assertDrawn(
                "metres",
                scene(GeometryKind.LINE).add("LINESTRING(20 60,240 60)").add("LINESTRING(20 150,120 220,240 150)"),
                all("<LineSymbolizer uom=\"http://www.opengeospatial.org/se/units/metre\"><Stroke>"
                        + css("stroke", "#B0BEC5") + css("stroke-width", "100") + "</Stroke></LineSymbolizer>"
                        + "<LineSymbolizer uom=\"http://www.opengeospatial.org/se/units/metre\"><Stroke>"
                        + css("stroke", "#37474F") + css("stroke-width", "3px") + css("stroke-dasharray", "100 50")
                        + "</Stroke></LineSymbolizer>"));
    }
}
