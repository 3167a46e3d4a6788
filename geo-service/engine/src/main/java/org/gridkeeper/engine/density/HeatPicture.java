// SPDX-License-Identifier: Apache-2.0
package org.gridkeeper.engine.density;

import java.util.BitSet;
import org.gridkeeper.engine.geo.PixelWindow;

/**
 * Draws one heatmap. Every block of pixels is summed on the coarsest lattice on which its pixels are surely within half a
 * colour step of the plain sum; what is too heavy for the finer of two lattices is summed incident by incident.
 *
 * <p><b>Bound.</b> On a lattice the kernel of one incident is off by at most e of its height ({@link KernelTaps#error}). A
 * pixel to which incidents of weight W may add is off by e·W·c, c being the kernel's height in incidents/km². W is taken
 * as the weight in the square around each node that holds all these incidents; the heaviest square decides for its block.
 */
final class HeatPicture {

    private static final int LATTICES = 2;

    /** Nodes beyond a kernel's reach from which an incident may still add to a pixel, since both lie between nodes. */
    private static final int BETWEEN = 2 * NodeWeights.STENCIL;

    private final Incidents incidents;
    private final DensityQuery query;
    private final Kernel kernel;
    private final BlockRange blocks;
    private final HeatPainter painter;

    HeatPicture(Incidents incidents, DensityQuery query, PixelWindow window, HeatPainter painter) {
        this.incidents = incidents;
        this.query = query;
        this.kernel = Kernel.drawn(query.bandwidthMetres(), window.z());
        this.blocks = BlockRange.of(window, incidents.reached(kernel));
        this.painter = painter;
    }

    void draw() {
        BitSet left = new BitSet();
        left.set(0, blocks.count());
        Lattice lattice = Lattice.of(kernel);
        // Figures of too few incidents are withheld by counting them, pixel by pixel.
        int lattices = query.scope().minimumCount() > 0 ? 0 : LATTICES;
        for (int i = 0; i < lattices && !left.isEmpty(); i++) {
            left = drawOn(lattice, left);
            lattice = lattice.finer();
        }
        left.stream().forEach(this::drawPlainly);
    }

    /** Draws what can be drawn on a lattice; returns what cannot. */
    private BitSet drawOn(Lattice lattice, BitSet wanted) {
        PixelNodes pixelNodes = PixelNodes.of(blocks.window(), lattice);
        NodeTargets all = pixelNodes.targets(blocks.around(wanted));
        NodeBox box = all.box().expandedBy(LatticeSum.margin(kernel, all.box()) + BETWEEN + NodeWeights.STENCIL);
        NodeWeights weights = new NodeWeights(box);
        incidents.forEachIn(box.boundsMercator(), query, weights::add);
        BlockWeights heaviest = new BlockWeights(weights, pixelNodes);
        BitSet fit = new BitSet();
        BitSet unfit = new BitSet();
        wanted.stream().forEach(block -> {
            PixelWindow pixels = blocks.pixels(block);
            double weight = heaviest.in(pixels, reach(pixelNodes, pixels) + BETWEEN);
            if (weight > 0) {
                (weight * error(pixelNodes, pixels) <= painter.allowedError() ? fit : unfit).set(block);
            }
        });
        if (!fit.isEmpty()) {
            NodeTargets targets = pixelNodes.targets(blocks.around(fit));
            float[][] density = new LatticeSum(kernel, weights).evaluate(targets);
            LatticePixels pixels = new LatticePixels(pixelNodes, targets, density);
            fit.stream().forEach(block -> pixels.paint(blocks.pixels(block), blocks.window(), painter));
        }
        return unfit;
    }

    private int reach(PixelNodes pixelNodes, PixelWindow pixels) {
        return LatticeSum.margin(kernel, pixelNodes.targets(pixels).box());
    }

    /** The largest error per weight of one, in incidents/km². */
    private double error(PixelNodes pixelNodes, PixelWindow pixels) {
        NodeTargets targets = pixelNodes.targets(pixels);
        double most = 0;
        for (int row : new int[] {0, targets.rows() - 1}) {
            double error = KernelTaps.of(LatticeSum.rung(kernel, targets, row)).error();
            most = Math.max(most, error * kernel.peak(targets.y(row)));
        }
        return most;
    }

    private void drawPlainly(int block) {
        new LatticeWalk(incidents, query, blocks.pixels(block)).forEachBlock((pixels, nodes, weight) -> {
            nodes.evaluate(pixels, nodes.spacing(pixels, weight, painter.allowedError()));
            painter.paint(pixels, blocks.window(), nodes::pixel);
        });
    }
}
