// SPDX-License-Identifier: Apache-2.0
package org.gridkeeper.engine.render;

import java.util.Arrays;
import org.gridkeeper.engine.geo.TileCoord;
import org.gridkeeper.engine.index.GeometryKind;
import org.gridkeeper.engine.index.LayerSnapshot;
import org.gridkeeper.engine.index.Shapes;
import org.jspecify.annotations.Nullable;

/**
 * Features of one layer as the drawing commands of one vector tile (MVT 2.1, 4.3). Polygons are clipped by Sutherland
 * and Hodgman (1974), lines by Liang and Barsky (1984). For one thread.
 */
final class MvtGeometry {

    private static final int MOVE_TO = 1;
    private static final int LINE_TO = 2;
    private static final int CLOSE = 7;
    private static final double MIN = -MvtEncoder.BUFFER;
    private static final double MAX = MvtEncoder.EXTENT + MvtEncoder.BUFFER;
    /** Makes every coordinate of a clipped place positive, so that a cast rounds to the nearest. */
    private static final int SHIFT = 2 * MvtEncoder.BUFFER;

    private final Shapes shapes;
    private final GeometryKind kind;
    private final TilePlaces places;
    private final ProtoBuffer commands = new ProtoBuffer(512);
    private int cursorX;
    private int cursorY;
    private double[] clipped = new double[512];
    // The places on the grid of the ring or line at work.
    private int[] grid = new int[512];
    private int gridSize;

    /** @param zooms null where each ring is simplified by itself */
    MvtGeometry(LayerSnapshot layer, TileCoord tile, @Nullable VertexZooms zooms) {
        this.shapes = layer.shapes();
        this.kind = layer.schema().geometry();
        this.places = new TilePlaces(shapes, tile, zooms);
    }

    /** The GeomType of all features: 0 unknown, 1 point, 2 line, 3 polygon. */
    int type() {
        return switch (kind) {
            case POINT -> 1;
            case LINE -> 2;
            case POLYGON -> 3;
            case NONE -> 0;
        };
    }

    /** The commands of a feature; none when nothing of it is in the tile. Good until the next. */
    ProtoBuffer encode(int row) {
        commands.clear();
        cursorX = 0;
        cursorY = 0;
        switch (kind) {
            case POINT -> points(row);
            case LINE -> {
                for (int r = shapes.firstRing(row); r < shapes.endRing(row); r++) {
                    line(r);
                }
            }
            case POLYGON -> polygons(row);
            case NONE -> {}
        }
        return commands;
    }

    private void points(int row) {
        gridSize = 0;
        for (int p = shapes.firstPoint(shapes.firstRing(row)); p < shapes.endPoint(shapes.endRing(row) - 1); p++) {
            double x = places.x(p);
            double y = places.y(p);
            if (TilePlaces.inside(x, y)) {
                snap(x, y);
            }
        }
        if (gridSize > 0) {
            command(MOVE_TO, gridSize / 2);
            for (int i = 0; i < gridSize; i += 2) {
                moveCursor(grid[i], grid[i + 1]);
            }
        }
    }

    private void line(int line) {
        places.line(line);
        double[] xy = places.xy;
        gridSize = 0;
        for (int i = 0; i + 1 < places.size; i++) {
            double x = xy[2 * i];
            double y = xy[2 * i + 1];
            double dx = xy[2 * i + 2] - x;
            double dy = xy[2 * i + 3] - y;
            double from = Math.max(Math.max(enter(x, dx), enter(y, dy)), 0);
            double to = Math.min(Math.min(leave(x, dx), leave(y, dy)), 1);
            if (from > to) {
                endLine();
                continue;
            }
            if (from > 0) {
                endLine();
            }
            snap(x + from * dx, y + from * dy);
            snap(x + to * dx, y + to * dy);
            if (to < 1) {
                endLine();
            }
        }
        endLine();
    }

    /** The share of a step at which it comes into the range; beyond 1 when it never does. */
    private static double enter(double at, double step) {
        if (step == 0) {
            return at >= MIN && at <= MAX ? Double.NEGATIVE_INFINITY : Double.POSITIVE_INFINITY;
        }
        return ((step > 0 ? MIN : MAX) - at) / step;
    }

    private static double leave(double at, double step) {
        return step == 0 ? Double.POSITIVE_INFINITY : ((step > 0 ? MAX : MIN) - at) / step;
    }

    private void endLine() {
        if (gridSize >= 4) {
            path(gridSize / 2, false);
        }
        gridSize = 0;
    }

    private void polygons(int row) {
        boolean shellKept = false;
        for (int r = shapes.firstRing(row); r < shapes.endRing(row); r++) {
            boolean shell = shapes.isShell(r);
            if (!shell && !shellKept) {
                continue;
            }
            places.ring(r);
            boolean kept = ring(shell);
            if (!kept && shell && places.simplified) {
                places.wholeRing(r);
                kept = ring(true);
            }
            shellKept = shell ? kept : shellKept;
        }
    }

    /** Draws the ring at work; false when nothing of it is left in the tile and on the grid. */
    private boolean ring(boolean shell) {
        if (!places.inside) {
            clip();
        }
        gridSize = 0;
        double[] xy = places.xy;
        for (int i = 0; i < places.size; i++) {
            snap(xy[2 * i], xy[2 * i + 1]);
        }
        while (gridSize >= 4 && grid[0] == grid[gridSize - 2] && grid[1] == grid[gridSize - 1]) {
            gridSize -= 2;
        }
        long twiceArea = twiceArea();
        if (gridSize < 6 || twiceArea == 0) {
            return false;
        }
        // On a grid whose y grows south shells have a positive area (MVT 2.1, 4.3.3.3).
        if (twiceArea > 0 != shell) {
            reverse();
        }
        path(gridSize / 2, true);
        return true;
    }

    private long twiceArea() {
        long sum = 0;
        for (int i = 0; i < gridSize; i += 2) {
            int j = i + 2 == gridSize ? 0 : i + 2;
            sum += (long) grid[i] * grid[j + 1] - (long) grid[j] * grid[i + 1];
        }
        return sum;
    }

    private void reverse() {
        for (int i = 0, j = gridSize - 2; i < j; i += 2, j -= 2) {
            int x = grid[i];
            int y = grid[i + 1];
            grid[i] = grid[j];
            grid[i + 1] = grid[j + 1];
            grid[j] = x;
            grid[j + 1] = y;
        }
    }

    /** Clips the ring at work to the tile and its buffer. */
    private void clip() {
        for (int axis = 0; axis < 2; axis++) {
            clipSide(axis, 1, MIN);
            clipSide(axis, -1, -MAX);
        }
    }

    /** Keeps the places whose coordinate, times the sign, is at least the limit. */
    private void clipSide(int axis, int sign, double limit) {
        int n = places.size;
        double[] xy = places.xy;
        if (4 * n + 4 > clipped.length) {
            clipped = new double[8 * n];
        }
        int out = 0;
        for (int i = 0; i < n; i++) {
            int j = i + 1 == n ? 0 : i + 1;
            double a = sign * xy[2 * i + axis] - limit;
            double b = sign * xy[2 * j + axis] - limit;
            if (a >= 0) {
                clipped[out++] = xy[2 * i];
                clipped[out++] = xy[2 * i + 1];
            }
            if (a >= 0 != b >= 0) {
                clipped[out + axis] = sign * limit;
                clipped[out + 1 - axis] = a >= 0 ? crossing(i, j, axis, a, b) : crossing(j, i, axis, b, a);
                out += 2;
            }
        }
        places.xy = clipped;
        places.size = out / 2;
        clipped = xy;
    }

    /** Where a stretch leaves a side; reckoned from the inner end, so that it is the same whichever way a ring goes. */
    private double crossing(int inner, int outer, int axis, double innerDepth, double outerDepth) {
        double[] xy = places.xy;
        double from = xy[2 * inner + 1 - axis];
        return from + innerDepth / (innerDepth - outerDepth) * (xy[2 * outer + 1 - axis] - from);
    }

    private void snap(double x, double y) {
        int gx = (int) (x + (SHIFT + 0.5)) - SHIFT;
        int gy = (int) (y + (SHIFT + 0.5)) - SHIFT;
        if (gridSize >= 2 && grid[gridSize - 2] == gx && grid[gridSize - 1] == gy) {
            return;
        }
        if (gridSize + 2 > grid.length) {
            grid = Arrays.copyOf(grid, 2 * grid.length);
        }
        grid[gridSize++] = gx;
        grid[gridSize++] = gy;
    }

    private void path(int n, boolean close) {
        command(MOVE_TO, 1);
        moveCursor(grid[0], grid[1]);
        command(LINE_TO, n - 1);
        for (int i = 2; i < 2 * n; i += 2) {
            moveCursor(grid[i], grid[i + 1]);
        }
        if (close) {
            command(CLOSE, 1);
        }
    }

    private void command(int id, int count) {
        commands.varint(id | (count << 3));
    }

    private void moveCursor(int x, int y) {
        commands.varint(zigzag(x - cursorX));
        commands.varint(zigzag(y - cursorY));
        cursorX = x;
        cursorY = y;
    }

    static int zigzag(int value) {
        return (value << 1) ^ (value >> 31);
    }
}
