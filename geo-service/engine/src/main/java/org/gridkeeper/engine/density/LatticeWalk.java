// SPDX-License-Identifier: Apache-2.0
package org.gridkeeper.engine.density;

import org.gridkeeper.engine.geo.Bounds;
import org.gridkeeper.engine.geo.PixelWindow;

/** Visits the lattice blocks under a picture that any incident reaches; the candidates are collected once. */
final class LatticeWalk {

    /** Takes a block, its nodes with the candidates selected but not yet evaluated, and the weight of these. */
    interface Visitor {
        void visit(PixelWindow block, LatticeBlock nodes, double weight);
    }

    /** Blocks in a row for which candidates are picked together. */
    private static final int PART = 6;

    private final PixelWindow window;
    private final Kernel kernel;
    private final Candidates candidates;
    private final LatticeBlock nodes;
    private final long firstColumn;
    private final long lastColumn;
    private final long firstRow;
    private final long lastRow;

    LatticeWalk(Incidents incidents, DensityQuery query, PixelWindow window) {
        this.window = window;
        this.kernel = Kernel.drawn(query.bandwidthMetres(), window.z());
        firstColumn = Math.floorDiv(window.left(), LatticeBlock.SIDE_PX);
        lastColumn = Math.floorDiv(window.left() + window.width() - 1, LatticeBlock.SIDE_PX);
        firstRow = Math.floorDiv(window.top(), LatticeBlock.SIDE_PX);
        lastRow = Math.floorDiv(window.top() + window.height() - 1, LatticeBlock.SIDE_PX);
        this.candidates = Candidates.in(incidents, query, reached());
        this.nodes = new LatticeBlock(kernel, candidates, query.scope().minimumCount());
    }

    // Whole blocks and the nodes shared with the next ones, grown by the widest kernel.
    private Bounds reached() {
        double north = window.mercatorY(edge(firstRow));
        double south = window.mercatorY(edge(lastRow + 1) + 1);
        Bounds blocks = new Bounds(
                window.mercatorX(edge(firstColumn)), south, window.mercatorX(edge(lastColumn + 1) + 1), north);
        return blocks.expandedBy(Math.max(kernel.reach(north), kernel.reach(south)));
    }

    // World pixel at which a row or column of blocks begins.
    private static double edge(long blocks) {
        return (double) blocks * LatticeBlock.SIDE_PX;
    }

    void forEachBlock(Visitor visitor) {
        int[] band = new int[candidates.size];
        int[] part = new int[candidates.size];
        for (long row = firstRow; row <= lastRow; row++) {
            int n = selectBand(row, band);
            for (long column = firstColumn; n > 0 && column <= lastColumn; column += PART) {
                int some = selectPart(row, column, band, n, part);
                for (long each = column; some > 0 && each < Math.min(column + PART, lastColumn + 1); each++) {
                    visit(each, row, part, some, visitor);
                }
            }
        }
    }

    private void visit(long column, long row, int[] among, int n, Visitor visitor) {
        PixelWindow block = new PixelWindow(
                window.z(),
                window.pixelRatio(),
                column * LatticeBlock.SIDE_PX,
                row * LatticeBlock.SIDE_PX,
                LatticeBlock.SIDE_PX,
                LatticeBlock.SIDE_PX);
        double weight = nodes.select(block, among, n);
        if (weight > 0) {
            visitor.visit(block, nodes, weight);
        }
    }

    // The same of a few blocks in a row, which share most of what they are reached by.
    private int selectPart(long row, long column, int[] band, int n, int[] part) {
        double west = window.mercatorX(edge(column));
        double east = window.mercatorX(edge(column + PART) + 1);
        double reach = reach(row);
        int some = 0;
        for (int k = 0; k < n; k++) {
            double x = candidates.x[band[k]];
            if (x > west - reach && x < east + reach) {
                part[some++] = band[k];
            }
        }
        return some;
    }

    private double reach(long row) {
        return Math.max(kernel.reach(window.mercatorY(edge(row))), kernel.reach(window.mercatorY(edge(row + 1) + 1)));
    }

    // Most candidates miss a row of blocks, so that blocks need to look at the few that do not.
    private int selectBand(long row, int[] band) {
        double north = window.mercatorY(edge(row));
        double south = window.mercatorY(edge(row + 1) + 1);
        double reach = reach(row);
        int n = 0;
        for (int i = 0; i < candidates.size; i++) {
            if (candidates.y[i] < north + reach && candidates.y[i] > south - reach) {
                band[n++] = i;
            }
        }
        return n;
    }
}
