// SPDX-License-Identifier: Apache-2.0
package org.gridkeeper.engine.render;

import static org.gridkeeper.engine.render.Slds.css;
import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.awt.image.BufferedImage;
import java.util.Arrays;
import java.util.Random;
import org.gridkeeper.engine.geo.PixelWindow;
import org.gridkeeper.engine.index.GeometryKind;
import org.gridkeeper.engine.index.Kind;
import org.gridkeeper.engine.index.LayerSnapshot;
import org.gridkeeper.engine.index.Scope;
import org.gridkeeper.engine.style.Style;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

/** No pixel changes with a feature that lies further from it than the renderer says. */
class InfluenceTest {

    private static final int Z = 15;
    private static final int PLACE = 500;
    private static final TileRenderer RENDERER = new TileRenderer(Fonts.load());
    private static final String TEXT = "<TextSymbolizer><Label><ogc:PropertyName>name</ogc:PropertyName></Label>%s"
            + "<VendorOption name=\"%s\">%d</VendorOption></TextSymbolizer>";

    private static LayerSnapshot layer(int seed, boolean withOne) {
        Random random = new Random(seed);
        Scene scene = Scene.of(Z, "t", Kind.OTHER, GeometryKind.POINT, "name", "rank:integer");
        for (int i = 0; i < 500; i++) {
            scene.add(
                    "POINT(%d %d)".formatted(random.nextInt(2 * PLACE), random.nextInt(2 * PLACE)),
                    "name",
                    "名".repeat(1 + random.nextInt(9)) + i % 20);
        }
        if (withOne) {
            scene.add("POINT(%d %d)".formatted(PLACE, PLACE), "name", "添加的地方的名称", "rank", 9L);
        }
        return scene.build();
    }

    private static BufferedImage drawn(LayerSnapshot layer, Style style) {
        PixelWindow tile = PixelWindow.of(Scene.tile(Z), 1);
        return RENDERER.render(
                layer, style, new PixelWindow(Z, 1, tile.left(), tile.top(), 2 * PLACE, 2 * PLACE), Scope.all());
    }

    private static void assertWithin(String symbolizer, int seed) {
        Style style = Slds.read(Slds.rule(symbolizer));
        double reach = TileRenderer.reachPx(style, Z);
        BufferedImage before = drawn(layer(seed, false), style);
        BufferedImage after = drawn(layer(seed, true), style);
        int changed = 0;
        for (int y = 0; y < 2 * PLACE; y++) {
            for (int x = 0; x < 2 * PLACE; x++) {
                if (before.getRGB(x, y) != after.getRGB(x, y)) {
                    changed++;
                    double far = Math.max(Math.abs(x + 0.5 - PLACE), Math.abs(y + 0.5 - PLACE));
                    assertTrue(far <= reach, "a pixel changed %s away, beyond %s".formatted(far, reach));
                }
            }
        }
        assertTrue(changed > 0);
    }

    @ParameterizedTest
    @ValueSource(ints = {1, 2, 3})
    void a_new_feature_changes_what_is_within_reach_alone(int seed) {
        assertWithin(
                "<PointSymbolizer><Graphic><Mark><WellKnownName>star</WellKnownName><Fill/><Stroke>"
                        + css("stroke-width", "5") + "</Stroke></Mark><Size>21</Size><Rotation>30</Rotation>"
                        + "<AnchorPoint><AnchorPointX>0</AnchorPointX></AnchorPoint></Graphic></PointSymbolizer>",
                seed);
        String first = "<Priority><ogc:PropertyName>rank</ogc:PropertyName></Priority>";
        assertWithin(TEXT.formatted(first, "spaceAround", 7), seed);
        assertWithin(TEXT.formatted(first, "maxDisplacement", 30), seed);
        assertWithin(TEXT.formatted(first, "minGroupDistance", 90), seed);
    }

    @ParameterizedTest
    @ValueSource(ints = {1, 2, 3, 4})
    void labels_of_one_symbolizer_reach_through_those_of_another(int seed) {
        String first = "<Priority><ogc:PropertyName>rank</ogc:PropertyName></Priority>";
        String wide = TEXT.formatted(first, "spaceAround", 60);
        String moving = TEXT.formatted("", "maxDisplacement", 2);
        assertWithin(wide + moving, seed);
        Style both = Slds.read(Slds.rule(wide + moving));
        double alone = TileRenderer.reachPx(Slds.read(Slds.rule(wide)), Z);
        assertTrue(TileRenderer.reachPx(both, Z) > 5 * alone / 3 - 1);
    }

    @ParameterizedTest
    @ValueSource(ints = {1, 2, 3})
    void a_picture_whose_labels_have_the_same_digest_is_the_same(int seed) {
        String first = "<Priority><ogc:PropertyName>rank</ogc:PropertyName></Priority>";
        Style style = Slds.read(Slds.rule(TEXT.formatted(first, "maxDisplacement", 30)));
        LayerSnapshot before = layer(seed, false);
        LayerSnapshot after = layer(seed, true);
        PixelWindow tile = PixelWindow.of(Scene.tile(Z), 1);
        int same = 0;
        int other = 0;
        for (int x = 0; x < 2 * PLACE; x += 50) {
            for (int y = 0; y < 2 * PLACE; y += 50) {
                PixelWindow part = new PixelWindow(Z, 1, tile.left() + x, tile.top() + y, 50, 50);
                TileRenderer.Picture old = RENDERER.draw(before, style, part, Scope.all());
                TileRenderer.Picture second = RENDERER.draw(after, style, part, Scope.all());
                assertEquals(second.labels(), RENDERER.labels(after, style, part, Scope.all()));
                if (old.labels() == second.labels()) {
                    same++;
                    assertTrue(isSame(old.image(), second.image()));
                } else {
                    other++;
                }
            }
        }
        assertTrue(same > 0 && other > 4, "%d the same, %d others".formatted(same, other));
    }

    private static boolean isSame(BufferedImage a, BufferedImage b) {
        int[] pixels = a.getRGB(0, 0, a.getWidth(), a.getHeight(), null, 0, a.getWidth());
        return Arrays.equals(pixels, b.getRGB(0, 0, b.getWidth(), b.getHeight(), null, 0, b.getWidth()));
    }

    @Test
    void a_plain_area_reaches_no_further_than_its_outline() {
        String fill = "<PolygonSymbolizer><Fill/></PolygonSymbolizer>";
        assertEquals(0, TileRenderer.reachPx(Slds.read(Slds.rule(fill)), Z));
        String line =
                "<LineSymbolizer uom=\"metre\"><Stroke>" + css("stroke-width", "10") + "</Stroke></LineSymbolizer>";
        // At the end of the square world a metre of the ground is 11.6 of the projection.
        assertEquals(2 * 10 * 11.592 / 4.777, TileRenderer.reachPx(Slds.read(Slds.rule(line)), Z), 0.05);
    }
}
