// SPDX-License-Identifier: Apache-2.0
package org.gridkeeper.engine.geo;

/**
 * A block of pixels of the world at one zoom, so that a tile and any larger picture are cut from the same raster.
 *
 * @param z zoom; the world is {@code 256 · 2^z · pixelRatio} pixels wide
 * @param pixelRatio 1, or 2 for double resolution
 * @param left world pixel of the first column, counted east from the antimeridian
 * @param top world pixel of the first row, counted south from the northern edge
 */
public record PixelWindow(int z, int pixelRatio, long left, long top, int width, int height) {

    public PixelWindow {
        if (z < 0 || z > TileCoord.MAX_ZOOM || pixelRatio < 1 || pixelRatio > 4 || width < 1 || height < 1) {
            throw new IllegalArgumentException(
                    "no pixels at zoom %d, ratio %d, %d×%d".formatted(z, pixelRatio, width, height));
        }
    }

    public static PixelWindow of(TileCoord tile, int pixelRatio) {
        int side = TileCoord.SIZE_PX * pixelRatio;
        return new PixelWindow(tile.z(), pixelRatio, (long) tile.x() * side, (long) tile.y() * side, side, side);
    }

    /** Projected metres per pixel. */
    public double metresPerPixel() {
        return WebMercator.metresPerPixel(z) / pixelRatio;
    }

    /** EPSG:3857 x of a world pixel coordinate; pixel centres lie at .5. */
    public double mercatorX(double worldPixel) {
        return -WebMercator.HALF_METRES + worldPixel * metresPerPixel();
    }

    /** EPSG:3857 y of a world pixel coordinate, which grows south. */
    public double mercatorY(double worldPixel) {
        return WebMercator.HALF_METRES - worldPixel * metresPerPixel();
    }

    public Bounds boundsMercator() {
        return new Bounds(
                mercatorX((double) left),
                mercatorY((double) (top + height)),
                mercatorX((double) (left + width)),
                mercatorY((double) top));
    }

    /** That part which lies in another window of the same zoom and pixel ratio, which it meets. */
    public PixelWindow within(PixelWindow other) {
        long west = Math.max(left, other.left);
        long north = Math.max(top, other.top);
        long east = Math.min(left + width, other.left + other.width);
        long south = Math.min(top + height, other.top + other.height);
        return new PixelWindow(z, pixelRatio, west, north, (int) (east - west), (int) (south - north));
    }
}
