// SPDX-License-Identifier: Apache-2.0
package org.gridkeeper.engine.geo;

/** A tile of the WebMercatorQuad tile matrix set (OGC 17-083r4): x grows east, y grows south from the north-western tile. */
public record TileCoord(int z, int x, int y) {

    public static final int MAX_ZOOM = 22;
    public static final int SIZE_PX = 256;

    public TileCoord {
        if (z < 0 || z > MAX_ZOOM) {
            throw new IllegalArgumentException("zoom %d is outside 0..%d".formatted(z, MAX_ZOOM));
        }
        int n = 1 << z;
        if (x < 0 || x >= n || y < 0 || y >= n) {
            throw new IllegalArgumentException("tile %d/%d/%d is outside 0..%d".formatted(z, x, y, n - 1));
        }
    }

    /** The tile that contains a place; places on a border belong to the tile east and south of it. */
    public static TileCoord at(double lon, double lat, int z) {
        double side = 2 * WebMercator.HALF_METRES / (1 << z);
        int last = (1 << z) - 1;
        int x = (int) Math.floor((WebMercator.x(lon) + WebMercator.HALF_METRES) / side);
        int y = (int) Math.floor((WebMercator.HALF_METRES - WebMercator.y(lat)) / side);
        return new TileCoord(z, Math.max(0, Math.min(last, x)), Math.max(0, Math.min(last, y)));
    }

    /** Its box in EPSG:3857 metres. */
    public Bounds boundsMercator() {
        double side = 2 * WebMercator.HALF_METRES / (1 << z);
        double minX = -WebMercator.HALF_METRES + x * side;
        double maxY = WebMercator.HALF_METRES - y * side;
        return new Bounds(minX, maxY - side, minX + side, maxY);
    }
}
