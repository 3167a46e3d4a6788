// SPDX-License-Identifier: Apache-2.0
package org.gridkeeper.engine.render;

import static org.gridkeeper.engine.render.Slds.css;
import static org.junit.jupiter.api.Assertions.assertArrayEquals;

import java.awt.image.BufferedImage;
import java.io.ByteArrayInputStream;
import java.nio.charset.StandardCharsets;
import java.util.List;
import java.util.Map;
import java.util.Optional;
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
import org.junit.jupiter.params.provider.MethodSource;
import org.locationtech.jts.geom.Coordinate;
import org.locationtech.jts.geom.GeometryFactory;

/** Patterns, graphics along lines, lines beside lines and every kind of label join at the borders of tiles. */
class StyleSeamTest {

    private static final int Z = 15;
    private static final int TILES = 3;
    private static final GeometryFactory FACTORY = new GeometryFactory();
    private static final TileRenderer RENDERER = new TileRenderer(Fonts.load());
    private static final String SIZE = "<ogc:PropertyName>size</ogc:PropertyName>";
    private static final String STAR =
            "<Mark><WellKnownName>star</WellKnownName><Fill>" + css("fill", "#E07B00") + "</Fill><Stroke/></Mark>";
    private static final String FILE =
            "<ExternalGraphic><OnlineResource xmlns:xlink=\"http://www.w3.org/1999/xlink\" xlink:href=\"hydrant.png\"/>"
                    + "<Format>image/png</Format></ExternalGraphic>";

    static List<Object[]> cases() {
        String line = "<LineSymbolizer>%s</LineSymbolizer>";
        return List.of(
                of("hatch", GeometryKind.POLYGON, hatch("shape://slash", "<Size>7.5</Size>")),
                of(
                        "hatch that is turned",
                        GeometryKind.POLYGON,
                        hatch("star", "<Size>13</Size><Rotation>20</Rotation>")),
                of("picture fill", GeometryKind.POLYGON, pattern(FILE + "<Size>15</Size>")),
                of(
                        "graphics along lines",
                        GeometryKind.LINE,
                        line.formatted(
                                "<Stroke><GraphicStroke><Graphic>" + STAR
                                        + "<Size>9</Size></Graphic><InitialGap>3</InitialGap><Gap>5.5</Gap></GraphicStroke></Stroke>")),
                of(
                        "pictures along outlines",
                        GeometryKind.POLYGON,
                        line.formatted("<Stroke><GraphicStroke><Graphic>" + FILE
                                + "<Size>11</Size></Graphic></GraphicStroke>" + css("stroke-dasharray", "30 7")
                                + "</Stroke>")),
                of(
                        "offset with dashes",
                        GeometryKind.LINE,
                        line.formatted("<Stroke>" + css("stroke-width", "3") + css("stroke-dasharray", "9 4")
                                + css("stroke-dashoffset", "5")
                                + "</Stroke><PerpendicularOffset>8</PerpendicularOffset>")),
                of(
                        "outside and inside of areas",
                        GeometryKind.POLYGON,
                        line.formatted("<Stroke/><PerpendicularOffset>-6</PerpendicularOffset>")),
                of(
                        "metres",
                        GeometryKind.LINE,
                        "<LineSymbolizer uom=\"http://www.opengeospatial.org/se/units/metre\"><Stroke>"
                                + css("stroke-width", SIZE) + css("stroke-opacity", "0.5")
                                + "</Stroke></LineSymbolizer>"),
                of(
                        "graphics that follow their feature",
                        GeometryKind.POINT,
                        point(STAR + "<Size><ogc:Mul>" + SIZE
                                + "<ogc:Literal>3</ogc:Literal></ogc:Mul></Size><AnchorPoint><AnchorPointX>0</AnchorPointX>"
                                + "<AnchorPointY>1</AnchorPointY></AnchorPoint><Displacement><DisplacementX>" + SIZE
                                + "</DisplacementX></Displacement>")),
                of("turned pictures", GeometryKind.POINT, point(FILE + "<Size>37</Size><Rotation>33</Rotation>")),
                of("own pictures", GeometryKind.POLYGON, point(FILE)),
                of(
                        "shadows",
                        GeometryKind.POLYGON,
                        "<PolygonSymbolizer><Fill/><Displacement><DisplacementX>17</DisplacementX>"
                                + "<DisplacementY>-9</DisplacementY></Displacement></PolygonSymbolizer>"),
                of("curved labels", GeometryKind.LINE, text(true, "followLine=true")),
                of("curved labels again and again", GeometryKind.LINE, text(true, "followLine=true", "repeat=70")),
                of("straight labels again and again", GeometryKind.LINE, text(true, "repeat=50", "maxDisplacement=20")),
                of("labels that move along", GeometryKind.LINE, text(true, "followLine=true", "maxDisplacement=50")),
                of("labels that move", GeometryKind.POINT, text(false, "maxDisplacement=40")),
                of("labels that move and wrap", GeometryKind.POLYGON, text(false, "maxDisplacement=64", "autoWrap=50")),
                of("labels with room", GeometryKind.POINT, text(false, "spaceAround=20")),
                of("labels that overlap a little", GeometryKind.POINT, text(false, "spaceAround=-5")),
                of("groups", GeometryKind.LINE, text(true, "group=yes")),
                of("turned labels", GeometryKind.POINT, text(false)));
    }

    private static Object[] of(String name, GeometryKind kind, String symbolizer) {
        return new Object[] {name, kind, symbolizer};
    }

    private static String pattern(String graphic) {
        return "<PolygonSymbolizer><Fill><GraphicFill><Graphic>" + graphic
                + "</Graphic></GraphicFill></Fill><Stroke/></PolygonSymbolizer>";
    }

    private static String hatch(String shape, String more) {
        return pattern("<Mark><WellKnownName>" + shape + "</WellKnownName><Fill/><Stroke>" + css("stroke-width", "1.7")
                + "</Stroke></Mark>" + more);
    }

    private static String point(String graphic) {
        return "<PointSymbolizer><Graphic>" + graphic + "</Graphic></PointSymbolizer>";
    }

    private static String text(boolean along, String... options) {
        StringBuilder all = new StringBuilder();
        for (String option : options) {
            String[] parts = option.split("=");
            all.append("<VendorOption name=\"")
                    .append(parts[0])
                    .append("\">")
                    .append(parts[1])
                    .append("</VendorOption>");
        }
        String placement = along
                ? "<LinePlacement><PerpendicularOffset>3</PerpendicularOffset></LinePlacement>"
                : "<PointPlacement><AnchorPoint><AnchorPointX>0</AnchorPointX><AnchorPointY>0.5</AnchorPointY></AnchorPoint>"
                        + "<Rotation>" + (options.length == 0 ? SIZE : "0") + "</Rotation></PointPlacement>";
        return "<TextSymbolizer><Label><ogc:PropertyName>name</ogc:PropertyName></Label><Font>" + css("font-size", "12")
                + "</Font><LabelPlacement>" + placement + "</LabelPlacement><Halo/><Priority>" + SIZE + "</Priority>"
                + all
                + "</TextSymbolizer>";
    }

    @ParameterizedTest
    @MethodSource("cases")
    void tiles_drawn_apart_equal_one_drawing(String name, GeometryKind kind, String symbolizer) {
        Style style = read(Slds.rule(symbolizer));
        for (int seed = 1; seed <= 3; seed++) {
            LayerSnapshot layer = randomLayer(kind, new Random(seed * 31L + name.length()));
            assertSeamless(layer, style, 1 + seed % 2, name + ", seed " + seed);
        }
    }

    private static Style read(String sld) {
        return SldReader.read(
                new ByteArrayInputStream(sld.getBytes(StandardCharsets.UTF_8)),
                "test.sld",
                file -> Optional.ofNullable(StyleSeamTest.class.getResourceAsStream("/graphics/" + file)));
    }

    private static void assertSeamless(LayerSnapshot layer, Style style, int ratio, String message) {
        TileCoord first = Scene.tile(Z);
        int side = TileCoord.SIZE_PX * ratio;
        PixelWindow corner = PixelWindow.of(first, ratio);
        PixelWindow block = new PixelWindow(Z, ratio, corner.left(), corner.top(), TILES * side, TILES * side);
        BufferedImage whole = RENDERER.render(layer, style, block, Scope.all());
        for (int i = 0; i < TILES * TILES; i++) {
            TileCoord tile = new TileCoord(Z, first.x() + i % TILES, first.y() + i / TILES);
            BufferedImage part = RENDERER.render(layer, style, tile, ratio, Scope.all());
            assertArrayEquals(
                    whole.getRGB(i % TILES * side, i / TILES * side, side, side, null, 0, side),
                    part.getRGB(0, 0, side, side, null, 0, side),
                    message + ", tile " + tile);
        }
    }

    private static LayerSnapshot randomLayer(GeometryKind kind, Random random) {
        Scene scene = Scene.of(Z, "random", Kind.OTHER, kind, "name", "size:real");
        for (int i = 0; i < 120; i++) {
            double x = random.nextDouble() * 1000 - 110;
            double y = random.nextDouble() * 1000 - 110;
            double reach = Math.exp(3 + random.nextDouble() * 3.5);
            String name = "名" + "长".repeat(random.nextInt(22)) + (kind == GeometryKind.LINE ? i % 9 : i);
            scene.add(
                    "r" + i,
                    switch (kind) {
                        case POINT -> FACTORY.createPoint(new Coordinate(x, y));
                        case LINE -> FACTORY.createLineString(walk(random, x, y, reach));
                        case POLYGON -> FACTORY.createPolygon(ring(random, x, y, reach));
                        case NONE -> FACTORY.createPoint();
                    },
                    Map.of("name", name, "size", random.nextDouble() * 20));
        }
        return scene.build();
    }

    /** A line that bends little at each place. */
    private static Coordinate[] walk(Random random, double x, double y, double reach) {
        Coordinate[] places = new Coordinate[12];
        double angle = random.nextDouble() * 7;
        double bend = (random.nextDouble() - 0.5) * 0.5;
        double atX = x;
        double atY = y;
        for (int i = 0; i < places.length; i++) {
            places[i] = new Coordinate(atX, atY);
            angle += bend + (random.nextDouble() - 0.5) * 0.2;
            atX += Math.cos(angle) * reach / 6;
            atY += Math.sin(angle) * reach / 6;
        }
        return places;
    }

    private static Coordinate[] ring(Random random, double x, double y, double reach) {
        int n = 3 + random.nextInt(7);
        Coordinate[] places = new Coordinate[n + 1];
        for (int i = 0; i < n; i++) {
            double r = reach / 2 * (0.3 + random.nextDouble());
            places[i] = new Coordinate(x + r * Math.cos(2 * Math.PI * i / n), y + r * Math.sin(2 * Math.PI * i / n));
        }
        places[n] = places[0].copy();
        return places;
    }
}
