// SPDX-License-Identifier: Apache-2.0
package org.gridkeeper.engine.render;

import static org.gridkeeper.engine.render.Scene.box;
import static org.gridkeeper.engine.render.Slds.css;

import java.util.List;
import org.gridkeeper.engine.index.GeometryKind;
import org.gridkeeper.engine.index.Kind;
import org.gridkeeper.engine.index.Scope;
import org.junit.jupiter.api.Test;

class SymbolizerGoldenTest {

    private static final int Z = 15;
    private static final TileRenderer RENDERER = new TileRenderer(Fonts.load());

    private static void assertDrawn(String name, Scene scene, String sld) {
        Golden.assertImageMatches(
                "symbolizers/" + name, RENDERER.render(scene.build(), Slds.read(sld), Scene.tile(Z), 1, Scope.all()));
    }

    private static void assertWritten(String name, Scene scene, String sld, int pixelRatio) {
        Golden.assertImageMatches(
                "symbolizers/" + name,
                RENDERER.render(scene.build(), Slds.read(sld), Scene.tile(Z), pixelRatio, Scope.all()));
    }

    private static Scene scene(GeometryKind kind) {
        return Scene.of(Z, "t", Kind.OTHER, kind, "class", "name");
    }

    private static String classRule(String value, String symbolizer) {
        return "<Rule><Title>t</Title><ogc:Filter><ogc:PropertyIsEqualTo><ogc:PropertyName>class</ogc:PropertyName>"
                + "<ogc:Literal>" + value + "</ogc:Literal></ogc:PropertyIsEqualTo></ogc:Filter>" + symbolizer
                + "</Rule>";
    }

    @Test
    void polygons_with_holes_and_parts_are_filled_and_outlined() {
        Scene scene = scene(GeometryKind.POLYGON)
                .add("POLYGON((20 20,150 40,130 140,40 120,20 20),(60 50,100 60,90 100,60 50))")
                .add("MULTIPOLYGON(((160 20,240 30,200 90,160 20)),((170 120,240 120,240 180,170 120)))")
                .add(box(30, 170, 100, 60));
        assertDrawn(
                "polygon",
                scene,
                Slds.rule("<PolygonSymbolizer><Fill>" + css("fill", "#2F80FF") + css("fill-opacity", "0.4")
                        + "</Fill><Stroke>" + css("stroke", "#1F5FC4") + css("stroke-width", "3")
                        + "</Stroke></PolygonSymbolizer>"));
    }

    @Test
    void line_joins_and_caps() {
        Scene scene = scene(GeometryKind.LINE);
        StringBuilder rules = new StringBuilder();
        String[] joins = {"mitre", "round", "bevel"};
        String[] caps = {"butt", "round", "square"};
        for (int i = 0; i < 3; i++) {
            int y = 40 + 75 * i;
            scene.add(
                    "LINESTRING(30 %d,100 %d,60 %d,170 %d,230 %d)".formatted(y, y - 20, y + 30, y + 25, y - 20),
                    "class",
                    joins[i]);
            rules.append(classRule(
                    joins[i],
                    "<LineSymbolizer><Stroke>" + css("stroke-width", "14") + css("stroke-opacity", "0.5")
                            + css("stroke-linejoin", joins[i]) + css("stroke-linecap", caps[i])
                            + "</Stroke></LineSymbolizer>"));
        }
        assertDrawn("line-joins-caps", scene, Slds.rules(rules.toString()));
    }

    @Test
    void dashes_run_on_round_corners() {
        Scene scene = scene(GeometryKind.LINE);
        StringBuilder rules = new StringBuilder();
        List<String> dashes = List.of("12 6", "16 4 2 4", "0.1 9", "5");
        for (int i = 0; i < dashes.size(); i++) {
            int y = 30 + 60 * i;
            scene.add("LINESTRING(15 %d,120 %d,140 %d,240 %d)".formatted(y, y + 5, y + 30, y), "class", "d" + i);
            rules.append(classRule(
                    "d" + i,
                    "<LineSymbolizer><Stroke>" + css("stroke", "#8350B5") + css("stroke-width", "5")
                            + css("stroke-dasharray", dashes.get(i)) + css("stroke-linecap", i == 2 ? "round" : "butt")
                            + css("stroke-linejoin", "round") + "</Stroke></LineSymbolizer>"));
        }
        assertDrawn("line-dashes", scene, Slds.rules(rules.toString()));
    }

    @Test
    void marks_of_every_shape_plain_turned_and_faint() {
        Scene scene = scene(GeometryKind.POINT);
        StringBuilder rules = new StringBuilder();
        List<String> names = List.of("square", "circle", "triangle", "star", "cross", "x");
        for (int i = 0; i < names.size(); i++) {
            String name = names.get(i);
            for (int k = 0; k < 3; k++) {
                scene.add("POINT(%d %d)".formatted(26 + 41 * i, 45 + 80 * k), "class", name + k);
                rules.append(classRule(
                        name + k,
                        "<PointSymbolizer><Graphic><Mark><WellKnownName>" + name + "</WellKnownName><Fill>"
                                + css("fill", "#E07B00") + "</Fill><Stroke>" + css("stroke", "#37474F")
                                + css("stroke-width", "1.5") + "</Stroke></Mark><Opacity>" + (k == 2 ? 0.4 : 1)
                                + "</Opacity><Size>30</Size><Rotation>" + (k == 1 ? 20 : 0)
                                + "</Rotation></Graphic></PointSymbolizer>"));
            }
        }
        assertDrawn("marks", scene, Slds.rules(rules.toString()));
    }

    @Test
    void labels_with_halo_weight_slant_and_anchor() {
        Scene scene = scene(GeometryKind.POINT);
        StringBuilder rules = new StringBuilder();
        String[] fonts = {"", css("font-weight", "bold"), css("font-style", "italic"), ""};
        for (int i = 0; i < 4; i++) {
            scene.add("POINT(128 %d)".formatted(32 + 64 * i), "class", "c" + i, "name", "盐湖区 Yanhu " + i);
            rules.append(classRule(
                    "c" + i,
                    "<PointSymbolizer><Graphic><Mark><WellKnownName>cross</WellKnownName><Fill/></Mark></Graphic></PointSymbolizer>"
                            + "<TextSymbolizer><Label><ogc:PropertyName>name</ogc:PropertyName></Label><Font>"
                            + css("font-size", "18") + fonts[i]
                            + "</Font><LabelPlacement><PointPlacement><AnchorPoint><AnchorPointX>" + i / 3.0
                            + "</AnchorPointX><AnchorPointY>0.5</AnchorPointY></AnchorPoint></PointPlacement></LabelPlacement>"
                            + "<Halo><Radius>2</Radius><Fill>" + css("fill", "#FFD60A") + "</Fill></Halo><Fill>"
                            + css("fill", "#263238") + "</Fill></TextSymbolizer>"));
        }
        assertWritten("labels", scene, Slds.rules(rules.toString()), 1);
        assertWritten("labels-2x", scene, Slds.rules(rules.toString()), 2);
    }

    @Test
    void of_overlapping_labels_the_larger_area_wins() {
        Scene scene = scene(GeometryKind.POLYGON)
                .add(box(20, 20, 200, 200), "name", "大的")
                .add(box(90, 110, 60, 30), "name", "小的盖住")
                .add(box(20, 20, 40, 40), "name", "远的");
        assertWritten(
                "label-priority",
                scene,
                Slds.rule(
                        "<PolygonSymbolizer><Stroke/></PolygonSymbolizer><TextSymbolizer><Label><ogc:PropertyName>name"
                                + "</ogc:PropertyName></Label><LabelPlacement><PointPlacement><AnchorPoint><AnchorPointX>0.5"
                                + "</AnchorPointX><AnchorPointY>0.5</AnchorPointY></AnchorPoint></PointPlacement></LabelPlacement>"
                                + "</TextSymbolizer>"),
                1);
    }
}
