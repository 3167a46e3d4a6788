// SPDX-License-Identifier: Apache-2.0
package org.gridkeeper.engine.density;

import static org.junit.jupiter.api.Assertions.assertArrayEquals;
import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.time.Duration;
import java.time.Instant;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Random;
import java.util.Set;
import org.gridkeeper.engine.geo.WebMercator;
import org.gridkeeper.engine.index.Filter;
import org.gridkeeper.engine.index.LayerSnapshot;
import org.gridkeeper.engine.index.Scope;
import org.junit.jupiter.api.Test;

class KeptIncidentsTest {

    private static final double LON = 8.54;
    private static final double LAT = 47.37;

    private static DensityQuery query(Random random) {
        Instant from = Town.NOW.minus(Duration.ofDays(1 + random.nextInt(700)));
        Filter filter = new Filter(
                random.nextInt(2) == 0 ? Set.of() : Set.of("0" + (1 + random.nextInt(4)), "06"),
                random.nextInt(2) == 0 ? Instant.MIN : from,
                random.nextInt(2) == 0 ? Instant.MAX : from.plus(Duration.ofDays(1 + random.nextInt(300))));
        return new DensityQuery(300, Weighting.COUNT, filter, Scope.all(), Town.NOW);
    }

    private static NodeBox around(Random random, int level) {
        Lattice lattice = new Lattice(level);
        double x = WebMercator.x(LON + 0.01 * random.nextGaussian());
        double y = WebMercator.y(LAT + 0.01 * random.nextGaussian());
        return new NodeBox(
                lattice,
                (long) lattice.column(x),
                (long) lattice.row(y),
                12 + random.nextInt(80),
                12 + random.nextInt(80));
    }

    /** Rows that a filter lets through, one by one. */
    private static NodeWeights countRows(LayerSnapshot layer, NodeBox box, DensityQuery query) {
        NodeWeights weights = new NodeWeights(box, 1);
        new Incidents(layer)
                .forEachIn(
                        box.boundsMercator(),
                        query,
                        (x, y, weight) -> weights.add(Places.east(x), Places.south(y), weights.units(weight)));
        return weights.cumulate();
    }

    /** At all nodes but those near the edge, on which incidents beyond it weigh too; and in all cells between these. */
    private static double assertSame(NodeBox box, WeightedNodes expected, WeightedNodes actual) {
        int edge = 2 * NodeWeights.STENCIL;
        float[] one = new float[box.width() - 2 * edge];
        float[] other = one.clone();
        for (int row = edge; row < box.height() - edge; row++) {
            expected.copyRow(row, edge, one);
            actual.copyRow(
                    row + (int) (box.top() - actual.box().top()),
                    edge + (int) (box.left() - actual.box().left()),
                    other);
            assertArrayEquals(one, other);
        }
        double weight = between(box, expected, edge);
        assertEquals(weight, between(box, actual, edge));
        return weight;
    }

    /** What is kept against the rows; gives the weight that was compared. */
    private static double assertAddsUp(Incidents incidents, NodeBox box, DensityQuery query) {
        return assertSame(box, countRows(incidents.layer(), box, query), incidents.weigh(box, query));
    }

    private static double between(NodeBox box, WeightedNodes weights, int edge) {
        int left = (int) (box.left() - weights.box().left());
        int top = (int) (box.top() - weights.box().top());
        return weights.between(left + edge, top + edge, left + box.width() - edge, top + box.height() - edge);
    }

    @Test
    void what_is_kept_by_class_and_time_adds_up_to_what_is_counted_row_by_row() {
        Town town = Town.of(11, 4000, LON, LAT, 0.01);
        Incidents incidents = new Incidents(town.layer());
        Random random = new Random(4);
        double seen = 0;
        for (int k = 0; k < 300; k++) {
            DensityQuery query = query(random);
            NodeBox box = around(random, 10 + random.nextInt(8));
            seen += assertAddsUp(incidents, box, query);
        }
        assertTrue(seen > 10_000, "the boxes hold something");
    }

    @Test
    void long_runs_add_up_by_sums_over_time_to_what_is_counted_row_by_row() {
        Town town = Town.of(13, 60_000, LON, LAT, 0.004);
        Incidents incidents = new Incidents(town.layer());
        Random random = new Random(14);
        double seen = 0;
        for (int k = 0; k < 100; k++) {
            DensityQuery query = query(random);
            NodeBox box = around(random, 9 + random.nextInt(6));
            seen += assertAddsUp(incidents, box, query);
        }
        assertTrue(seen > 100_000, "the boxes hold something");
    }

    @Test
    void at_the_corners_of_the_world_runs_add_up_to_what_is_counted_row_by_row() {
        Random random = new Random(17);
        for (double lon : new double[] {-179.999, 179.999}) {
            for (double lat : new double[] {-85.05, 85.05}) {
                Town town = Town.of(17, 9000, lon, lat, 0.0002);
                Incidents incidents = new Incidents(town.layer());
                double seen = 0;
                for (int level = 9; level <= 20; level++) {
                    DensityQuery query = query(random);
                    NodeBox box = centred(new Lattice(level), lon, lat);
                    seen += assertAddsUp(incidents, box, query);
                }
                assertTrue(seen > 5000, "the boxes hold something");
            }
        }
    }

    private static NodeBox centred(Lattice lattice, double lon, double lat) {
        long column = (long) lattice.column(WebMercator.x(lon)) - 20;
        long row = (long) lattice.row(WebMercator.y(lat)) - 20;
        return new NodeBox(lattice, column, row, 40, 40);
    }

    @Test
    void a_pile_of_incidents_at_one_place_adds_up_to_what_is_counted_row_by_row() {
        Town town = Town.of(15, 300_000, LON, LAT, 0);
        Incidents incidents = new Incidents(town.layer());
        Random random = new Random(16);
        double most = 0;
        for (int k = 0; k < 20; k++) {
            DensityQuery query = query(random);
            NodeBox box = centred(new Lattice(9 + random.nextInt(6)), LON, LAT);
            most = Math.max(most, assertAddsUp(incidents, box, query));
        }
        assertTrue(most > 100_000, "of one class more than lower halves hold");
    }

    @Test
    void after_ten_thousand_changes_the_sums_are_those_of_incidents_sorted_anew() {
        Random random = new Random(6);
        Map<String, Town.Incident> now = new HashMap<>();
        Town.of(12, 3000, LON, LAT, 0.01).incidents().forEach(each -> now.put(each.id(), each));
        LayerSnapshot layer = Town.layer(List.copyOf(now.values()));
        Incidents kept = new Incidents(layer);
        DensityQuery all = new DensityQuery(300, Weighting.COUNT, Filter.NONE, Scope.all(), Town.NOW);
        kept.weigh(around(random, 13), all);
        int changes = 0;
        int born = 0;
        while (changes < 10_000) {
            Map<String, Town.Incident> written = new HashMap<>();
            Set<String> removed = new java.util.HashSet<>();
            List<String> ids = new ArrayList<>(now.keySet());
            for (int i = 1 + random.nextInt(60); i > 0; i--) {
                String id = ids.get(random.nextInt(ids.size()));
                switch (random.nextInt(3)) {
                    case 0 -> {
                        removed.add(id);
                        written.remove(id);
                    }
                    case 1 -> {
                        written.put(
                                id,
                                Town.of(random.nextLong(), 1, LON, LAT, 0.01)
                                        .incidents()
                                        .get(0)
                                        .named(id));
                        removed.remove(id);
                    }
                    default -> {
                        String fresh = "new" + born++;
                        written.put(
                                fresh,
                                Town.of(born, 1, LON, LAT, 0.01)
                                        .incidents()
                                        .get(0)
                                        .named(fresh));
                    }
                }
                changes++;
            }
            removed.forEach(now::remove);
            now.putAll(written);
            LayerSnapshot changed = Town.layer(List.copyOf(written.values()));
            LayerSnapshot next = layer.with(changed, removed);
            kept = kept.with(next, changed, removed);
            kept.weigh(around(random, 13), all);
            layer = next;
        }
        LayerSnapshot anew = Town.layer(List.copyOf(now.values()));
        for (int k = 0; k < 100; k++) {
            DensityQuery query = k % 4 == 0 ? all : query(random);
            NodeBox box = around(random, k % 2 == 0 ? 13 : 15);
            assertSame(box, countRows(anew, box, query), kept.weigh(box, query));
        }
    }
}
