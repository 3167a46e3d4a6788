// SPDX-License-Identifier: Apache-2.0
package org.gridkeeper.server.serve;

import static org.assertj.core.api.Assertions.assertThat;

import java.awt.image.BufferedImage;
import java.nio.file.Path;
import java.util.Arrays;
import java.util.List;
import java.util.Map;
import java.util.Set;
import org.gridkeeper.engine.SharedData;
import org.gridkeeper.engine.geo.PixelWindow;
import org.gridkeeper.engine.geo.TileCoord;
import org.gridkeeper.engine.index.Scope;
import org.gridkeeper.engine.render.TileRenderer;
import org.gridkeeper.engine.style.Style;
import org.gridkeeper.server.ingest.AreaCoding;
import org.gridkeeper.server.ingest.ImportRequest;
import org.gridkeeper.server.ingest.Importer;
import org.gridkeeper.server.ingest.Reading;
import org.gridkeeper.server.live.LiveLayer;
import org.gridkeeper.server.live.LiveMap;
import org.gridkeeper.server.tile.Renderers;
import org.gridkeeper.server.tile.StyleBook;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

/** Real places in every house style: tiles equal one drawing of the same block, so no label is cut or doubled at a border. */
class HouseSeamTest extends OneServer {

    private static final int TILES = 3;
    private static final List<double[]> CORNERS = List.of(
            // Vaduz, Lujiazui, and the small city.
            new double[] {9.515, 47.145}, new double[] {121.4955, 31.2415}, new double[] {121.472, 31.240});

    @BeforeAll
    static void start() {
        Path liechtenstein = SharedData.path("osm/liechtenstein-2015.osm.pbf");
        server = new TestServer(home);
        read("", liechtenstein, Map.of());
        for (String layer : List.of("buildings", "landuse", "water")) {
            read(layer, lujiazui(layer), Map.of("class", "kind"));
        }
        read("roads", lujiazui("roads"), Map.of("class", "kind_detail"));
        server.bean(LiveMap.class).refresh();
    }

    private static Path lujiazui(String layer) {
        return SharedData.path("shanghai/lujiazui_%s.geojson.gz".formatted(layer));
    }

    private static void read(String layer, Path file, Map<String, String> columns) {
        Set<String> without = layer.isEmpty() ? Set.of() : Set.of("religion", "id");
        Reading reading = new Reading("", columns, "", without, null);
        server.bean(Importer.class)
                .run(new ImportRequest(List.of(file), layer, reading, AreaCoding.BY_COLUMNS, true, false));
    }

    @ParameterizedTest
    @ValueSource(strings = {"default", "dark", "contrast", "colorblind"})
    void tiles_equal_one_drawing(String theme) {
        int drawn = 0;
        for (LiveLayer layer : server.bean(LiveMap.class).view().layers().values()) {
            if (layer.declaration().styles().contains(theme)) {
                Style style = server.bean(StyleBook.class)
                        .find(layer.declaration(), theme)
                        .orElseThrow()
                        .style();
                for (double[] corner : CORNERS) {
                    for (int z : new int[] {11, 14, 16, 17}) {
                        drawn += assertSeamless(layer, style, TileCoord.at(corner[0], corner[1], z), theme);
                    }
                }
            }
        }
        assertThat(drawn).as("blocks with something in them").isGreaterThan(60);
    }

    /** 1 when there is something to be seen, else 0. */
    private static int assertSeamless(LiveLayer layer, Style style, TileCoord first, String theme) {
        TileRenderer renderer = server.bean(Renderers.class).tiles();
        int side = TileCoord.SIZE_PX;
        PixelWindow corner = PixelWindow.of(first, 1);
        PixelWindow block = new PixelWindow(first.z(), 1, corner.left(), corner.top(), TILES * side, TILES * side);
        BufferedImage whole = renderer.render(layer.snapshot(), style, block, Scope.all());
        boolean seen = Arrays.stream(whole.getRGB(0, 0, TILES * side, TILES * side, null, 0, TILES * side))
                .anyMatch(argb -> argb != 0);
        for (int i = 0; i < TILES * TILES && seen; i++) {
            int x = i % TILES;
            int y = i / TILES;
            TileCoord tile = new TileCoord(first.z(), first.x() + x, first.y() + y);
            BufferedImage part = renderer.render(layer.snapshot(), style, tile, 1, Scope.all());
            assertThat(Arrays.equals(
                            part.getRGB(0, 0, side, side, null, 0, side),
                            whole.getRGB(x * side, y * side, side, side, null, 0, side)))
                    .as("%s in %s, tile %s"
                            .formatted(layer.declaration().schema().id(), theme, tile))
                    .isTrue();
        }
        return seen ? 1 : 0;
    }
}
