// SPDX-License-Identifier: Apache-2.0
package org.gridkeeper.engine.density;

import java.util.ArrayList;
import java.util.Arrays;
import java.util.Collection;
import java.util.List;
import java.util.Optional;
import org.gridkeeper.engine.geo.Bounds;

/**
 * The weights of all incidents of a layer on one lattice, each counting 1. What has changed since is added when somebody
 * asks; sums are whole numbers, so that they are those of the incidents counted anew. Immutable; 16 bytes a node.
 */
final class NodeTotals implements WeightedNodes {

    private static final int MARGIN = 2 * NodeWeights.STENCIL;

    private final NodeWeights all;
    private final List<IncidentChange> since;

    private NodeTotals(NodeWeights all, List<IncidentChange> since) {
        this.all = all;
        this.since = since;
    }

    static NodeTotals of(NodeWeights all) {
        return new NodeTotals(all.cumulate(), List.of());
    }

    /** The nodes on which a layer's incidents weigh. */
    static NodeBox box(Lattice lattice, Bounds incidents) {
        long west = (long) Math.floor(lattice.column(incidents.minX())) - MARGIN;
        long east = (long) Math.floor(lattice.column(incidents.maxX())) + MARGIN + 1;
        long north = (long) Math.floor(lattice.row(incidents.maxY())) - MARGIN;
        long south = (long) Math.floor(lattice.row(incidents.minY())) + MARGIN + 1;
        return new NodeBox(lattice, west, north, Math.toIntExact(east - west + 1), Math.toIntExact(south - north + 1));
    }

    /** The totals after some changes, which are not counted yet; empty when one lies outside the box. */
    Optional<NodeTotals> with(Collection<IncidentChange> changes) {
        if (!changes.stream().allMatch(this::isWithin)) {
            return Optional.empty();
        }
        List<IncidentChange> both = new ArrayList<>(since);
        both.addAll(changes);
        return Optional.of(new NodeTotals(all, both));
    }

    private boolean isWithin(IncidentChange change) {
        NodeBox box = all.box();
        int column = box.lattice().cell(change.east()) - (int) box.left();
        int row = box.lattice().cell(change.south()) - (int) box.top();
        return column >= MARGIN && row >= MARGIN && column < box.width() - MARGIN && row < box.height() - MARGIN;
    }

    /** The same, with everything counted. */
    NodeTotals counted() {
        return since.isEmpty() ? this : new NodeTotals(all.with(since), List.of());
    }

    @Override
    public NodeBox box() {
        return all.box();
    }

    @Override
    public void copyRow(int row, int column, float[] into) {
        Arrays.fill(into, 0);
        int from = Math.max(0, -column);
        int to = Math.min(into.length, box().width() - column);
        if (row >= 0 && row < box().height() && from < to) {
            float[] part = new float[to - from];
            all.copyRow(row, column + from, part);
            System.arraycopy(part, 0, into, from, part.length);
        }
    }

    @Override
    public double before(int column, int row) {
        return all.before(column, row);
    }

    /** Bytes of memory. */
    long memory() {
        return all.memory();
    }
}
