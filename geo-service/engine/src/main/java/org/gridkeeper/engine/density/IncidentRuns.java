// SPDX-License-Identifier: Apache-2.0
package org.gridkeeper.engine.density;

import java.util.Arrays;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.concurrent.ConcurrentHashMap;
import java.util.function.IntConsumer;
import org.gridkeeper.engine.index.Column;
import org.gridkeeper.engine.index.Filter;
import org.gridkeeper.engine.index.LayerSnapshot;
import org.jspecify.annotations.Nullable;

/**
 * The incidents of a layer sorted by block, class and time, so that those of a class and a period in some part of the plane
 * are found without looking at any other. Immutable.
 *
 * <p>The world is 32,768 blocks wide and high. A run holds the incidents of one class in one block by time, those without a
 * time first. Block b has the runs {@code firstRun[b] … firstRun[b + 1] − 1}, run r the incidents {@code first[r] …
 * first[r + 1] − 1}. An incident takes 12 bytes: its place in the block, 16 bits each way, and its time.
 */
final class IncidentRuns {

    static final int BLOCK_BITS = 16;

    private static final int MARK = 32;

    private static final int WITHIN = (1 << BLOCK_BITS) - 1;

    /** The class of incidents that have none. */
    private static final int NO_CLASS = 0;

    private final List<String> classes;
    private final long[] blocks;
    private final int[] firstRun;
    private final int[] runClass;
    private final long[] runBlock;
    private final int[] first;
    private final int[] places;
    private final long[] times;

    /** The time of every {@value #MARK}th incident, in few lines of memory to search in. */
    private final long[] marks;

    /** By lattice, once it has been asked for. */
    private final Map<Lattice, Optional<RunPrefixes>> prefixes = new ConcurrentHashMap<>();

    IncidentRuns(LayerSnapshot layer) {
        Column.TextColumn classColumn =
                layer.findColumn("class").orElse(null) instanceof Column.TextColumn column ? column : null;
        Column.LongColumn timeColumn =
                layer.findColumn(DensityField.TIME).orElse(null) instanceof Column.LongColumn column ? column : null;
        this.classes = classColumn == null ? List.of() : classColumn.dictionary();
        int n = layer.size();
        long[] key = new long[n];
        for (int row = 0; row < n; row++) {
            int type = classColumn == null ? NO_CLASS : classColumn.code(row) + 1;
            key[row] = block(east(layer, row), south(layer, row)) << 24 | type;
        }
        long[] runs = distinct(key);
        this.first = new int[runs.length + 1];
        int[] runOf = new int[n];
        for (int row = 0; row < n; row++) {
            // Rows lie in Hilbert order: one is mostly where the one before is.
            boolean again = row > 0 && key[row] == key[row - 1];
            runOf[row] = again ? runOf[row - 1] : Arrays.binarySearch(runs, key[row]);
            first[runOf[row] + 1]++;
        }
        Arrays.parallelPrefix(first, Integer::sum);
        this.places = new int[n];
        this.times = new long[n];
        int[] next = first.clone();
        for (int row = 0; row < n; row++) {
            int at = next[runOf[row]]++;
            places[at] = (south(layer, row) & WITHIN) << BLOCK_BITS | (east(layer, row) & WITHIN);
            times[at] = timeColumn == null ? Column.LongColumn.MISSING : timeColumn.get(row);
        }
        this.runClass = new int[runs.length];
        this.runBlock = new long[runs.length];
        for (int run = 0; run < runs.length; run++) {
            RunSort.byTime(times, places, first[run], first[run + 1]);
            runClass[run] = (int) (runs[run] & 0xFF_FFFF);
            runBlock[run] = runs[run] >>> 24;
        }
        this.marks = new long[(n + MARK - 1) / MARK];
        for (int mark = 0; mark < marks.length; mark++) {
            marks[mark] = times[mark * MARK];
        }
        this.blocks = distinct(runBlock);
        this.firstRun = new int[blocks.length + 1];
        for (long block : runBlock) {
            firstRun[Arrays.binarySearch(blocks, block) + 1]++;
        }
        Arrays.parallelPrefix(firstRun, Integer::sum);
    }

    private static int east(LayerSnapshot layer, int row) {
        return Places.east(layer.shapes().pointX(row));
    }

    private static int south(LayerSnapshot layer, int row) {
        return Places.south(layer.shapes().pointY(row));
    }

    private static long block(int east, int south) {
        return (long) (south >>> BLOCK_BITS) << 16 | (east >>> BLOCK_BITS);
    }

    private static long[] distinct(long[] keys) {
        long[] sorted = keys.clone();
        Arrays.parallelSort(sorted);
        int n = 0;
        for (int i = 0; i < sorted.length; i++) {
            if (i == 0 || sorted[i] != sorted[i - 1]) {
                sorted[n++] = sorted[i];
            }
        }
        return Arrays.copyOf(sorted, n);
    }

    int size() {
        return places.length;
    }

    /** Bytes of memory. */
    long memory() {
        return 8L * (blocks.length + runBlock.length + times.length + marks.length)
                + 4L * (firstRun.length + runClass.length + first.length + places.length)
                + prefixes.values().stream()
                        .flatMap(Optional::stream)
                        .mapToLong(RunPrefixes::memory)
                        .sum();
    }

    /** Adds the incidents of the classes and the period of a filter to nodes, each as one unit; its day times are not looked at. */
    void addTo(NodeWeights weights, Filter filter) {
        boolean @Nullable [] wanted = wanted(filter);
        Optional<RunPrefixes> sums =
                prefixes.computeIfAbsent(weights.box().lattice(), lattice -> RunPrefixes.find(lattice, this));
        NodeWeights.Reach reach = weights.reach();
        long west = (long) reach.west() >>> BLOCK_BITS;
        long east = (long) reach.east() >>> BLOCK_BITS;
        long row = (long) reach.north() >>> BLOCK_BITS;
        long last = (long) reach.south() >>> BLOCK_BITS;
        int block = 0;
        while (row <= last) {
            block = lowerBound(row << 16 | west, block);
            for (; block < blocks.length && blocks[block] <= (row << 16 | east); block++) {
                forEachRun(block, wanted, run -> addRun(run, filter, weights, sums));
            }
            // Rows without blocks are passed over.
            row = block == blocks.length ? last + 1 : Math.max(row + 1, blocks[block] >>> 16);
        }
    }

    private boolean @Nullable [] wanted(Filter filter) {
        if (filter.classes().isEmpty()) {
            return null;
        }
        boolean[] wanted = new boolean[classes.size() + 1];
        for (int code = 0; code < classes.size(); code++) {
            wanted[code + 1] = filter.classes().contains(classes.get(code));
        }
        return wanted;
    }

    private int lowerBound(long key, int from) {
        int at = Arrays.binarySearch(blocks, from, blocks.length, key);
        return at < 0 ? -at - 1 : at;
    }

    private void forEachRun(int block, boolean @Nullable [] wanted, IntConsumer action) {
        for (int run = firstRun[block]; run < firstRun[block + 1]; run++) {
            if (wanted == null || wanted[runClass[run]]) {
                action.accept(run);
            }
        }
    }

    private void addRun(int run, Filter filter, NodeWeights weights, Optional<RunPrefixes> sums) {
        int from = filter.hasPeriod() ? find(run, filter.fromMillis()) - first[run] : 0;
        int to = filter.hasPeriod() ? find(run, filter.toMillis()) - first[run] : length(run);
        if (sums.isPresent()) {
            sums.get().addTo(weights, this, run, from, to);
        } else {
            addEach(run, from, to, weights);
        }
    }

    /** How many runs there are. */
    int count() {
        return runClass.length;
    }

    /** How many incidents a run has. */
    int length(int run) {
        return first[run + 1] - first[run];
    }

    /** Where the block of a run begins, as {@link Places} has it. */
    int west(int run) {
        return (int) (runBlock[run] & 0xFFFF) << BLOCK_BITS;
    }

    int north(int run) {
        return (int) (runBlock[run] >>> 16) << BLOCK_BITS;
    }

    /**
     * Adds incidents of a run one by one, or takes them away.
     *
     * @param from,to counted from the beginning of the run; those from {@code to} on are taken away when it comes first
     */
    void addEach(int run, int from, int to, NodeWeights weights) {
        int west = west(run);
        int north = north(run);
        int sign = from <= to ? 1 : -1;
        int end = first[run] + Math.max(from, to);
        for (int i = first[run] + Math.min(from, to); i < end; i++) {
            weights.add(west | (places[i] & WITHIN), north | (places[i] >>> BLOCK_BITS), sign);
        }
    }

    /** The first incident of a run that is not before a time. */
    private int find(int run, long time) {
        int low = first[run];
        int high = first[run + 1];
        if (high - low <= 2 * MARK) {
            return lowerBound(times, low, high, time);
        }
        int mark = lowerBound(marks, low / MARK + 1, (high - 1) / MARK + 1, time);
        return lowerBound(times, Math.max(low, (mark - 1) * MARK), Math.min(high, mark * MARK), time);
    }

    /** The first of ascending numbers that is no less than another. */
    private static int lowerBound(long[] numbers, int from, int to, long least) {
        int low = from;
        int high = to;
        while (low < high) {
            int middle = (low + high) >>> 1;
            if (numbers[middle] < least) {
                low = middle + 1;
            } else {
                high = middle;
            }
        }
        return low;
    }
}
