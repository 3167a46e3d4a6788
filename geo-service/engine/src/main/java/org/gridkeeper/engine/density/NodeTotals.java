// SPDX-License-Identifier: Apache-2.0
package org.gridkeeper.engine.density;

import java.util.Arrays;
import java.util.Collection;
import java.util.Optional;
import org.gridkeeper.engine.geo.Bounds;

/** The weights of all incidents of a layer on one lattice, each counting 1. Immutable; 8 bytes a node. */
final class NodeTotals implements WeightedNodes {

    private static final int MARGIN = 2 * NodeWeights.STENCIL;

    private final NodeBox box;
    private final float[] sums;

    /** Incidents north and west of the end of each cell. */
    private final int[] before;

    private NodeTotals(NodeBox box, float[] sums, int[] before) {
        this.box = box;
        this.sums = sums;
        this.before = before;
    }

    static NodeTotals of(NodeWeights all) {
        NodeBox box = all.box();
        float[] sums = new float[box.width() * box.height()];
        int[] before = new int[sums.length];
        float[] line = new float[box.width()];
        all.cumulate();
        for (int row = 0; row < box.height(); row++) {
            all.copyRow(row, 0, line);
            System.arraycopy(line, 0, sums, row * box.width(), line.length);
            for (int column = 0; column < box.width(); column++) {
                before[row * box.width() + column] = (int) all.before(column + 1, row + 1);
            }
        }
        return new NodeTotals(box, sums, before);
    }

    /** The nodes on which a layer's incidents weigh. */
    static NodeBox box(Lattice lattice, Bounds incidents) {
        long west = (long) Math.floor(lattice.column(incidents.minX())) - MARGIN;
        long east = (long) Math.floor(lattice.column(incidents.maxX())) + MARGIN + 1;
        long north = (long) Math.floor(lattice.row(incidents.maxY())) - MARGIN;
        long south = (long) Math.floor(lattice.row(incidents.minY())) + MARGIN + 1;
        return new NodeBox(lattice, west, north, Math.toIntExact(east - west + 1), Math.toIntExact(south - north + 1));
    }

    /**
     * The totals after some changes; empty when one lies outside the box.
     *
     * @param now all incidents, changes included
     */
    Optional<NodeTotals> with(Collection<IncidentChange> changes, KeptIncidents now) {
        float[] nextSums = sums.clone();
        int[] cells = new int[before.length];
        for (IncidentChange change : changes) {
            int column = box.lattice().cell(change.east()) - (int) box.left();
            int row = box.lattice().cell(change.south()) - (int) box.top();
            if (column < MARGIN || row < MARGIN || column >= box.width() - MARGIN || row >= box.height() - MARGIN) {
                return Optional.empty();
            }
            cells[row * box.width() + column] += Math.toIntExact(change.units() / NodeWeights.ONE);
            sumAnew(column, row, now, nextSums);
        }
        int[] nextBefore = before.clone();
        for (int row = 0; row < box.height(); row++) {
            int along = 0;
            for (int column = 0; column < box.width(); column++) {
                int at = row * box.width() + column;
                along += cells[at];
                cells[at] = row == 0 ? along : cells[at - box.width()] + along;
                nextBefore[at] += cells[at];
            }
        }
        return Optional.of(new NodeTotals(box, nextSums, nextBefore));
    }

    // The nodes around a cell, from whole numbers again, so that nothing is left of what was there.
    private void sumAnew(int column, int row, KeptIncidents now, float[] into) {
        int side = 2 * NodeWeights.STENCIL;
        NodeBox nodes = new NodeBox(box.lattice(), box.left() + column - 1, box.top() + row - 1, side, side);
        NodeWeights weights = new NodeWeights(nodes.expandedBy(2 * NodeWeights.STENCIL));
        now.addTo(weights, IncidentChoice.ALL);
        float[] line = new float[side];
        for (int i = 0; i < side; i++) {
            weights.copyRow(i + 2 * NodeWeights.STENCIL, 2 * NodeWeights.STENCIL, line);
            System.arraycopy(line, 0, into, (row - 1 + i) * box.width() + column - 1, side);
        }
    }

    @Override
    public NodeBox box() {
        return box;
    }

    @Override
    public void copyRow(int row, int column, float[] into) {
        Arrays.fill(into, 0);
        int from = Math.max(0, -column);
        int to = Math.min(into.length, box.width() - column);
        if (row >= 0 && row < box.height() && from < to) {
            System.arraycopy(sums, row * box.width() + column + from, into, from, to - from);
        }
    }

    @Override
    public double before(int column, int row) {
        return column == 0 || row == 0 ? 0 : before[(row - 1) * box.width() + column - 1];
    }

    long memory() {
        return 4L * (sums.length + before.length);
    }
}
