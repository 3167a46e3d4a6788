// SPDX-License-Identifier: Apache-2.0
package org.gridkeeper.engine.density;

import static org.junit.jupiter.api.Assertions.assertArrayEquals;
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
                random.nextInt(3) == 0 ? Set.of() : Set.of("0" + (1 + random.nextInt(4)), "06"),
                random.nextInt(3) == 0 ? Instant.MIN : from,
                random.nextInt(3) == 0 ? Instant.MAX : from.plus(Duration.ofDays(1 + random.nextInt(300))));
        return new DensityQuery(300, Weighting.COUNT, filter, Scope.all(), Town.NOW);
    }

    private static NodeWeights around(Random random, int level) {
        Lattice lattice = new Lattice(level);
        double x = WebMercator.x(LON + 0.01 * random.nextGaussian());
        double y = WebMercator.y(LAT + 0.01 * random.nextGaussian());
        return new NodeWeights(new NodeBox(
                lattice,
                (long) lattice.column(x),
                (long) lattice.row(y),
                8 + random.nextInt(80),
                8 + random.nextInt(80)));
    }

    /** All nodes, and the weights in each cell. */
    private static List<float[]> rows(NodeWeights weights) {
        List<float[]> rows = new ArrayList<>();
        for (int row = 0; row < weights.box().height(); row++) {
            float[] values = new float[weights.box().width()];
            weights.copyRow(row, values);
            rows.add(values);
        }
        return rows;
    }

    private static void assertSame(NodeWeights expected, NodeWeights actual) {
        assertArrayEquals(expected.cumulated(), actual.cumulated());
        List<float[]> one = rows(expected);
        List<float[]> other = rows(actual);
        for (int row = 0; row < one.size(); row++) {
            assertArrayEquals(one.get(row), other.get(row));
        }
    }

    @Test
    void what_is_kept_by_class_and_time_adds_up_to_what_is_counted_row_by_row() {
        Town town = Town.of(11, 4000, LON, LAT, 0.01);
        Incidents incidents = new Incidents(town.layer());
        Random random = new Random(4);
        double seen = 0;
        for (int k = 0; k < 300; k++) {
            DensityQuery query = query(random);
            long seed = random.nextLong();
            int level = 10 + random.nextInt(8);
            NodeWeights kept = around(new Random(seed), level);
            NodeWeights counted = around(new Random(seed), level);
            incidents.addTo(kept, query);
            incidents.addRows(counted, query);
            assertSame(counted, kept);
            seen += kept.cumulated()[kept.cumulated().length - 1];
        }
        assertTrue(seen > 10_000, "the boxes hold something");
    }

    @Test
    void after_ten_thousand_changes_the_sums_are_those_of_incidents_sorted_anew() {
        Random random = new Random(6);
        Map<String, Town.Incident> now = new HashMap<>();
        Town.of(12, 3000, LON, LAT, 0.01).incidents().forEach(each -> now.put(each.id(), each));
        LayerSnapshot layer = Town.layer(List.copyOf(now.values()));
        Incidents kept = new Incidents(layer);
        kept.addTo(around(random, 13), query(random));
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
            layer = next;
        }
        Incidents anew = new Incidents(Town.layer(List.copyOf(now.values())));
        for (int k = 0; k < 100; k++) {
            DensityQuery query = query(random);
            long seed = random.nextLong();
            NodeWeights one = around(new Random(seed), 13);
            NodeWeights other = around(new Random(seed), 13);
            kept.addTo(one, query);
            anew.addTo(other, query);
            assertSame(other, one);
        }
    }
}
