// SPDX-License-Identifier: Apache-2.0
package org.gridkeeper.engine.density;

import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import org.jspecify.annotations.Nullable;

/**
 * What was worked out for chunks of a layer as a whole, those asked for last. A change of the layer touches nothing here: a
 * chunk is looked at when it is asked for again, and gone if an incident in its reach has changed since. Safe for all threads.
 */
final class ChunkStore {

    /** In a {@link Key}: the weights in squares around targets. */
    static final int SQUARES = -1;

    private static final int BYTES_EACH = 4 * NodeChunks.SIDE * NodeChunks.SIDE + 200;

    /** Chunks take so much of the memory that there is at most. */
    private static final int PART_OF_HEAP = 16;

    private static final long MOST = Runtime.getRuntime().maxMemory() / PART_OF_HEAP / BYTES_EACH;

    /**
     * A chunk.
     *
     * @param what {@link #SQUARES}, or for densities the least count behind those that are not withheld
     */
    record Key(NodeChunks chunks, int what, long column, long row) {}

    /** What a chunk had after so many changes of the layer. */
    private static final class Kept {

        private final float[] values;
        private int changes;

        Kept(float[] values, int changes) {
            this.values = values;
            this.changes = changes;
        }
    }

    private final Map<Key, Kept> entries = new LinkedHashMap<>(16, 0.75f, true) {
        @Override
        protected boolean removeEldestEntry(Map.Entry<Key, Kept> eldest) {
            return size() > MOST;
        }
    };

    /**
     * The values of a chunk, row by row, shared; null when they must be worked out.
     *
     * @param changes of the layer up to the one asked about, oldest first
     */
    synchronized float @Nullable [] find(Key key, List<IncidentChange> changes) {
        Kept entry = entries.get(key);
        if (entry == null || entry.changes > changes.size()) {
            return null;
        }
        if (entry.changes < changes.size()) {
            List<IncidentChange> since = changes.subList(entry.changes, changes.size());
            NodeBox around = key.chunks().around(key.chunks().targets(key.column(), key.row(), 1, 1));
            if (since.stream().anyMatch(change -> around.holds(change.east(), change.south()))) {
                entries.remove(key);
                return null;
            }
            entry.changes = changes.size();
        }
        return entry.values;
    }

    /** Keeps the values of a chunk for the layer after so many changes, unless a later one has been asked about. */
    synchronized void keep(Key key, float[] values, int changes) {
        Kept entry = entries.get(key);
        if (entry == null || entry.changes <= changes) {
            entries.put(key, new Kept(values, changes));
        }
    }

    /** Bytes of memory. */
    synchronized long memory() {
        return (long) BYTES_EACH * entries.size();
    }
}
