// SPDX-License-Identifier: Apache-2.0
package org.gridkeeper.engine.render;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Random;
import java.util.Set;
import org.gridkeeper.engine.geo.TileCoord;
import org.gridkeeper.engine.geo.WebMercator;
import org.gridkeeper.engine.index.Field;
import org.gridkeeper.engine.index.FieldType;
import org.gridkeeper.engine.index.GeometryKind;
import org.gridkeeper.engine.index.Kind;
import org.gridkeeper.engine.index.LayerBuilder;
import org.gridkeeper.engine.index.LayerSchema;
import org.gridkeeper.engine.index.LayerSnapshot;
import org.gridkeeper.engine.index.Scope;
import org.gridkeeper.engine.index.Sensitivity;
import org.junit.jupiter.api.Test;
import org.locationtech.jts.geom.Coordinate;
import org.locationtech.jts.geom.GeometryFactory;

class PointClustersTest {

    private static final VectorContent CLUSTERS = new VectorContent(0, 20, Map.of());

    /** Points in two cells, some of them on the corners of tiles and squares. */
    private static LayerSnapshot points(long seed, int n) {
        Random random = new Random(seed);
        LayerBuilder builder = new LayerBuilder(new LayerSchema(
                "incidents",
                Kind.INCIDENT,
                GeometryKind.POINT,
                List.of(new Field("class", FieldType.TEXT, Sensitivity.INTERNAL))));
        double corner = 2 * WebMercator.HALF_METRES / (1 << 16);
        for (int i = 0; i < n; i++) {
            double x = corner * (50_000 + (i % 3 == 0 ? random.nextInt(16) : 16 * random.nextDouble()));
            double y = corner * (3_000 + (i % 3 == 0 ? random.nextInt(16) : 16 * random.nextDouble()));
            builder.add(
                    "i" + i,
                    new GeometryFactory()
                            .createPoint(
                                    new Coordinate(WebMercator.lon(x - WebMercator.HALF_METRES), WebMercator.lat(y))),
                    i % 2 == 0 ? "west" : "east",
                    Map.of("class", i % 5 == 0 ? "a" : "b"));
        }
        return builder.build();
    }

    /** Counts by the id of their square, from all tiles of a zoom that the points are in or beside. */
    private static Map<String, Long> counts(LayerSnapshot layer, int zoom, Scope scope) {
        Map<String, Long> counts = new HashMap<>();
        var box = layer.findBoundsMercator().map(WebMercator::unproject).orElseThrow();
        TileCoord first = TileCoord.at(box.minX(), box.maxY(), zoom);
        TileCoord last = TileCoord.at(box.maxX(), box.minY(), zoom);
        int end = (1 << zoom) - 1;
        for (int x = Math.max(0, first.x() - 1); x <= Math.min(end, last.x() + 1); x++) {
            for (int y = Math.max(0, first.y() - 1); y <= Math.min(end, last.y() + 1); y++) {
                byte[] bytes = new MvtEncoder().encode(layer, CLUSTERS, new TileCoord(zoom, x, y), scope);
                if (bytes.length > 0) {
                    for (MvtTile.Feature feature : MvtTile.of(bytes).features()) {
                        String id = (String) feature.attributes().get("id");
                        assertEquals(
                                null, counts.put(id, (Long) feature.attributes().get("count")), id);
                        int[] place = feature.paths().get(0);
                        assertTrue(place[0] >= 0 && place[0] < 4096 && place[1] >= 0 && place[1] < 4096);
                    }
                }
            }
        }
        return counts;
    }

    private static Map<String, Long> halved(Map<String, Long> counts) {
        Map<String, Long> parents = new HashMap<>();
        counts.forEach((id, count) -> {
            String[] parts = id.split("/");
            String parent = "%d/%d/%d"
                    .formatted(
                            Integer.parseInt(parts[0]) - 1,
                            Integer.parseInt(parts[1]) / 2,
                            Integer.parseInt(parts[2]) / 2);
            parents.merge(parent, count, Long::sum);
        });
        return parents;
    }

    @Test
    void each_point_counts_in_one_square_of_one_tile_and_four_squares_make_the_next() {
        for (int seed = 0; seed < 20; seed++) {
            LayerSnapshot layer = points(seed, 300);
            Map<String, Long> finer = counts(layer, 16, Scope.all());
            assertEquals(300, finer.values().stream().mapToLong(c -> c).sum());
            for (int zoom = 15; zoom >= 5; zoom--) {
                Map<String, Long> counts = counts(layer, zoom, Scope.all());
                assertEquals(halved(finer), counts, "seed " + seed + " zoom " + zoom);
                finer = counts;
            }
        }
    }

    @Test
    void a_scope_counts_what_it_sees_in_its_cells_alone() {
        LayerSnapshot layer = points(1, 300);
        assertEquals(
                150,
                counts(layer, 12, Scope.all().withCells(Set.of("west"))).values().stream()
                        .mapToLong(c -> c)
                        .sum());
        assertEquals(Map.of(), counts(layer, 12, Scope.all().withKinds(Set.of(Kind.BUILDING))));
        assertEquals(Map.of(), counts(layer, 12, Scope.open(0)));
    }

    @Test
    void the_commonest_class_is_told_to_who_may_see_the_field() {
        LayerSnapshot layer = points(1, 300);
        TileCoord tile = new TileCoord(5, 24, 14);
        MvtTile.Feature all = MvtTile.of(new MvtEncoder().encode(layer, CLUSTERS, tile, Scope.all()))
                .features()
                .get(0);
        assertEquals("b", all.attributes().get("class"));
        assertEquals(240L, all.attributes().get("class_count"));
        Scope plain = new Scope(true, Set.of(), Set.of(Kind.INCIDENT), Sensitivity.PUBLIC, 0);
        MvtTile.Feature some = MvtTile.of(new MvtEncoder().encode(layer, CLUSTERS, tile, plain))
                .features()
                .get(0);
        assertEquals(Set.of("id", "count"), some.attributes().keySet());
    }

    @Test
    void counts_by_cell_are_summed_by_square() {
        double side = 2 * WebMercator.HALF_METRES / 8;
        byte[] bytes = MvtEncoder.encodeCounts(
                "incidents",
                List.of(
                        new PlacedCount(-WebMercator.HALF_METRES, WebMercator.HALF_METRES, 7),
                        new PlacedCount(-WebMercator.HALF_METRES + side / 2, WebMercator.HALF_METRES, 21),
                        new PlacedCount(WebMercator.HALF_METRES, -WebMercator.HALF_METRES, 5)),
                new TileCoord(0, 0, 0));
        assertEquals(
                "layer incidents\npoint {count=28, id=3/0/0}\n  path 192 0\npoint {count=5, id=3/7/7}\n  path 4095 4095\n",
                MvtTile.of(bytes).toText());
    }
}
