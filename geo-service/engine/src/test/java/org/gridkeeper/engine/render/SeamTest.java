// SPDX-License-Identifier: Apache-2.0
package org.gridkeeper.engine.render;

import static org.junit.jupiter.api.Assertions.assertArrayEquals;

import java.awt.image.BufferedImage;
import java.io.ByteArrayInputStream;
import java.nio.charset.StandardCharsets;
import java.util.EnumSet;
import java.util.Map;
import java.util.Random;
import org.gridkeeper.engine.geo.PixelWindow;
import org.gridkeeper.engine.geo.TileCoord;
import org.gridkeeper.engine.index.GeometryKind;
import org.gridkeeper.engine.index.Kind;
import org.gridkeeper.engine.index.LayerSnapshot;
import org.gridkeeper.engine.index.Scope;
import org.gridkeeper.engine.style.SldReader;
import org.gridkeeper.engine.style.Style;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;
import org.locationtech.jts.geom.Coordinate;
import org.locationtech.jts.geom.Geometry;
import org.locationtech.jts.geom.GeometryFactory;

/** Tiles drawn apart, labels and all, equal one drawing of the same block byte for byte. */
class SeamTest {

    private static final int Z = 16;
    private static final GeometryFactory FACTORY = new GeometryFactory();
    private static final TileRenderer RENDERER = new TileRenderer(Fonts.load());

    @ParameterizedTest
    @ValueSource(ints = {1, 2, 3, 4, 5, 6, 7, 8})
    void four_by_four_tiles_equal_one_drawing(int seed) {
        Random random = new Random(seed);
        for (GeometryKind kind : EnumSet.complementOf(EnumSet.of(GeometryKind.NONE))) {
            LayerSnapshot layer = randomLayer(kind, random);
            assertSeamless(layer, style(kind, random), new Block(Z, 4, 1 + seed % 2), "seed " + seed + ", " + kind);
        }
    }

    /** So many tiles in both directions from the one of the scenes. */
    record Block(int z, int tiles, int ratio) {}

    static void assertSeamless(LayerSnapshot layer, Style style, Block block, String message) {
        TileCoord first = Scene.tile(block.z);
        int tiles = block.tiles;
        int ratio = block.ratio;
        int side = TileCoord.SIZE_PX * ratio;
        PixelWindow corner = PixelWindow.of(first, ratio);
        PixelWindow all = new PixelWindow(block.z, ratio, corner.left(), corner.top(), tiles * side, tiles * side);
        BufferedImage whole = RENDERER.render(layer, style, all, Scope.all());
        for (int ty = 0; ty < tiles; ty++) {
            for (int tx = 0; tx < tiles; tx++) {
                TileCoord tile = new TileCoord(block.z, first.x() + tx, first.y() + ty);
                BufferedImage part = RENDERER.render(layer, style, tile, ratio, Scope.all());
                assertArrayEquals(
                        whole.getRGB(tx * side, ty * side, side, side, null, 0, side),
                        part.getRGB(0, 0, side, side, null, 0, side),
                        message + ", tile " + tile);
            }
        }
    }

    private static LayerSnapshot randomLayer(GeometryKind kind, Random random) {
        Scene scene = Scene.of(Z, "random", Kind.OTHER, kind, "name");
        for (int i = 0; i < 150; i++) {
            double x = random.nextDouble() * 1200 - 90;
            double y = random.nextDouble() * 1200 - 90;
            double reach = Math.exp(random.nextDouble() * 7);
            String name = "名称" + "长".repeat(random.nextInt(12)) + i;
            scene.add("r" + i, shape(kind, random, new Coordinate(x, y), reach), Map.of("name", name));
        }
        return scene.build();
    }

    static Geometry shape(GeometryKind kind, Random random, Coordinate at, double reach) {
        return switch (kind) {
            case POINT -> FACTORY.createPoint(at);
            case LINE -> FACTORY.createLineString(ring(random, at.x, at.y, reach, false));
            case POLYGON -> FACTORY.createPolygon(ring(random, at.x, at.y, reach, true));
            case NONE -> FACTORY.createPoint();
        };
    }

    /** A star-shaped ring, or a walk. */
    private static Coordinate[] ring(Random random, double x, double y, double reach, boolean closed) {
        int n = 3 + random.nextInt(9);
        Coordinate[] places = new Coordinate[closed ? n + 1 : n];
        for (int i = 0; i < n; i++) {
            double angle = 2 * Math.PI * i / n;
            double r = reach * (0.3 + random.nextDouble());
            places[i] = closed
                    ? new Coordinate(x + r * Math.cos(angle), y + r * Math.sin(angle))
                    : new Coordinate(x + (random.nextDouble() - 0.5) * reach, y + (random.nextDouble() - 0.5) * reach);
        }
        if (closed) {
            places[n] = places[0].copy();
        }
        return places;
    }

    private static Style style(GeometryKind kind, Random random) {
        String join = new String[] {"mitre", "round", "bevel"}[random.nextInt(3)];
        String cap = new String[] {"butt", "round", "square"}[random.nextInt(3)];
        String dash = random.nextBoolean() ? "" : Slds.css("stroke-dasharray", "7 3 2.5 3");
        String stroke = "<Stroke>" + Slds.css("stroke", "#204080") + Slds.css("stroke-opacity", "0.7")
                + Slds.css("stroke-width", String.valueOf(0.5 + random.nextInt(9))) + dash
                + Slds.css("stroke-linejoin", join) + Slds.css("stroke-linecap", cap) + "</Stroke>";
        String fill = "<Fill>" + Slds.css("fill", "#E08040") + Slds.css("fill-opacity", "0.4") + "</Fill>";
        String symbolizer = switch (kind) {
            case POINT ->
                "<PointSymbolizer><Graphic><Mark><WellKnownName>star</WellKnownName>" + fill + stroke
                        + "</Mark><Size>17.5</Size><Rotation>20</Rotation></Graphic></PointSymbolizer>";
            case LINE -> "<LineSymbolizer>" + stroke + "</LineSymbolizer>";
            case POLYGON -> "<PolygonSymbolizer>" + fill + stroke + "</PolygonSymbolizer>";
            case NONE -> "";
        };
        String placement = kind == GeometryKind.LINE
                ? "<LabelPlacement><LinePlacement/></LabelPlacement>"
                : "<LabelPlacement><PointPlacement><AnchorPoint><AnchorPointX>0.5</AnchorPointX><AnchorPointY>0.5"
                        + "</AnchorPointY></AnchorPoint></PointPlacement></LabelPlacement>";
        String text = "<TextSymbolizer><Label><ogc:PropertyName>name</ogc:PropertyName></Label><Font>"
                + Slds.css("font-size", "12") + "</Font>" + placement
                + "<Halo><Radius>1.5</Radius></Halo></TextSymbolizer>";
        return SldReader.read(
                new ByteArrayInputStream(Slds.rule(symbolizer + text).getBytes(StandardCharsets.UTF_8)), "random");
    }
}
