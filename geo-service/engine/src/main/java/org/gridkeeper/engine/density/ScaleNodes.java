// SPDX-License-Identifier: Apache-2.0
package org.gridkeeper.engine.density;

import java.util.ArrayList;
import java.util.List;
import java.util.function.DoubleSupplier;
import java.util.stream.IntStream;
import java.util.stream.LongStream;
import org.gridkeeper.engine.geo.PixelWindow;
import org.gridkeeper.engine.geo.WebMercator;
import org.gridkeeper.engine.index.Shapes;

/**
 * The nodes of a layer's colour scale, {@value #SPACING_PX} px apart at zoom {@value #ZOOM}, wherever any incident is in reach.
 * Where many are, a node is summed on a lattice first, and incident by incident only for who must know it exactly.
 */
final class ScaleNodes {

    /** Takes a density in incidents/km²: between which bounds it lies, equal where it is known, and what it is. */
    interface Sink {
        void add(double least, double most, DoubleSupplier exact);
    }

    private static final int ZOOM = 14;
    private static final int SPACING_PX = 4;

    /** Side of the pictures that the layer is cut into. */
    private static final int CHUNK_PX = 32 * LatticeBlock.SIDE_PX;

    /** Beyond so many incidents in reach of a block a lattice is worth its while. */
    private static final double MANY = 1000;

    /** How far bounds may be apart, of what all that is in reach of one block would add at one place. */
    private static final double TOLERANCE = 5e-3;

    private static final double FLOAT_ROUNDING = 1e-6;

    private final Incidents incidents;
    private final DensityQuery query;
    private final Kernel kernel;
    private final long[] chunks;

    ScaleNodes(Incidents incidents, DensityQuery query) {
        this.incidents = incidents;
        this.query = query;
        this.kernel = Kernel.drawn(query.bandwidthMetres(), ZOOM);
        this.chunks = chunks();
    }

    /** Visits all nodes whose density is above 0. */
    void forEach(Sink sink) {
        long perSide = chunksPerSide();
        for (long chunk : chunks) {
            visit(
                    new PixelWindow(
                            ZOOM, 1, chunk % perSide * CHUNK_PX, chunk / perSide * CHUNK_PX, CHUNK_PX, CHUNK_PX),
                    sink);
        }
    }

    private void visit(PixelWindow window, Sink sink) {
        List<PixelWindow> crowded = new ArrayList<>();
        double[] heaviest = {0};
        new LatticeWalk(incidents, query, window).forEachBlock((block, nodes, weight) -> {
            if (weight > MANY) {
                crowded.add(block);
                heaviest[0] = Math.max(heaviest[0], weight);
            } else {
                visit(block, nodes, sink);
            }
        });
        if (!crowded.isEmpty()) {
            double peak = Math.max(
                    kernel.peak(window.boundsMercator().minY()),
                    kernel.peak(window.boundsMercator().maxY()));
            double tolerance = TOLERANCE * heaviest[0] * peak;
            DensityGrid grid = new DensityGrid(window, 0, density -> tolerance);
            new HeatPicture(incidents, query, window, grid).draw();
            crowded.forEach(block -> visit(block, window, grid, tolerance, sink));
        }
    }

    private static void visit(PixelWindow block, LatticeBlock nodes, Sink sink) {
        nodes.evaluate(block, SPACING_PX);
        for (int row = 0; row < nodes.ownNodesPerSide(); row++) {
            for (int column = 0; column < nodes.ownNodesPerSide(); column++) {
                add(nodes.node(column, row), sink);
            }
        }
    }

    private void visit(PixelWindow block, PixelWindow window, DensityGrid grid, double tolerance, Sink sink) {
        for (long row = block.top(); row < block.top() + block.height(); row += SPACING_PX) {
            for (long column = block.left(); column < block.left() + block.width(); column += SPACING_PX) {
                double x = window.mercatorX(column + 0.5);
                double y = window.mercatorY(row + 0.5);
                double about = grid.get((int) ((row - window.top()) * window.width() + column - window.left()));
                double off = tolerance + FLOAT_ROUNDING * about;
                DoubleSupplier exact =
                        () -> DensityField.sum(incidents, query, kernel, x, y).perSquareKm();
                if (about > off) {
                    sink.add(about - off, about + off, exact);
                } else {
                    add(exact.getAsDouble(), sink);
                }
            }
        }
    }

    private static void add(double density, Sink sink) {
        if (density > 0) {
            sink.add(density, density, () -> density);
        }
    }

    // The chunks that any incident reaches, in row order of the world.
    private long[] chunks() {
        Shapes shapes = incidents.layer().shapes();
        return IntStream.range(0, shapes.size())
                .mapToObj(row -> around(shapes.pointX(row), shapes.pointY(row)))
                .flatMapToLong(LongStream::of)
                .sorted()
                .distinct()
                .toArray();
    }

    private long[] around(double x, double y) {
        // A place evaluated nearer a pole has a wider kernel than the incident's own latitude has: 1 % more is enough.
        double reach = 1.01 * kernel.reach(y);
        double side = CHUNK_PX * WebMercator.metresPerPixel(ZOOM);
        long west = clamp((x - reach + WebMercator.HALF_METRES) / side);
        long east = clamp((x + reach + WebMercator.HALF_METRES) / side);
        long north = clamp((WebMercator.HALF_METRES - y - reach) / side);
        long south = clamp((WebMercator.HALF_METRES - y + reach) / side);
        return LongStream.rangeClosed(north, south)
                .flatMap(row -> LongStream.rangeClosed(west, east).map(column -> row * chunksPerSide() + column))
                .toArray();
    }

    private static long chunksPerSide() {
        return (256L << ZOOM) / CHUNK_PX;
    }

    private static long clamp(double chunk) {
        return Math.max(0, Math.min(chunksPerSide() - 1, (long) Math.floor(chunk)));
    }
}
