// SPDX-License-Identifier: Apache-2.0
package org.gridkeeper.server.ingest;

import java.util.Arrays;
import java.util.Optional;
import org.locationtech.jts.geom.Coordinate;

/**
 * Where the nodes of OpenStreetMap that are needed lie: sorted arrays, 16 bytes a node. First all needed ids are named,
 * then their places are given, then they are looked up. For one thread.
 */
final class NodePlaces {

    /** Ten millionths of a degree, the unit in which OpenStreetMap keeps places. */
    static final double UNITS_PER_DEGREE = 1e7;

    private static final int BYTES_PER_NODE = 16;
    private static final int NOWHERE = Integer.MIN_VALUE;

    private final int limit;
    private long[] ids = new long[1 << 16];
    private int[] lons = {};
    private int[] lats = {};
    private int size;

    /** With room for as many as half of the memory that the process may have. */
    NodePlaces() {
        this(Runtime.getRuntime().maxMemory() / 2);
    }

    NodePlaces(long bytes) {
        limit = (int) Math.min(Integer.MAX_VALUE - 8, bytes / BYTES_PER_NODE);
    }

    static boolean isPlace(long lon, long lat) {
        return Math.abs(lon) <= 180 * UNITS_PER_DEGREE && Math.abs(lat) < 90 * UNITS_PER_DEGREE;
    }

    static Coordinate coordinate(long lon, long lat) {
        return new Coordinate(lon / UNITS_PER_DEGREE, lat / UNITS_PER_DEGREE);
    }

    void need(long... nodes) {
        for (long id : nodes) {
            if (size == ids.length) {
                grow();
            }
            ids[size++] = id;
        }
    }

    private void grow() {
        sort();
        if (size >= limit) {
            throw new ImportFailedException(
                    "the file needs the places of more than %,d nodes, which is half of this process's memory; cut the file into parts, or give more memory with JAVA_TOOL_OPTIONS=-Xmx…"
                            .formatted(limit));
        }
        // Often mere repetitions are gone by now, and there is room again.
        if (size > ids.length / 2) {
            ids = Arrays.copyOf(ids, (int) Math.min(limit, ids.length * 2L));
        }
    }

    private void sort() {
        Arrays.sort(ids, 0, size);
        int kept = 0;
        for (int i = 0; i < size; i++) {
            if (i == 0 || ids[i] != ids[i - 1]) {
                ids[kept++] = ids[i];
            }
        }
        size = kept;
    }

    /** All needed nodes have been named. */
    void close() {
        sort();
        ids = Arrays.copyOf(ids, size);
        lons = new int[size];
        lats = new int[size];
        Arrays.fill(lons, NOWHERE);
    }

    /** Where a node lies, in ten millionths of a degree; those that nobody needs, and those outside the world, are left out. */
    void put(long id, long lon, long lat) {
        int at = Arrays.binarySearch(ids, id);
        if (at >= 0 && isPlace(lon, lat)) {
            lons[at] = (int) lon;
            lats[at] = (int) lat;
        }
    }

    Optional<Coordinate> find(long id) {
        int at = Arrays.binarySearch(ids, id);
        return at < 0 || lons[at] == NOWHERE ? Optional.empty() : Optional.of(coordinate(lons[at], lats[at]));
    }

    int size() {
        return size;
    }
}
