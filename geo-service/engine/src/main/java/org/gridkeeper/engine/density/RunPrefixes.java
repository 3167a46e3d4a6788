// SPDX-License-Identifier: Apache-2.0
package org.gridkeeper.engine.density;

import java.util.Arrays;
import java.util.Objects;
import java.util.Optional;
import org.jspecify.annotations.Nullable;

/**
 * Sums over time on the nodes of one lattice: what the first 1, 2, 3 … parts of each long run weigh, all parts having the
 * same number of incidents. What a period of a run weighs is the difference of two of them and the few incidents between
 * these and its ends, so that it costs no more where there are ten times as many. Immutable.
 */
final class RunPrefixes {

    /** No part has fewer incidents: as many are added one by one in no time. */
    private static final int FEWEST = 128;

    /** A part has an incident for so many nodes of a block, so that its sums take 17 bytes at most for each. */
    private static final int NODES_PER_INCIDENT = 2;

    private static final int MARGINS = 3;

    private final Lattice lattice;
    private final int nodesPerBlock;
    private final int every;

    /** By run; null for those shorter than a part. */
    private final @Nullable RunSums[] sums;

    private RunPrefixes(Lattice lattice, IncidentRuns runs) {
        this.lattice = lattice;
        this.nodesPerBlock = 1 << (IncidentRuns.BLOCK_BITS - lattice.placeBits());
        this.every = Math.max(FEWEST, nodesPerBlock * nodesPerBlock / NODES_PER_INCIDENT);
        this.sums = new RunSums[runs.count()];
        for (int run = 0; run < sums.length; run++) {
            if (runs.length(run) >= every) {
                sums[run] = sum(runs, run);
            }
        }
    }

    /** The sums of runs on a lattice; empty on one whose cells are larger than blocks. */
    static Optional<RunPrefixes> find(Lattice lattice, IncidentRuns runs) {
        return lattice.placeBits() > IncidentRuns.BLOCK_BITS
                ? Optional.empty()
                : Optional.of(new RunPrefixes(lattice, runs));
    }

    private RunSums sum(IncidentRuns runs, int run) {
        NodeBox box = box(runs, run);
        int parts = runs.length(run) / every;
        RunSums sums = new RunSums(parts, box.width() * box.height());
        NodeWeights weights = new NodeWeights(box, 1);
        for (int part = 0; part < parts; part++) {
            runs.addEach(run, part * every, (part + 1) * every, weights);
            weights.keepIn(sums, part);
        }
        return sums;
    }

    /** The nodes on which the incidents of a run's block weigh. */
    private NodeBox box(IncidentRuns runs, int run) {
        int nodes = nodesPerBlock + MARGINS;
        return new NodeBox(lattice, lattice.cell(runs.west(run)) - 1, lattice.cell(runs.north(run)) - 1, nodes, nodes);
    }

    /** Adds some incidents of a run, counted from its beginning, to nodes of the lattice. */
    void addTo(NodeWeights weights, IncidentRuns runs, int run, int from, int to) {
        RunSums known = sums[run];
        int parts = known == null ? 0 : runs.length(run) / every;
        int one = Math.min(parts, (from + every / 2) / every);
        int other = Math.min(parts, (to + every / 2) / every);
        if (known == null || one >= other) {
            runs.addEach(run, from, to, weights);
            return;
        }
        weights.add(box(runs, run), known, one - 1, other - 1);
        // Taken away when they come first in the parts that are counted.
        runs.addEach(run, from, one * every, weights);
        runs.addEach(run, other * every, to, weights);
    }

    /** Bytes of memory. */
    long memory() {
        return 4L * sums.length
                + Arrays.stream(sums)
                        .filter(Objects::nonNull)
                        .mapToLong(RunSums::memory)
                        .sum();
    }
}
