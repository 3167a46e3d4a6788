// SPDX-License-Identifier: Apache-2.0
package org.gridkeeper.engine.density;

import java.util.Optional;

/**
 * Sums over time on the nodes of one lattice: what the first 1, 2, 3 … parts of each long run weigh, all parts having the
 * same number of incidents. What a period of a run weighs is the difference of two of them and the few incidents between
 * these and its ends, so that it costs no more where there are ten times as many. Immutable.
 *
 * <p>Parts have as many incidents as a block has nodes, and more on lattices of more than {@value #COARSE} nodes along a block,
 * where sums are larger than what they spare: 5 to 17 bytes an incident.
 */
final class RunPrefixes {

    /** No part has fewer incidents: as many are added one by one in no time. */
    private static final int FEWEST = 64;

    private static final int COARSE = 16;

    private static final int MARGINS = 3;

    private final Lattice lattice;
    private final int nodesPerBlock;
    private final int every;

    /** By run: the first of its sums; those of runs shorter than a part are none. */
    private final int[] first;

    private final NodePatch[] sums;

    private RunPrefixes(Lattice lattice, IncidentRuns runs) {
        this.lattice = lattice;
        this.nodesPerBlock = 1 << (IncidentRuns.BLOCK_BITS - lattice.placeBits());
        this.every = Math.max(FEWEST, nodesPerBlock * nodesPerBlock * Math.max(COARSE, nodesPerBlock) / COARSE);
        this.first = new int[runs.count() + 1];
        for (int run = 0; run < runs.count(); run++) {
            first[run + 1] = first[run] + runs.length(run) / every;
        }
        this.sums = new NodePatch[first[runs.count()]];
        for (int run = 0; run < runs.count(); run++) {
            if (first[run + 1] > first[run]) {
                sum(runs, run);
            }
        }
    }

    /** The sums of runs on a lattice; empty on one whose cells are larger than blocks. */
    static Optional<RunPrefixes> find(Lattice lattice, IncidentRuns runs) {
        return lattice.placeBits() > IncidentRuns.BLOCK_BITS
                ? Optional.empty()
                : Optional.of(new RunPrefixes(lattice, runs));
    }

    private void sum(IncidentRuns runs, int run) {
        NodeWeights weights = new NodeWeights(box(runs.west(run), runs.north(run)), 1);
        for (int part = first[run]; part < first[run + 1]; part++) {
            int from = (part - first[run]) * every;
            runs.addEach(run, from, from + every, weights);
            sums[part] = weights.patch();
        }
    }

    /** The nodes on which the incidents of a block weigh. */
    private NodeBox box(int west, int north) {
        int nodes = nodesPerBlock + MARGINS;
        return new NodeBox(lattice, lattice.cell(west) - 1, lattice.cell(north) - 1, nodes, nodes);
    }

    /** Adds some incidents of a run, counted from its beginning, to nodes of the lattice. */
    void addTo(NodeWeights weights, IncidentRuns runs, int run, int from, int to) {
        int parts = first[run + 1] - first[run];
        int one = Math.min(parts, (from + every / 2) / every);
        int other = Math.min(parts, (to + every / 2) / every);
        if (one >= other) {
            runs.addEach(run, from, to, weights);
            return;
        }
        weights.add(
                box(runs.west(run), runs.north(run)),
                one == 0 ? null : sums[first[run] + one - 1],
                sums[first[run] + other - 1]);
        // Taken away when they come first in the parts that are counted.
        runs.addEach(run, from, one * every, weights);
        runs.addEach(run, other * every, to, weights);
    }

    /** Bytes of memory. */
    long memory() {
        long nodes = (long) (nodesPerBlock + MARGINS) * (nodesPerBlock + MARGINS);
        return sums.length * nodes * NodePatch.BYTES_PER_NODE + 4L * first.length;
    }
}
