// SPDX-License-Identifier: Apache-2.0
package org.gridkeeper.engine.link;

import java.util.Arrays;

/** A raster of boxes over cells that tells, for most places, their cell without asking an edge. */
final class CellRaster {

    /** Boxes along the side of a cell of middling size. */
    private static final int BOXES_PER_CELL = 8;

    private static final int MAX_BOXES = 1 << 22;

    private static final double MAX_SLOPE = 100;

    private final double minX;
    private final double minY;
    private final double maxX;
    private final double maxY;
    private final int columns;
    private final double columnsPerDegree;
    private final double rowsPerDegree;
    private final int rows;
    private int[] boxStart = {0};
    private int[] entries = {};

    private CellRaster(double[] box, double columnWidth, double rowHeight) {
        minX = box[0];
        minY = box[1];
        maxX = box[2];
        maxY = box[3];
        double width = Math.max(maxX - minX, 1e-9);
        double height = Math.max(maxY - minY, 1e-9);
        double wanted = Math.ceil(width / columnWidth) * Math.ceil(height / rowHeight);
        double shrink = Math.max(1, Math.sqrt(wanted / MAX_BOXES));
        columns = (int) Math.max(1, Math.min(MAX_BOXES, Math.ceil(width / (columnWidth * shrink))));
        rows = (int) Math.max(1, Math.min(MAX_BOXES / (double) columns, Math.ceil(height / (rowHeight * shrink))));
        columnsPerDegree = columns / width;
        rowsPerDegree = rows / height;
    }

    static CellRaster of(CellEdges edges) {
        int n = edges.size();
        double[] box = {
            Double.POSITIVE_INFINITY, Double.POSITIVE_INFINITY, Double.NEGATIVE_INFINITY, Double.NEGATIVE_INFINITY
        };
        double[] widths = new double[n];
        double[] heights = new double[n];
        for (int cell = 0; cell < n; cell++) {
            box[0] = Math.min(box[0], edges.minX(cell));
            box[1] = Math.min(box[1], edges.minY(cell));
            box[2] = Math.max(box[2], edges.maxX(cell));
            box[3] = Math.max(box[3], edges.maxY(cell));
            widths[cell] = edges.maxX(cell) - edges.minX(cell);
            heights[cell] = edges.maxY(cell) - edges.minY(cell);
        }
        if (!(box[0] <= box[2])) {
            return new CellRaster(new double[] {0, 0, 0, 0}, 1, 1).filled(edges);
        }
        return new CellRaster(box, side(widths), side(heights)).filled(edges);
    }

    private static double side(double[] sizes) {
        Arrays.sort(sizes);
        return Math.max(sizes[sizes.length / 2] / BOXES_PER_CELL, 1e-9);
    }

    /** The box of a place; -1 when it lies outside every cell, or is not a number. */
    int boxAt(double x, double y) {
        if (!(x >= minX && x <= maxX && y >= minY && y <= maxY)) {
            return -1;
        }
        return row(y) * columns + column(x);
    }

    int firstEntry(int box) {
        return boxStart[box];
    }

    int endEntry(int box) {
        return boxStart[box + 1];
    }

    int entry(int i) {
        return entries[i];
    }

    private int column(double x) {
        return Math.max(0, Math.min(columns - 1, (int) ((x - minX) * columnsPerDegree)));
    }

    private int row(double y) {
        return Math.max(0, Math.min(rows - 1, (int) ((y - minY) * rowsPerDegree)));
    }

    private CellRaster filled(CellEdges edges) {
        int[] mark = new int[rows * columns];
        int[] ends = new int[rows * columns + 1];
        for (int pass = 0; pass < 2; pass++) {
            Arrays.fill(mark, -1);
            for (int cell = 0; cell < edges.size(); cell++) {
                if (edges.minX(cell) <= edges.maxX(cell)) {
                    markEdges(edges, cell, mark);
                    enter(edges, cell, mark, ends, pass == 0);
                }
            }
            if (pass == 0) {
                for (int i = 1; i < ends.length; i++) {
                    ends[i] += ends[i - 1];
                }
                boxStart = ends.clone();
                entries = new int[ends[rows * columns]];
            }
        }
        return this;
    }

    /** Marks every box that an edge of the cell may touch. */
    private void markEdges(CellEdges edges, int cell, int[] mark) {
        for (int e = edges.firstEdge(cell); e < edges.endEdge(cell); e++) {
            double height = edges.y2(e) - edges.y1(e);
            double slope = height > 0 ? (edges.x2(e) - edges.x1(e)) / height : Double.POSITIVE_INFINITY;
            // Interpolation along a nearly level edge multiplies the rounding of y: take its whole length in each row.
            boolean level = !(Math.abs(slope) < MAX_SLOPE);
            // Wider than all rounding of the interpolation, much narrower than a box.
            double margin = 1e-6 / columnsPerDegree + 1e-12;
            double west = Math.min(edges.x1(e), edges.x2(e));
            double east = Math.max(edges.x1(e), edges.x2(e));
            int last = row(edges.y2(e));
            for (int row = row(edges.y1(e)); row <= last; row++) {
                double low = Math.max(edges.y1(e), minY + (row - 1e-6) / rowsPerDegree);
                double high = Math.min(edges.y2(e), minY + (row + 1 + 1e-6) / rowsPerDegree);
                double xLow = edges.x1(e) + (low - edges.y1(e)) * slope;
                double xHigh = edges.x1(e) + (high - edges.y1(e)) * slope;
                int from = column((level ? west : Math.max(west, Math.min(xLow, xHigh))) - margin);
                int to = column((level ? east : Math.min(east, Math.max(xLow, xHigh))) + margin);
                Arrays.fill(mark, row * columns + from, row * columns + to + 1, cell);
            }
        }
    }

    private void enter(CellEdges edges, int cell, int[] mark, int[] ends, boolean counting) {
        int firstColumn = column(edges.minX(cell));
        int lastColumn = column(edges.maxX(cell));
        int lastRow = row(edges.maxY(cell));
        for (int row = row(edges.minY(cell)); row <= lastRow; row++) {
            for (int column = firstColumn; column <= lastColumn; column++) {
                int box = row * columns + column;
                int entry = cell;
                if (mark[box] != cell) {
                    double x = minX + (column + 0.5) / columnsPerDegree;
                    double y = minY + (row + 0.5) / rowsPerDegree;
                    if (!edges.contains(cell, x, y)) {
                        continue;
                    }
                    entry = ~cell;
                }
                if (counting) {
                    ends[box + 1]++;
                } else {
                    entries[ends[box]++] = entry;
                }
            }
        }
    }
}
