// SPDX-License-Identifier: Apache-2.0
package org.gridkeeper.engine.render;

import java.util.List;
import org.gridkeeper.engine.geo.TileCoord;
import org.gridkeeper.engine.geo.WebMercator;
import org.gridkeeper.engine.index.Column;

/**
 * Counts of points in the {@value #ACROSS} × {@value #ACROSS} squares of a tile. The squares are tiles of a zoom three
 * deeper, so the grid is fixed in the plane and four squares of the next zoom fill one. A square has its western and
 * northern edge and not the other two; a point counts in one square of one tile. A cluster stands at the mean of its
 * points. For one thread.
 */
final class PointClusters {

    static final int ACROSS = 8;
    private static final int DEEPER = 3;
    private static final int POINT = 1;
    private static final int MOVE_TO_ONE = 1 | (1 << 3);

    private final TileCoord tile;
    private final double perMetre;
    private final int[] counts = new int[ACROSS * ACROSS];
    private final double[] sumX = new double[ACROSS * ACROSS];
    private final double[] sumY = new double[ACROSS * ACROSS];
    private final LongTable byClass = new LongTable();

    PointClusters(TileCoord tile) {
        this.tile = tile;
        this.perMetre = (1L << (tile.z() + DEEPER)) / (2 * WebMercator.HALF_METRES);
    }

    /**
     * Counts something at a place of EPSG:3857; nothing when it is not in the tile.
     *
     * @param classCode ≥ 0, or −1 for none
     */
    void add(double x, double y, int count, int classCode) {
        double across = (x + WebMercator.HALF_METRES) * perMetre;
        double down = (WebMercator.HALF_METRES - y) * perMetre;
        int column = index(across) - tile.x() * ACROSS;
        int row = index(down) - tile.y() * ACROSS;
        if (column < 0 || column >= ACROSS || row < 0 || row >= ACROSS) {
            return;
        }
        int square = row * ACROSS + column;
        counts[square] += count;
        sumX[square] += count * across;
        sumY[square] += count * down;
        if (classCode >= 0) {
            byClass.add((long) classCode * counts.length + square, count);
        }
    }

    /** The column or row of squares, the world's far edge in the last one as in {@link TileCoord#at}. */
    private int index(double at) {
        int last = (1 << (tile.z() + DEEPER)) - 1;
        return Math.max(0, Math.min(last, (int) Math.floor(at)));
    }

    /** Writes a point a square that is not empty, row by row: its id, count and, with a column given, commonest class. */
    void write(MvtLayer layer, List<Column.TextColumn> classes) {
        MvtTags tags = layer.tags;
        ProtoBuffer geometry = new ProtoBuffer(16);
        int[] keys = {tags.key("id"), tags.key("count")};
        int[] classKeys = classes.isEmpty() ? keys : new int[] {tags.key("class"), tags.key("class_count")};
        for (int square = 0; square < counts.length; square++) {
            if (counts[square] == 0) {
                continue;
            }
            tags.tag(keys[0], tags.text(id(square)));
            tags.tag(keys[1], tags.integer(counts[square]));
            for (Column.TextColumn column : classes) {
                int code = commonest(square, column.dictionary());
                if (code >= 0) {
                    tags.tag(classKeys[0], tags.text(column.dictionary().get(code)));
                    tags.tag(classKeys[1], tags.integer(byClass.find((long) code * counts.length + square)));
                }
            }
            geometry.clear();
            geometry.varint(MOVE_TO_ONE);
            geometry.varint(MvtGeometry.zigzag(unit(sumX[square] / counts[square] - tile.x() * ACROSS)));
            geometry.varint(MvtGeometry.zigzag(unit(sumY[square] / counts[square] - tile.y() * ACROSS)));
            layer.feature(POINT, geometry);
        }
    }

    private String id(int square) {
        return "%d/%d/%d"
                .formatted(tile.z() + DEEPER, tile.x() * ACROSS + square % ACROSS, tile.y() * ACROSS + square / ACROSS);
    }

    /** The class of the largest count, the first by name of equals; −1 when none has a class. */
    private int commonest(int square, List<String> names) {
        int best = -1;
        int most = 0;
        for (int code = 0; code < names.size(); code++) {
            int count = byClass.find((long) code * counts.length + square);
            boolean first = count == most && best >= 0 && names.get(code).compareTo(names.get(best)) < 0;
            if (count > most || first) {
                best = code;
                most = count;
            }
        }
        return best;
    }

    private static int unit(double squares) {
        int unit = (int) Math.round(squares * MvtEncoder.EXTENT / ACROSS);
        return Math.max(0, Math.min(MvtEncoder.EXTENT - 1, unit));
    }
}
