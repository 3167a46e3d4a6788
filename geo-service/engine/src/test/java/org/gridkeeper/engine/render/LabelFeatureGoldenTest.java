// SPDX-License-Identifier: Apache-2.0
package org.gridkeeper.engine.render;

import static org.gridkeeper.engine.render.Scene.box;
import static org.gridkeeper.engine.render.Slds.css;

import org.gridkeeper.engine.index.GeometryKind;
import org.gridkeeper.engine.index.Kind;
import org.gridkeeper.engine.index.Scope;
import org.junit.jupiter.api.Test;

/** One picture for each thing that labels can do. */
class LabelFeatureGoldenTest {

    private static final int Z = 15;
    private static final TileRenderer RENDERER = new TileRenderer(Fonts.load());
    private static final String CENTRED =
            "<LabelPlacement><PointPlacement><AnchorPoint><AnchorPointX>0.5</AnchorPointX>"
                    + "<AnchorPointY>0.5</AnchorPointY></AnchorPoint>%s</PointPlacement></LabelPlacement>";
    private static final String LINE = "<LabelPlacement><LinePlacement>%s</LinePlacement></LabelPlacement>";
    private static final String CURVE = "LINESTRING(10 120,30 90,60 70,95 62,130 70,160 90,185 120,215 140,250 148)";

    private static void assertDrawn(String name, Scene scene, String symbolizers) {
        Golden.assertImageMatches(
                "symbolizers/" + name,
                RENDERER.render(scene.build(), Slds.read(Slds.rule(symbolizers)), Scene.tile(Z), 1, Scope.all()));
    }

    private static Scene scene(GeometryKind kind) {
        return Scene.of(Z, "t", Kind.OTHER, kind, "name", "rank:integer", "turn:integer");
    }

    private static String option(String name, Object value) {
        return "<VendorOption name=\"" + name + "\">" + value + "</VendorOption>";
    }

    private static String text(String placement, String more) {
        return "<TextSymbolizer><Label><ogc:PropertyName>name</ogc:PropertyName></Label><Font>" + css("font-size", "14")
                + "</Font>" + placement + "<Halo><Radius>1.5</Radius></Halo>" + more + "</TextSymbolizer>";
    }

    private static String line() {
        return "<LineSymbolizer><Stroke>" + css("stroke", "#90CAF9") + css("stroke-width", "3")
                + "</Stroke></LineSymbolizer>";
    }

    private static String dot() {
        return "<PointSymbolizer><Graphic><Mark><WellKnownName>circle</WellKnownName><Fill>" + css("fill", "#E5393B")
                + "</Fill></Mark><Size>5</Size></Graphic></PointSymbolizer>";
    }

    @Test
    void labels_follow_their_line() {
        Scene scene = scene(GeometryKind.LINE)
                .add(CURVE, "name", "涑水河 Sushui River")
                .add("LINESTRING(240 240,200 180,150 200,100 235,40 200,20 160)", "name", "从右向左的河")
                .add("LINESTRING(20 20,120 20,120 60)", "name", "转角太急了不写");
        assertDrawn("label-follow-line", scene, line() + text(LINE.formatted(""), option("followLine", true)));
    }

    @Test
    void labels_stand_beside_their_line() {
        Scene scene = scene(GeometryKind.LINE)
                .add(CURVE, "name", "上面的河")
                .add("LINESTRING(20 230,240 190)", "name", "直的路 Straight");
        assertDrawn(
                "label-line-offset",
                scene,
                line()
                        + text(
                                LINE.formatted("<PerpendicularOffset>12</PerpendicularOffset>"),
                                option("followLine", true)));
    }

    @Test
    void labels_are_repeated_along_a_line() {
        Scene scene = scene(GeometryKind.LINE)
                .add("LINESTRING(-300 60,100 40,500 80)", "name", "人民路")
                .add("LINESTRING(-200 200,100 180,160 160,500 220)", "name", "解放路");
        assertDrawn(
                "label-repeat",
                scene,
                line() + text(LINE.formatted(""), option("followLine", true) + option("repeat", 90)));
    }

    @Test
    void labels_make_way_for_others() {
        Scene scene = scene(GeometryKind.POINT);
        for (int i = 0; i < 9; i++) {
            scene.add("POINT(%d %d)".formatted(100 + 28 * (i % 3), 100 + 26 * (i / 3)), "name", "地点" + i);
        }
        assertDrawn("label-fixed", scene, dot() + text(CENTRED.formatted(""), ""));
        assertDrawn(
                "label-max-displacement", scene, dot() + text(CENTRED.formatted(""), option("maxDisplacement", 40)));
    }

    @Test
    void the_higher_priority_is_written() {
        Scene scene = scene(GeometryKind.POLYGON)
                .add(box(10, 20, 230, 90), "name", "大而不要紧", "rank", 1L)
                .add(box(90, 45, 60, 40), "name", "小而要紧", "rank", 9L)
                .add(box(10, 130, 230, 100), "name", "大而要紧", "rank", 9L)
                .add(box(90, 160, 60, 40), "name", "小而不要紧", "rank", 1L);
        assertDrawn(
                "label-priority-expression",
                scene,
                "<PolygonSymbolizer><Stroke/></PolygonSymbolizer>"
                        + text(
                                CENTRED.formatted(""),
                                "<Priority><ogc:PropertyName>rank</ogc:PropertyName></Priority>"));
    }

    @Test
    void long_labels_are_broken_into_lines() {
        Scene scene = scene(GeometryKind.POINT)
                .add("POINT(70 70)", "name", "运城市盐湖区中城街道办事处")
                .add("POINT(180 120)", "name", "Yanhu District Government Office")
                .add("POINT(80 200)", "name", "短名");
        assertDrawn("label-wrap", scene, dot() + text(CENTRED.formatted(""), option("autoWrap", 80)));
    }

    @Test
    void labels_are_turned_about_their_place() {
        Scene scene = scene(GeometryKind.POINT);
        for (int i = 0; i < 6; i++) {
            scene.add(
                    "POINT(%d %d)".formatted(60 + 130 * (i % 2), 45 + 85 * (i / 2)),
                    "name",
                    "转 " + 60 * i,
                    "turn",
                    60L * i);
        }
        assertDrawn(
                "label-rotation",
                scene,
                dot()
                        + text(
                                CENTRED.formatted(
                                        "<Displacement><DisplacementX>0</DisplacementX><DisplacementY>0</DisplacementY>"
                                                + "</Displacement><Rotation><ogc:PropertyName>turn</ogc:PropertyName></Rotation>"),
                                ""));
    }

    @Test
    void labels_keep_room_around_them() {
        Scene scene = scene(GeometryKind.POINT);
        for (int i = 0; i < 16; i++) {
            scene.add("POINT(%d %d)".formatted(40 + 56 * (i % 4), 60 + 44 * (i / 4)), "name", "地" + i);
        }
        assertDrawn("label-space-around", scene, dot() + text(CENTRED.formatted(""), option("spaceAround", 30)));
    }

    @Test
    void one_of_a_group_is_written() {
        Scene scene = scene(GeometryKind.LINE)
                .add("LINESTRING(10 60,110 60)", "name", "长安街")
                .add("LINESTRING(110 60,245 60)", "name", "长安街")
                .add("LINESTRING(10 150,125 150)", "name", "东街")
                .add("LINESTRING(125 150,245 150)", "name", "西街");
        assertDrawn("label-group", scene, line() + text(LINE.formatted(""), option("group", "yes")));
    }
}
