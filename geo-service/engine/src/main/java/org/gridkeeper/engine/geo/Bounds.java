// SPDX-License-Identifier: Apache-2.0
package org.gridkeeper.engine.geo;

/** An axis-aligned box; the name of the variable says its CRS. Edges belong to the box. */
public record Bounds(double minX, double minY, double maxX, double maxY) {

    public Bounds {
        if (!(minX <= maxX && minY <= maxY)) {
            throw new IllegalArgumentException("bounds must be ordered: %s %s %s %s".formatted(minX, minY, maxX, maxY));
        }
    }

    public boolean intersects(Bounds other) {
        return minX <= other.maxX && other.minX <= maxX && minY <= other.maxY && other.minY <= maxY;
    }

    public boolean contains(double x, double y) {
        return minX <= x && x <= maxX && minY <= y && y <= maxY;
    }

    /** The box grown by {@code distance} on every side, in its own units. */
    public Bounds expandedBy(double distance) {
        return new Bounds(minX - distance, minY - distance, maxX + distance, maxY + distance);
    }

    public Bounds union(Bounds other) {
        return new Bounds(
                Math.min(minX, other.minX),
                Math.min(minY, other.minY),
                Math.max(maxX, other.maxX),
                Math.max(maxY, other.maxY));
    }

    public double width() {
        return maxX - minX;
    }

    public double height() {
        return maxY - minY;
    }
}
