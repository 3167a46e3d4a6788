// SPDX-License-Identifier: Apache-2.0
package org.gridkeeper.engine.render;

import java.util.Arrays;
import org.gridkeeper.engine.geo.Bounds;
import org.gridkeeper.engine.index.GeometryKind;
import org.gridkeeper.engine.index.LayerSnapshot;
import org.gridkeeper.engine.index.Shapes;

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

    private final Shapes shapes;
    private final GeometryKind kind;
    private final Bounds tile;
    private final double scale;
    private int[] commands = new int[256];
    private int size;
    private int cursorX;
    private int cursorY;
    // The ring or line at work, in tile units, and its places on the grid.
    private double[] xy = new double[512];
    private double[] clipped = new double[512];
    private int[] grid = new int[512];
    private int gridSize;

    MvtGeometry(LayerSnapshot layer, Bounds tileMercator) {
        this.shapes = layer.shapes();
        this.kind = layer.schema().geometry();
        this.tile = tileMercator;
        this.scale = MvtEncoder.EXTENT / tileMercator.width();
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

    /** The commands of the feature encoded last; only as many as {@link #encode} said. */
    int[] commands() {
        return commands;
    }

    /** Encodes a feature; the number of command integers, 0 when nothing of it is in the tile. */
    int encode(int row) {
        size = 0;
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
        return size;
    }

    private double x(int point) {
        return (shapes.x(point) - tile.minX()) * scale;
    }

    private double y(int point) {
        return (tile.maxY() - shapes.y(point)) * scale;
    }

    private void points(int row) {
        gridSize = 0;
        for (int p = shapes.firstPoint(shapes.firstRing(row)); p < shapes.endPoint(shapes.endRing(row) - 1); p++) {
            if (x(p) >= MIN && x(p) <= MAX && y(p) >= MIN && y(p) <= MAX) {
                snap(x(p), y(p));
            }
        }
        if (gridSize > 0) {
            command(MOVE_TO, gridSize / 2);
            for (int i = 0; i < gridSize; i += 2) {
                moveCursor(grid[i], grid[i + 1]);
            }
        }
    }

    private void line(int ring) {
        gridSize = 0;
        for (int p = shapes.firstPoint(ring); p + 1 < shapes.endPoint(ring); p++) {
            double x = x(p);
            double y = y(p);
            double dx = x(p + 1) - x;
            double dy = y(p + 1) - y;
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
            int n = clip(r);
            gridSize = 0;
            for (int i = 0; i < n; i++) {
                snap(xy[2 * i], xy[2 * i + 1]);
            }
            while (gridSize >= 4 && grid[0] == grid[gridSize - 2] && grid[1] == grid[gridSize - 1]) {
                gridSize -= 2;
            }
            long twiceArea = twiceArea();
            boolean kept = gridSize >= 6 && twiceArea != 0;
            if (kept) {
                // On a grid whose y grows south shells have a positive area (MVT 2.1, 4.3.3.3).
                if (twiceArea > 0 != shell) {
                    reverse();
                }
                path(gridSize / 2, true);
            }
            shellKept = shell ? kept : shellKept;
        }
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

    /** Clips a ring to the tile and its buffer into {@link #xy}; the number of its places, not closed. */
    private int clip(int ring) {
        int n = shapes.endPoint(ring) - shapes.firstPoint(ring) - 1;
        xy = fit(xy, 2 * n);
        boolean inside = true;
        for (int i = 0; i < n; i++) {
            double px = x(shapes.firstPoint(ring) + i);
            double py = y(shapes.firstPoint(ring) + i);
            xy[2 * i] = px;
            xy[2 * i + 1] = py;
            inside &= px >= MIN && px <= MAX && py >= MIN && py <= MAX;
        }
        if (inside) {
            return n;
        }
        for (int axis = 0; axis < 2; axis++) {
            n = clipSide(n, axis, 1, MIN);
            n = clipSide(n, axis, -1, -MAX);
        }
        return n;
    }

    /** Keeps the places whose coordinate, times the sign, is at least the limit. */
    private int clipSide(int n, int axis, int sign, double limit) {
        clipped = fit(clipped, 4 * n + 4);
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
                double t = a / (a - b);
                clipped[out + axis] = sign * limit;
                clipped[out + 1 - axis] = xy[2 * i + 1 - axis] + t * (xy[2 * j + 1 - axis] - xy[2 * i + 1 - axis]);
                out += 2;
            }
        }
        double[] swap = xy;
        xy = clipped;
        clipped = swap;
        return out / 2;
    }

    private void snap(double x, double y) {
        int gx = (int) Math.round(x);
        int gy = (int) Math.round(y);
        if (gridSize >= 2 && grid[gridSize - 2] == gx && grid[gridSize - 1] == gy) {
            return;
        }
        if (gridSize + 2 > grid.length) {
            grid = Arrays.copyOf(grid, 2 * grid.length);
        }
        grid[gridSize++] = gx;
        grid[gridSize++] = gy;
    }

    private void path(int places, boolean close) {
        command(MOVE_TO, 1);
        moveCursor(grid[0], grid[1]);
        command(LINE_TO, places - 1);
        for (int i = 2; i < 2 * places; i += 2) {
            moveCursor(grid[i], grid[i + 1]);
        }
        if (close) {
            command(CLOSE, 1);
        }
    }

    private void command(int id, int count) {
        put(id | (count << 3));
    }

    private void moveCursor(int x, int y) {
        put(zigzag(x - cursorX));
        put(zigzag(y - cursorY));
        cursorX = x;
        cursorY = y;
    }

    private static int zigzag(int value) {
        return (value << 1) ^ (value >> 31);
    }

    private void put(int value) {
        if (size == commands.length) {
            commands = Arrays.copyOf(commands, 2 * size);
        }
        commands[size++] = value;
    }

    private static double[] fit(double[] array, int n) {
        return n <= array.length ? array : Arrays.copyOf(array, Math.max(n, 2 * array.length));
    }
}
