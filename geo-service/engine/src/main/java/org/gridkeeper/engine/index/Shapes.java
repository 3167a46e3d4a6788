// SPDX-License-Identifier: Apache-2.0
package org.gridkeeper.engine.index;

import org.gridkeeper.engine.geo.Bounds;

/**
 * The geometries of a layer in EPSG:3857 metres, packed: feature row → parts → rings → coordinates.
 *
 * <p>{@code xy} holds x,y pairs. Ring r spans coordinates {@code ringStart[r] .. ringStart[r+1]-1} (counted in pairs);
 * feature f spans rings {@code featureStart[f] .. featureStart[f+1]-1}. A point is a ring of one coordinate, a line a
 * ring that is not closed, a polygon its shell and holes, closed (last = first); the rings of a multi-polygon follow one
 * another and {@link #isShell} tells which begin a polygon. The arrays are shared, never to be written to.
 */
public final class Shapes {

    private final double[] xy;
    private final int[] ringStart;
    private final int[] featureStart;
    private final boolean[] shell;

    Shapes(double[] xy, int[] ringStart, int[] featureStart, boolean[] shell) {
        this.xy = xy;
        this.ringStart = ringStart;
        this.featureStart = featureStart;
        this.shell = shell;
    }

    public int size() {
        return featureStart.length - 1;
    }

    public int firstRing(int row) {
        return featureStart[row];
    }

    /** One past the last ring. */
    public int endRing(int row) {
        return featureStart[row + 1];
    }

    public boolean isShell(int ring) {
        return shell[ring];
    }

    /** Index of the first coordinate pair of a ring. */
    public int firstPoint(int ring) {
        return ringStart[ring];
    }

    public int endPoint(int ring) {
        return ringStart[ring + 1];
    }

    public double x(int point) {
        return xy[2 * point];
    }

    public double y(int point) {
        return xy[2 * point + 1];
    }

    /** x of a point feature's (first) place. */
    public double pointX(int row) {
        return xy[2 * ringStart[featureStart[row]]];
    }

    public double pointY(int row) {
        return xy[2 * ringStart[featureStart[row]] + 1];
    }

    /** The box of a feature in EPSG:3857. */
    public Bounds boundsMercator(int row) {
        double minX = Double.POSITIVE_INFINITY;
        double minY = Double.POSITIVE_INFINITY;
        double maxX = Double.NEGATIVE_INFINITY;
        double maxY = Double.NEGATIVE_INFINITY;
        for (int p = ringStart[featureStart[row]]; p < ringStart[featureStart[row + 1]]; p++) {
            minX = Math.min(minX, xy[2 * p]);
            maxX = Math.max(maxX, xy[2 * p]);
            minY = Math.min(minY, xy[2 * p + 1]);
            maxY = Math.max(maxY, xy[2 * p + 1]);
        }
        return new Bounds(minX, minY, maxX, maxY);
    }
}
