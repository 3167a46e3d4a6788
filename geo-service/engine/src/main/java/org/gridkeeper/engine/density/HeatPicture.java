// SPDX-License-Identifier: Apache-2.0
package org.gridkeeper.engine.density;

import java.util.BitSet;
import org.gridkeeper.engine.geo.PixelWindow;

/**
 * Draws one picture of densities. Every block of pixels is summed on the coarsest lattice on which its pixels are surely as
 * near to the plain sum as its painter asks; what is too heavy for the finest of four lattices is summed incident by incident.
 *
 * <p><b>Bound.</b> On a lattice the kernel of one incident is off by at most e of its height ({@link KernelTaps#error}). A
 * pixel to which incidents of weight W may add is off by e·W·c, c being the kernel's height in incidents/km². W is taken
 * as the weight in the square around each node that holds all these incidents; the heaviest square decides for its block.
 * A painter may allow greater errors where densities are great; where it allows little though little is there, a block goes
 * to the plain sum before lattices are taken that cost more.
 */
final class HeatPicture {

    private static final int LATTICES = 4;

    /** From this lattice on, so many times finer than the coarsest, a block with little around it is better summed plainly. */
    private static final int FINE = 2;

    /** A block to which incidents of no more weight may add costs less summed plainly than on a fine lattice. */
    private static final double LIGHT = 400;

    /** Nodes of one lattice that are in memory at a time, its margins left aside; 16 bytes each. */
    private static final int MOST_NODES = 2_000_000;

    private final Incidents incidents;
    private final DensityQuery query;
    private final Kernel kernel;
    private final BlockRange blocks;
    private final BlockPainter painter;
    private final int minimumCount;

    /** Blocks with little around them, of those looked at so far. */
    private final BitSet light = new BitSet();

    HeatPicture(Incidents incidents, DensityQuery query, PixelWindow window, BlockPainter painter) {
        this.incidents = incidents;
        this.query = query;
        this.kernel = Kernel.drawn(query.bandwidthMetres(), window.z());
        this.blocks = BlockRange.of(window, incidents.reached(kernel));
        this.painter = painter;
        this.minimumCount = query.scope().minimumCount();
    }

    void draw() {
        BitSet left = new BitSet();
        left.set(0, blocks.count());
        BitSet plain = new BitSet();
        Lattice lattice = Lattice.of(kernel);
        // Cells of the coarsest are too large to count in what is withheld.
        for (int i = minimumCount > 0 ? 1 : 0; i < LATTICES; i++) {
            if (i == FINE) {
                plain.or(left);
                plain.and(light);
                left.andNot(plain);
            }
            if (!left.isEmpty() && lattice.finer(i).level() <= Lattice.FINEST) {
                left = drawOn(lattice.finer(i), left, i > 0);
            }
        }
        left.or(plain);
        left.stream().forEach(this::drawPlainly);
    }

    /**
     * Draws what can be drawn on a lattice.
     *
     * @param tryAll whether blocks whose pixels may be off by too much are looked at, which may lie above the scale
     * @return blocks that cannot be drawn on it
     */
    private BitSet drawOn(Lattice lattice, BitSet wanted, boolean tryAll) {
        BitSet left = new BitSet();
        double nodes = PixelNodes.of(blocks.window(), lattice).nodesPerPixel() * BlockRange.SIDE_PX;
        int together = (int) Math.max(1, MOST_NODES / (nodes * nodes));
        int around = blocks.countAround(wanted);
        if (2 * wanted.cardinality() > around && around <= together) {
            left.or(drawTogether(lattice, wanted, tryAll));
        } else {
            // They are far apart, or too many for the memory; neighbours in a row share what is summed.
            blocks.forEachRun(wanted, together, run -> left.or(drawTogether(lattice, run, tryAll)));
        }
        return left;
    }

    private BitSet drawTogether(Lattice lattice, BitSet wanted, boolean tryAll) {
        PixelNodes pixelNodes = PixelNodes.of(blocks.window(), lattice);
        NodeDensities nodes = incidents.densities(
                query, new NodeChunks(kernel, lattice, pixelNodes.step()), pixelNodes.targets(blocks.around(wanted)));
        double[] errors = errors(pixelNodes, nodes, wanted);
        BitSet some = new BitSet();
        BitSet left = new BitSet();
        wanted.stream().filter(block -> errors[block] > 0).forEach(block -> {
            boolean look = tryAll || errors[block] <= painter.allowedError();
            (look ? some : left).set(block);
        });
        if (some.isEmpty()) {
            return left;
        }
        NodeTargets filled = pixelNodes.targets(blocks.around(some));
        LatticePixels pixels = new LatticePixels(pixelNodes, filled, nodes.at(filled));
        blocks.forEachRun(some, blocks.columns(), run -> left.or(paint(run, pixels, errors)));
        return left;
    }

    /** Paints blocks of one row; returns those of whose pixels one may be off by too much. */
    private BitSet paint(BitSet row, LatticePixels pixels, double[] errors) {
        PixelWindow strip = blocks.around(row);
        float[][] densities = pixels.densities(strip);
        BitSet left = new BitSet();
        row.stream().forEach(block -> {
            int column = (int) (blocks.leftPx(block) - strip.left());
            if (painter.isSure(densities, column, errors[block])) {
                painter.paint(blocks.pixels(block), blocks.window(), densities, column);
            } else {
                left.set(block);
            }
        });
        return left;
    }

    /** By how much pixels of each block may be off, in incidents/km²; 0 where nothing is. */
    private double[] errors(PixelNodes pixelNodes, NodeDensities nodes, BitSet wanted) {
        NodeTargets around = pixelNodes.before(blocks.around(wanted));
        float[][] squares = nodes.squares(around);
        double[] errors = new double[blocks.count()];
        wanted.stream().forEach(block -> {
            PixelWindow pixels = blocks.pixels(block);
            float weight = heaviest(squares, around, pixelNodes.before(pixels));
            light.set(block, isLight(weight));
            errors[block] = weight == 0 ? 0 : weight * LatticeSum.error(kernel, pixelNodes.targets(pixels));
        });
        return errors;
    }

    /** By recency very many may weigh very little. */
    private boolean isLight(float weight) {
        return query.weighting() != Weighting.RECENCY && weight <= LIGHT;
    }

    private static float heaviest(float[][] squares, NodeTargets around, NodeTargets targets) {
        int left = (int) (targets.left() - around.left()) / around.step();
        int top = (int) (targets.top() - around.top()) / around.step();
        float most = 0;
        for (int row = top; row < top + targets.rows(); row++) {
            for (int column = left; column < left + targets.columns(); column++) {
                most = Math.max(most, squares[row][column]);
            }
        }
        return most;
    }

    private void drawPlainly(int block) {
        new LatticeWalk(incidents, query, blocks.pixels(block)).forEachBlock((pixels, nodes, weight) -> {
            nodes.evaluate(pixels, nodes.spacing(pixels, weight, painter.allowedError()));
            painter.paint(pixels, blocks.window(), nodes.pixels(), 0);
        });
    }
}
