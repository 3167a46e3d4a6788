// SPDX-License-Identifier: Apache-2.0
package org.gridkeeper.engine.link;

import java.util.Arrays;
import java.util.Set;
import org.locationtech.jts.geom.CoordinateSequence;
import org.locationtech.jts.geom.Geometry;
import org.locationtech.jts.geom.GeometryComponentFilter;
import org.locationtech.jts.geom.LineString;
import org.locationtech.jts.geom.Point;
import org.locationtech.jts.shape.fractal.HilbertCode;

/** Packs the outlines of buildings as they come; {@link Footprints} has the layout. For one thread. */
final class FootprintsBuilder {

    private static final int HILBERT_LEVEL = 16;

    private String[] ids = new String[16];
    private int[] start = new int[17];
    private double[] xy = new double[256];
    private int size;
    private int pairs;

    /** Adds a building; an empty geometry is left out. */
    void add(String id, Geometry lonLat) {
        if (lonLat.isEmpty()) {
            return;
        }
        lonLat.apply((GeometryComponentFilter) part -> {
            if (part instanceof LineString line) {
                append(line.getCoordinateSequence());
            } else if (part instanceof Point point) {
                append(point.getCoordinateSequence());
            }
        });
        end(id);
    }

    private void append(CoordinateSequence line) {
        if (line.size() == 0) {
            return;
        }
        reserve(line.size() + 1);
        for (int i = 0; i < line.size(); i++) {
            xy[2 * pairs] = line.getX(i);
            xy[2 * pairs + 1] = line.getY(i);
            pairs++;
        }
        xy[2 * pairs] = Double.NaN;
        xy[2 * pairs + 1] = Double.NaN;
        pairs++;
    }

    /** Adds a building that is packed already. */
    void add(FootprintsBuilder from, int row) {
        int first = from.start[row];
        int length = from.start[row + 1] - first;
        reserve(length);
        System.arraycopy(from.xy, 2 * first, xy, 2 * pairs, 2 * length);
        pairs += length;
        end(from.ids[row]);
    }

    private void reserve(int more) {
        int wanted = Math.multiplyExact(2, pairs + more);
        if (wanted > xy.length) {
            xy = Arrays.copyOf(xy, Math.max(wanted, xy.length + (xy.length >> 1)));
        }
    }

    private void end(String id) {
        if (size == ids.length) {
            ids = Arrays.copyOf(ids, 2 * size);
            start = Arrays.copyOf(start, 2 * size + 1);
        }
        ids[size++] = id;
        start[size] = pairs;
    }

    int size() {
        return size;
    }

    /** Shared, as long as there are buildings. */
    String[] ids() {
        ids = ids.length == size ? ids : Arrays.copyOf(ids, size);
        return ids;
    }

    int[] start() {
        start = start.length == size + 1 ? start : Arrays.copyOf(start, size + 1);
        return start;
    }

    double[] xy() {
        xy = xy.length == 2 * pairs ? xy : Arrays.copyOf(xy, 2 * pairs);
        return xy;
    }

    /** These sorted buildings after a change: without some, and with other sorted ones. */
    FootprintsBuilder with(FootprintsBuilder written, Set<String> gone) {
        FootprintsBuilder next = new FootprintsBuilder();
        next.reserve(pairs + written.pairs);
        int place = 0;
        for (int fresh = 0; fresh < written.size; fresh++) {
            int end = firstNotBefore(written, fresh, place);
            next.addAll(this, place, end, gone);
            next.add(written, fresh);
            place = end;
        }
        next.addAll(this, place, size, gone);
        return next;
    }

    private void addAll(FootprintsBuilder from, int first, int end, Set<String> gone) {
        for (int row = first; row < end; row++) {
            if (!gone.contains(from.ids[row])) {
                add(from, row);
            }
        }
    }

    private int firstNotBefore(FootprintsBuilder other, int otherRow, int from) {
        int low = from;
        int high = size;
        while (low < high) {
            int mid = (low + high) >>> 1;
            if (isBefore(mid, other, otherRow)) {
                low = mid + 1;
            } else {
                high = mid;
            }
        }
        return low;
    }

    /** The same buildings along the curve, those of equal places by id. */
    FootprintsBuilder inOrder() {
        long[] curve = new long[size];
        Integer[] order = new Integer[size];
        for (int row = 0; row < size; row++) {
            curve[row] = hilbert(row);
            order[row] = row;
        }
        Arrays.sort(order, (a, b) -> {
            int byCurve = Long.compare(curve[a], curve[b]);
            return byCurve != 0 ? byCurve : ids[a].compareTo(ids[b]);
        });
        FootprintsBuilder sorted = new FootprintsBuilder();
        sorted.reserve(pairs);
        for (int row : order) {
            sorted.add(this, row);
        }
        return sorted;
    }

    /** Whether a building of this list comes before one of another. */
    private boolean isBefore(int row, FootprintsBuilder other, int otherRow) {
        int byCurve = Long.compare(hilbert(row), other.hilbert(otherRow));
        return byCurve != 0 ? byCurve < 0 : ids[row].compareTo(other.ids[otherRow]) < 0;
    }

    /** The place of the middle of a building's box on a Hilbert curve over the whole world. */
    private long hilbert(int row) {
        double minX = Double.POSITIVE_INFINITY;
        double minY = Double.POSITIVE_INFINITY;
        double maxX = Double.NEGATIVE_INFINITY;
        double maxY = Double.NEGATIVE_INFINITY;
        for (int at = 2 * start[row]; at < 2 * start[row + 1]; at += 2) {
            if (!Double.isNaN(xy[at])) {
                minX = Math.min(minX, xy[at]);
                maxX = Math.max(maxX, xy[at]);
                minY = Math.min(minY, xy[at + 1]);
                maxY = Math.max(maxY, xy[at + 1]);
            }
        }
        return hilbert(((minX + maxX) / 2 + 180) / 360, ((minY + maxY) / 2 + 90) / 180);
    }

    /** A curve of {@link #HILBERT_LEVEL} steps ends in squares of 600 m; in each of them runs another one. */
    private static long hilbert(double x, double y) {
        int side = 1 << HILBERT_LEVEL;
        int column = (int) Math.max(0, Math.min(side - 1, x * side));
        int row = (int) Math.max(0, Math.min(side - 1, y * side));
        int innerColumn = (int) Math.max(0, Math.min(side - 1, (x * side - column) * side));
        int innerRow = (int) Math.max(0, Math.min(side - 1, (y * side - row) * side));
        long outer = Integer.toUnsignedLong(HilbertCode.encode(HILBERT_LEVEL, column, row));
        return outer << 31 | HilbertCode.encode(HILBERT_LEVEL, innerColumn, innerRow) >>> 1;
    }
}
