// SPDX-License-Identifier: Apache-2.0
package org.gridkeeper.bench;

import java.util.concurrent.TimeUnit;
import org.gridkeeper.engine.link.BuildingLocator;
import org.gridkeeper.engine.link.CellLocator;
import org.openjdk.jmh.annotations.Benchmark;
import org.openjdk.jmh.annotations.BenchmarkMode;
import org.openjdk.jmh.annotations.Fork;
import org.openjdk.jmh.annotations.Measurement;
import org.openjdk.jmh.annotations.Mode;
import org.openjdk.jmh.annotations.OutputTimeUnit;
import org.openjdk.jmh.annotations.Scope;
import org.openjdk.jmh.annotations.Setup;
import org.openjdk.jmh.annotations.State;
import org.openjdk.jmh.annotations.Warmup;

/** Points to 1,600 cells, and to the nearest of 100,000 buildings. */
@State(Scope.Benchmark)
@BenchmarkMode(Mode.AverageTime)
@OutputTimeUnit(TimeUnit.MILLISECONDS)
@Fork(1)
@Warmup(iterations = 3, time = 2)
@Measurement(iterations = 5, time = 2)
public class LinkBenchmark {

    private double[][] points = {};
    private CellLocator cells = CellLocator.of(java.util.List.of());
    private BuildingLocator buildings = BuildingLocator.of(java.util.Map.of());

    @Setup
    public void city() {
        BenchCity city = new BenchCity(7);
        cells = CellLocator.of(city.cells());
        buildings = BuildingLocator.of(city.footprints(100_000));
        points = new double[1_000_000][];
        for (int i = 0; i < points.length; i++) {
            points[i] = city.place();
        }
    }

    @Benchmark
    public int a_million_points_to_1600_cells() {
        int linked = 0;
        for (double[] p : points) {
            linked += cells.locate(p[0], p[1]).isPresent() ? 1 : 0;
        }
        return linked;
    }

    @Benchmark
    public int nearest_building_of_20000_points() {
        int linked = 0;
        for (int i = 0; i < 20_000; i++) {
            linked += buildings.nearest(points[i][0], points[i][1], 1).size();
        }
        return linked;
    }
}
