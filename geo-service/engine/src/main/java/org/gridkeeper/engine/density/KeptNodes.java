// SPDX-License-Identifier: Apache-2.0
package org.gridkeeper.engine.density;

/**
 * Densities of a layer as a whole, of which chunks are kept once they have been asked for. What a chunk holds follows from the
 * incidents around it alone, so that it makes no difference whether it was kept. For one thread.
 */
final class KeptNodes implements NodeDensities {

    private static final int SIDE = NodeChunks.SIDE;

    /** Nodes under chunks that are summed together at most. */
    private static final int MOST_NODES = 2_000_000;

    private final Incidents incidents;
    private final DensityQuery query;
    private final NodeChunks chunks;
    private final KeptIncidents kept;

    KeptNodes(Incidents incidents, DensityQuery query, NodeChunks chunks, KeptIncidents kept) {
        this.incidents = incidents;
        this.query = query;
        this.chunks = chunks;
        this.kept = kept;
    }

    @Override
    public float[][] squares(NodeTargets targets) {
        return gather(targets, ChunkStore.SQUARES, SummedNodes::squares);
    }

    @Override
    public float[][] at(NodeTargets targets) {
        return gather(targets, query.scope().minimumCount(), SummedNodes::at);
    }

    /** Works out what targets have. */
    private interface Part {
        float[][] of(SummedNodes nodes, NodeTargets targets);
    }

    private float[][] gather(NodeTargets targets, int what, Part part) {
        float[][] gathered = new float[targets.rows()][targets.columns()];
        // Targets counted from the corner of the plane.
        long left = Math.floorDiv(targets.left(), targets.step());
        long top = Math.floorDiv(targets.top(), targets.step());
        for (long row = top; row < top + gathered.length; row = nextChunk(row)) {
            float[][] line = line(Math.floorDiv(row, SIDE), left, targets.columns(), what, part);
            for (long each = row; each < Math.min(nextChunk(row), top + gathered.length); each++) {
                copy(line, Math.floorMod(each, SIDE), left, gathered[(int) (each - top)]);
            }
        }
        return gathered;
    }

    private static long nextChunk(long target) {
        return (Math.floorDiv(target, SIDE) + 1) * SIDE;
    }

    /** Copies one row of targets out of a line of chunks, from a target on. */
    private static void copy(float[][] line, int row, long left, float[] into) {
        int within = Math.floorMod(left, SIDE);
        for (int at = 0; at < into.length; ) {
            float[] chunk = line[(within + at) / SIDE];
            int from = (within + at) % SIDE;
            int n = Math.min(SIDE - from, into.length - at);
            System.arraycopy(chunk, row * SIDE + from, into, at, n);
            at += n;
        }
    }

    /** The chunks of one row over some targets; neighbours that were not kept are summed together. */
    private float[][] line(long row, long left, int targets, int what, Part part) {
        long first = Math.floorDiv(left, SIDE);
        float[][] line = new float[(int) (Math.floorDiv(left + targets - 1, SIDE) - first) + 1][];
        for (int i = 0; i < line.length; i++) {
            line[i] = kept.findChunk(new ChunkStore.Key(chunks, what, first + i, row));
        }
        int together = Math.max(1, MOST_NODES / (SIDE * SIDE * chunks.step() * chunks.step()));
        int from = 0;
        while (from < line.length) {
            int end = from;
            while (end < line.length && line[end] == null && end < from + together) {
                end++;
            }
            if (end > from) {
                sum(line, from, end, first, row, what, part);
            }
            from = Math.max(end, from + 1);
        }
        return line;
    }

    private void sum(float[][] line, int from, int to, long first, long row, int what, Part part) {
        NodeTargets targets = chunks.targets(first + from, row, to - from, 1);
        float[][] values = part.of(new SummedNodes(incidents, query, chunks, targets), targets);
        for (int i = from; i < to; i++) {
            float[] chunk = new float[SIDE * SIDE];
            for (int k = 0; k < SIDE; k++) {
                System.arraycopy(values[k], (i - from) * SIDE, chunk, k * SIDE, SIDE);
            }
            line[i] = chunk;
            kept.keepChunk(new ChunkStore.Key(chunks, what, first + i, row), chunk);
        }
    }
}
