// SPDX-License-Identifier: Apache-2.0
package org.gridkeeper.engine.render;

import static org.junit.jupiter.api.Assertions.assertArrayEquals;
import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Random;
import org.gridkeeper.engine.geo.TileCoord;
import org.gridkeeper.engine.index.GeometryKind;
import org.gridkeeper.engine.index.Kind;
import org.gridkeeper.engine.index.LayerSnapshot;
import org.gridkeeper.engine.index.Scope;
import org.junit.jupiter.api.Test;
import org.locationtech.jts.geom.Coordinate;
import org.locationtech.jts.geom.Geometry;
import org.locationtech.jts.geom.GeometryFactory;

/** Coverages of wavy cells, some inside others, keep their shared borders in the tiles of every zoom. */
class CoverageTilesTest {

    private static final int Z = 14;
    private static final int SIDE = 6;
    private static final GeometryFactory FACTORY = new GeometryFactory();

    /** A lattice of cells over the tile and beyond, whose borders are broken lines of the seed's own. */
    private static final class Wavy {
        private final Random random;
        private final double step;
        private final double from;
        private final Map<List<Integer>, List<Coordinate>> borders = new HashMap<>();
        private final Map<List<Integer>, Coordinate> corners = new HashMap<>();

        Wavy(long seed, double from, double to) {
            this.random = new Random(seed);
            this.from = from;
            this.step = (to - from) / SIDE;
        }

        private Coordinate corner(int i, int j) {
            return corners.computeIfAbsent(
                    List.of(i, j),
                    key -> new Coordinate(
                            from + (i + random.nextDouble() * 0.3) * step,
                            from + (j + random.nextDouble() * 0.3) * step));
        }

        private List<Coordinate> border(int i, int j, boolean across) {
            return borders.computeIfAbsent(List.of(i, j, across ? 1 : 0), key -> {
                Coordinate a = corner(i, j);
                Coordinate b = across ? corner(i + 1, j) : corner(i, j + 1);
                List<Coordinate> line = new ArrayList<>();
                int n = random.nextInt(25);
                double wave = step * 0.1 * random.nextDouble();
                for (int k = 0; k <= n; k++) {
                    double t = (double) k / (n + 1);
                    double off = k == 0 ? 0 : wave * (random.nextDouble() - 0.5);
                    line.add(new Coordinate(
                            a.x + t * (b.x - a.x) + (across ? 0 : off), a.y + t * (b.y - a.y) + (across ? off : 0)));
                }
                line.add(b);
                return line;
            });
        }

        private Coordinate[] ring(int i, int j) {
            List<Coordinate> ring = new ArrayList<>(border(i, j, true));
            ring.addAll(border(i + 1, j, false));
            List<Coordinate> top = new ArrayList<>(border(i, j + 1, true));
            java.util.Collections.reverse(top);
            ring.addAll(top);
            List<Coordinate> left = new ArrayList<>(border(i, j, false));
            java.util.Collections.reverse(left);
            ring.addAll(left);
            List<Coordinate> distinct = new ArrayList<>();
            ring.forEach(c -> {
                if (distinct.isEmpty() || !distinct.get(distinct.size() - 1).equals2D(c)) {
                    distinct.add(c);
                }
            });
            return distinct.toArray(Coordinate[]::new);
        }

        LayerSnapshot build(int zoom) {
            Scene scene = Scene.of(zoom, "cells", Kind.CELL, GeometryKind.POLYGON);
            for (int i = 0; i < SIDE; i++) {
                for (int j = 0; j < SIDE; j++) {
                    Geometry cell = FACTORY.createPolygon(ring(i, j));
                    Geometry island = cell.getCentroid().buffer(step * 0.05 * (1 + random.nextInt(3)));
                    if (random.nextInt(3) == 0) {
                        scene.add("i%d-%d".formatted(i, j), island.copy(), Map.of());
                        cell = FACTORY.createPolygon(
                                FACTORY.createLinearRing(ring(i, j)), new org.locationtech.jts.geom.LinearRing[] {
                                    FACTORY.createLinearRing(island.getCoordinates())
                                });
                    }
                    scene.add("c%d-%d".formatted(i, j), cell, Map.of());
                }
            }
            return scene.build();
        }
    }

    /** Edges by their ends, each direction counted against the other; those along the buffer's edge left out. */
    private static Map<List<Integer>, Integer> openEdges(MvtTile tile) {
        Map<List<Integer>, Integer> net = new HashMap<>();
        for (MvtTile.Feature feature : tile.features()) {
            for (int[] ring : feature.paths()) {
                for (int i = 0; i < ring.length; i += 2) {
                    int j = (i + 2) % ring.length;
                    List<Integer> ahead = List.of(ring[i], ring[i + 1], ring[j], ring[j + 1]);
                    List<Integer> back = List.of(ring[j], ring[j + 1], ring[i], ring[i + 1]);
                    if (net.containsKey(back)) {
                        net.merge(back, -1, Integer::sum);
                    } else {
                        net.merge(ahead, 1, Integer::sum);
                    }
                }
            }
        }
        net.values().removeIf(count -> count == 0);
        return net;
    }

    private static boolean alongTheBuffer(List<Integer> edge) {
        return edge.get(0).equals(edge.get(2)) && (edge.get(0) == -64 || edge.get(0) == 4160)
                || edge.get(1).equals(edge.get(3)) && (edge.get(1) == -64 || edge.get(1) == 4160);
    }

    private static long area(MvtTile tile) {
        return tile.features().stream()
                .flatMap(f -> f.paths().stream())
                .mapToLong(MvtTile::twiceArea)
                .sum();
    }

    @Test
    void every_border_inside_a_tile_is_there_once_from_each_side() {
        for (int seed = 0; seed < 60; seed++) {
            LayerSnapshot layer = new Wavy(seed, -400, 700).build(Z);
            MvtEncoder encoder = new MvtEncoder();
            MvtTile tile = MvtTile.of(encoder.encode(layer, VectorContent.EVERYTHING, Scene.tile(Z), Scope.all()));
            Map<List<Integer>, Integer> open = openEdges(tile);
            open.keySet().removeIf(CoverageTilesTest::alongTheBuffer);
            assertEquals(Map.of(), open, "seed " + seed);
            assertEquals(2L * 4224 * 4224, area(tile), "seed " + seed);
        }
    }

    @Test
    void zoomed_out_the_cells_still_fill_their_outline() {
        for (int seed = 0; seed < 60; seed++) {
            LayerSnapshot layer = new Wavy(seed, 5, 240).build(Z);
            MvtEncoder encoder = new MvtEncoder();
            for (int out = 0; out <= 12; out++) {
                TileCoord inner = Scene.tile(Z);
                TileCoord outer = new TileCoord(Z - out, inner.x() >> out, inner.y() >> out);
                byte[] bytes = encoder.encode(layer, VectorContent.EVERYTHING, outer, Scope.all());
                if (bytes.length == 0) {
                    continue;
                }
                MvtTile tile = MvtTile.of(bytes);
                long outline = 0;
                for (Map.Entry<List<Integer>, Integer> edge : openEdges(tile).entrySet()) {
                    List<Integer> e = edge.getKey();
                    // Zoomed out farther a border of a few steps of the grid may lie on itself.
                    assertTrue(out > 6 || Math.abs(edge.getValue()) == 1, "seed " + seed + " out " + out);
                    outline += edge.getValue() * ((long) e.get(0) * e.get(3) - (long) e.get(2) * e.get(1));
                }
                assertEquals(outline, area(tile), "seed " + seed + " out " + out);
                int side = 4040 >> out;
                assertTrue(outline <= 2L * (side + 8) * (side + 8), "seed " + seed + " out " + out);
                for (MvtTile.Feature feature : tile.features()) {
                    assertTrue(MvtTile.twiceArea(feature.paths().get(0)) > 0);
                    feature.paths().stream().skip(1).forEach(hole -> assertTrue(MvtTile.twiceArea(hole) < 0));
                }
            }
        }
    }

    @Test
    void no_vertex_lies_farther_from_what_is_drawn_than_the_tolerance_and_the_grid() {
        for (int seed = 0; seed < 20; seed++) {
            LayerSnapshot layer = new Wavy(seed, 5, 240).build(Z);
            MvtEncoder encoder = new MvtEncoder();
            for (int out = 0; out <= 4; out++) {
                TileCoord inner = Scene.tile(Z);
                TileCoord outer = new TileCoord(Z - out, inner.x() >> out, inner.y() >> out);
                MvtTile tile = MvtTile.of(encoder.encode(layer, VectorContent.EVERYTHING, outer, Scope.all()));
                double unit = outer.boundsMercator().width() / 4096;
                for (MvtTile.Feature feature : tile.features()) {
                    int row = layer.findRow((String) feature.attributes().get("id"), Scope.all())
                            .orElseThrow();
                    Geometry drawn = shell(feature.paths().get(0)).getBoundary();
                    int ring = layer.shapes().firstRing(row);
                    for (int p = layer.shapes().firstPoint(ring);
                            p < layer.shapes().endPoint(ring);
                            p++) {
                        double x = (layer.shapes().x(p) - outer.boundsMercator().minX()) / unit;
                        double y =
                                (outer.boundsMercator().maxY() - layer.shapes().y(p)) / unit;
                        double distance = drawn.distance(FACTORY.createPoint(new Coordinate(x, y)));
                        assertTrue(distance <= VertexZooms.TOLERANCE + 0.71, "seed " + seed + ": " + distance);
                    }
                }
            }
        }
    }

    private static Geometry shell(int[] ring) {
        Coordinate[] places = new Coordinate[ring.length / 2 + 1];
        for (int i = 0; i < places.length; i++) {
            places[i] = new Coordinate(ring[2 * i % ring.length], ring[(2 * i + 1) % ring.length]);
        }
        return FACTORY.createPolygon(places);
    }

    @Test
    void the_same_cells_in_another_order_are_the_same_bytes() {
        byte[] first = new MvtEncoder()
                .encode(new Wavy(7, 5, 240).build(Z), VectorContent.EVERYTHING, Scene.tile(Z), Scope.all());
        byte[] again = new MvtEncoder()
                .encode(new Wavy(7, 5, 240).build(Z), VectorContent.EVERYTHING, Scene.tile(Z), Scope.all());
        assertArrayEquals(first, again);
    }

    @Test
    void what_is_drawn_at_a_zoom_is_drawn_at_all_nearer_ones_and_everything_at_18() {
        LayerSnapshot layer = new Wavy(3, 5, 240).build(Z);
        VertexZooms zooms = VertexZooms.of(layer);
        int[] drawn = new int[19];
        int points = layer.shapes().endPoint(layer.shapes().endRing(layer.size() - 1) - 1);
        for (int z = 0; z <= 18; z++) {
            for (int p = 0; p < points; p++) {
                drawn[z] += zooms.isDrawn(p, z) ? 1 : 0;
            }
        }
        for (int z = 1; z <= 18; z++) {
            assertTrue(drawn[z] >= drawn[z - 1]);
        }
        assertEquals(points, drawn[18]);
        assertTrue(drawn[8] < points / 4, drawn[8] + " of " + points);
    }
}
