// SPDX-License-Identifier: Apache-2.0
package org.gridkeeper.server.serve;

import static org.assertj.core.api.Assertions.assertThat;

import java.net.http.HttpResponse;
import java.nio.file.Path;
import java.util.List;
import java.util.Map;
import java.util.Random;
import java.util.Set;
import org.gridkeeper.engine.geo.TileCoord;
import org.gridkeeper.engine.index.Kind;
import org.gridkeeper.engine.index.Scope;
import org.gridkeeper.engine.index.Sensitivity;
import org.gridkeeper.engine.link.Link;
import org.gridkeeper.engine.render.MvtEncoder;
import org.gridkeeper.engine.render.PngEncoder;
import org.gridkeeper.server.live.LiveLayer;
import org.gridkeeper.server.live.LiveMap;
import org.gridkeeper.server.scope.Viewer;
import org.gridkeeper.server.store.FeatureStore;
import org.gridkeeper.server.store.Origin;
import org.gridkeeper.server.store.StoreTransaction;
import org.gridkeeper.server.store.StoredFeature;
import org.gridkeeper.server.tile.Renderers;
import org.gridkeeper.server.tile.StyleBook;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** Whatever is edited, a kept tile is what would be drawn now; in every scope, and over restarts. */
class KeptTilesAgreeTest {

    private static final int RESTARTS = 2;
    private static final int ROUNDS = 8;
    private static final int TILES = 25;
    private static final List<String> LAYERS = List.of("buildings", "risk-points", "incidents", "cells", "roads");

    private record Sight(String[] headers, Scope scope) {}

    @TempDir
    Path home;

    private final long seed = System.nanoTime();
    private final Random random = new Random(seed);
    private int next;

    @Test
    void a_kept_tile_is_what_would_be_drawn_now() {
        Set<String> some = Set.of(SmallCity.COMMUNITY + "001", SmallCity.COMMUNITY + "005");
        for (int restart = 0; restart < RESTARTS; restart++) {
            try (TestServer server = restart == 0 ? new TestServer(home) : again()) {
                Set<Kind> kinds = Set.of(Kind.values());
                List<Sight> sights = List.of(
                        new Sight(
                                server.token(Map.of("name", "all", "sensitivity", "INTERNAL")),
                                new Scope(true, Set.of(), kinds, Sensitivity.INTERNAL, 5)),
                        new Sight(
                                server.token(Map.of("name", "some", "cells", some, "sensitivity", "PUBLIC")),
                                new Scope(false, some, kinds, Sensitivity.PUBLIC, 5)),
                        new Sight(server.basic(), Scope.all()));
                for (int round = 0; round < ROUNDS; round++) {
                    compare(server, sights);
                    edit(server);
                    if (random.nextInt(4) > 0) {
                        server.bean(LiveMap.class).refresh();
                    }
                }
                assertThat(KeptTilesTest.count(server, "memory")).isPositive();
                if (restart > 0) {
                    assertThat(KeptTilesTest.count(server, "disk")).isPositive();
                }
            }
        }
    }

    private TestServer again() {
        return TestServer.again(home);
    }

    private void compare(TestServer server, List<Sight> sights) {
        server.bean(LiveMap.class).refresh();
        for (int i = 0; i < TILES; i++) {
            Sight sight = sights.get(random.nextInt(sights.size()));
            String layer = LAYERS.get(random.nextInt(LAYERS.size()));
            int z = random.nextInt(13, 18);
            TileCoord tile = TileCoord.at(
                    SmallCity.WEST + random.nextInt(4) * SmallCity.CELL,
                    SmallCity.SOUTH + random.nextInt(4) * SmallCity.CELL,
                    z);
            String ending = List.of(".png", "@2x.png", ".mvt").get(random.nextInt(3));
            String path = "/tiles/%s/%d/%d/%d%s".formatted(layer, z, tile.x(), tile.y(), ending);
            HttpResponse<byte[]> answer = server.get(path, sight.headers);
            assertThat(answer.statusCode()).as(path).isEqualTo(200);
            assertThat(answer.body())
                    .as("%s, seed %d", path, seed)
                    .isEqualTo(drawn(server, sight, layer, tile, ending));
            assertThat(answer.headers().firstValueAsLong("Gridkeeper-Version").orElseThrow())
                    .isEqualTo(server.bean(LiveMap.class).view().version());
        }
    }

    private static byte[] drawn(TestServer server, Sight sight, String layer, TileCoord tile, String ending) {
        LiveLayer live = server.bean(LiveMap.class).view().findLayer(layer).orElseThrow();
        Scope scope = Viewer.scopeForFeaturesOf(live.kind(), sight.scope);
        if (ending.equals(".mvt")) {
            return new MvtEncoder().encode(live.snapshot(), live.declaration().vectors(), tile, scope);
        }
        var look = server.bean(StyleBook.class).find(live.declaration(), null).orElseThrow();
        return PngEncoder.encode(server.bean(Renderers.class)
                .tiles()
                .render(live.snapshot(), look.style(), tile, ending.startsWith("@") ? 2 : 1, scope));
    }

    private void edit(TestServer server) {
        try (StoreTransaction transaction =
                server.bean(FeatureStore.class).begin(new Origin("test", "edit", "e" + next))) {
            double lon = SmallCity.WEST + random.nextDouble() * 3 * SmallCity.CELL;
            double lat = SmallCity.SOUTH + random.nextDouble() * 3 * SmallCity.CELL;
            Link link = Link.toCell(SmallCity.COMMUNITY + "00" + (1 + random.nextInt(9)));
            switch (random.nextInt(4)) {
                case 0 -> transaction.delete("buildings", "b" + random.nextInt(40));
                case 1 ->
                    transaction.put(
                            "risk-points",
                            new StoredFeature(
                                    "p" + random.nextInt(9),
                                    SmallCity.box(lon, lat, 0.0001).getCentroid(),
                                    Map.of("class", "gas", "severity", 1L + random.nextInt(4)),
                                    link));
                default ->
                    transaction.put(
                            "buildings",
                            new StoredFeature(
                                    random.nextBoolean() ? "b" + random.nextInt(40) : "n" + next++,
                                    SmallCity.box(lon, lat, 0.0003),
                                    Map.of("name", "楼" + next, "doorplate", "d" + next),
                                    link));
            }
            transaction.commit();
        }
    }
}
