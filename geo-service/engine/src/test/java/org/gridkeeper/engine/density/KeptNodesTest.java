// SPDX-License-Identifier: Apache-2.0
package org.gridkeeper.engine.density;

import static org.junit.jupiter.api.Assertions.assertArrayEquals;
import static org.junit.jupiter.api.Assertions.assertInstanceOf;
import static org.junit.jupiter.api.Assertions.assertNull;
import static org.junit.jupiter.api.Assertions.assertSame;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.util.List;
import java.util.Random;
import java.util.Set;
import org.gridkeeper.engine.geo.WebMercator;
import org.gridkeeper.engine.index.Filter;
import org.gridkeeper.engine.index.LayerSnapshot;
import org.gridkeeper.engine.index.Scope;
import org.junit.jupiter.api.Test;

class KeptNodesTest {

    private static final double LON = 8.54;
    private static final double LAT = 47.37;

    private static DensityQuery everything(int minimumCount) {
        Scope scope = minimumCount == 0 ? Scope.all() : Scope.open(minimumCount);
        return new DensityQuery(300, Weighting.COUNT, Filter.NONE, scope, Town.NOW);
    }

    private static NodeTargets around(Random random, Lattice lattice, int step) {
        double x = WebMercator.x(LON + 0.01 * random.nextGaussian());
        double y = WebMercator.y(LAT + 0.01 * random.nextGaussian());
        return new NodeTargets(
                lattice,
                Math.floorDiv((long) lattice.column(x), step) * (long) step + step / 2,
                Math.floorDiv((long) lattice.row(y), step) * (long) step + step / 2,
                step,
                1 + random.nextInt(70),
                1 + random.nextInt(70));
    }

    /** Asks for random targets, some of which were asked for before. */
    private static double assertKeptAsSummed(Random random, Incidents incidents) {
        double seen = 0;
        for (int k = 0; k < 30; k++) {
            DensityQuery query = everything(random.nextInt(2) * 5);
            int step = 1 << random.nextInt(3);
            Lattice lattice = new Lattice(12 + random.nextInt(3));
            NodeChunks chunks = new NodeChunks(Kernel.drawn(300, 14), lattice, step);
            NodeTargets targets = around(random, lattice, step);
            NodeDensities kept = incidents.densities(query, chunks, targets);
            assertInstanceOf(KeptNodes.class, kept);
            NodeDensities summed = new SummedNodes(incidents, query, chunks, targets);
            float[][] expected = summed.at(targets);
            float[][] squares = summed.squares(targets);
            float[][] actual = kept.at(targets);
            float[][] actualSquares = kept.squares(targets);
            for (int row = 0; row < expected.length; row++) {
                assertArrayEquals(expected[row], actual[row], query.toString());
                assertArrayEquals(squares[row], actualSquares[row]);
                seen += squares[row][0];
            }
        }
        return seen;
    }

    @Test
    void what_is_kept_is_what_is_summed_whatever_was_asked_before() {
        Random random = new Random(1);
        Incidents incidents = new Incidents(Town.of(21, 3000, LON, LAT, 0.01).layer());
        for (int round = 0; round < 5; round++) {
            assertTrue(assertKeptAsSummed(random, incidents) > 0, "there is something to sum");
        }
    }

    @Test
    void after_changes_what_is_kept_is_what_is_summed_for_the_layer_now_and_for_the_one_before() {
        Random random = new Random(2);
        LayerSnapshot layer = Town.of(22, 3000, LON, LAT, 0.01).layer();
        Incidents before = new Incidents(layer);
        assertKeptAsSummed(random, before);
        for (int change = 0; change < 20; change++) {
            String id = "i" + random.nextInt(3000);
            LayerSnapshot written = Town.layer(List.of(Town.of(random.nextLong(), 1, LON, LAT, 0.01)
                    .incidents()
                    .get(0)
                    .named(id)));
            Set<String> removed = Set.of("i" + (3000 + change));
            LayerSnapshot next = layer.with(written, removed);
            Incidents after = before.with(next, written, removed);
            assertKeptAsSummed(random, after);
            assertKeptAsSummed(random, before);
            before = after;
            layer = next;
        }
    }

    @Test
    void a_chunk_is_gone_only_when_something_in_its_reach_has_changed() {
        Lattice lattice = new Lattice(13);
        NodeChunks chunks = new NodeChunks(Kernel.drawn(300, 14), lattice, 1);
        long column = chunks.chunk((long) lattice.column(WebMercator.x(LON)));
        long row = chunks.chunk((long) lattice.row(WebMercator.y(LAT)));
        ChunkStore.Key key = new ChunkStore.Key(chunks, 0, column, row);
        IncidentChange here = change(LON, LAT);
        IncidentChange away = change(LON + 0.2, LAT);
        ChunkStore store = new ChunkStore();
        float[] values = new float[NodeChunks.SIDE * NodeChunks.SIDE];
        store.keep(key, values, 0);
        assertSame(values, store.find(key, List.of(away)));
        assertNull(store.find(key, List.of()), "it is of the layer after the change now");
        assertSame(values, store.find(key, List.of(away, away)));
        assertNull(store.find(key, List.of(away, away, here)));
        assertNull(store.find(key, List.of(away, away)), "it is gone");
    }

    private static IncidentChange change(double lon, double lat) {
        return new IncidentChange(Places.east(WebMercator.x(lon)), Places.south(WebMercator.y(lat)), "01", 0, 1);
    }
}
