// SPDX-License-Identifier: Apache-2.0
package org.gridkeeper.engine.density;

import java.awt.image.BufferedImage;
import java.awt.image.DataBufferByte;
import java.time.Instant;
import java.util.Collection;
import java.util.Optional;
import org.gridkeeper.engine.geo.Bounds;
import org.gridkeeper.engine.geo.PixelWindow;
import org.gridkeeper.engine.geo.TileCoord;
import org.gridkeeper.engine.geo.WebMercator;
import org.gridkeeper.engine.index.Column;
import org.gridkeeper.engine.index.Filter;
import org.gridkeeper.engine.index.GeometryKind;
import org.gridkeeper.engine.index.LayerSnapshot;

/**
 * The kernel density of a point layer: Σ w · 3/(π h²) · (1 − d²/h²)² over the incidents with ground distance d &lt; h, in
 * incidents/km² (Silverman 1986, eq. 4.5; {@link Kernel} has the distance). Nothing is added across the antimeridian.
 * Immutable and safe for all threads.
 */
public final class DensityField {

    static final String TIME = "reported_at";

    private final Incidents incidents;

    /** The layer's first event; empty without times. */
    private final Optional<Instant> first;

    private DensityField(Incidents incidents) {
        this.incidents = incidents;
        this.first = incidents
                .layer()
                .findColumn(TIME)
                .filter(Column.LongColumn.class::isInstance)
                .map(times -> ((Column.LongColumn) times).min())
                .filter(earliest -> earliest != Column.LongColumn.MISSING)
                .map(Instant::ofEpochMilli);
    }

    /**
     * The density of a layer's features.
     *
     * @throws IllegalArgumentException when the layer has lines or polygons
     */
    public static DensityField of(LayerSnapshot points) {
        if (points.schema().geometry() != GeometryKind.POINT) {
            throw new IllegalArgumentException("layer %s has no points to take a density of"
                    .formatted(points.schema().id()));
        }
        return new DensityField(new Incidents(points));
    }

    /**
     * The density of the layer after a change: the same as one made anew, without sorting the incidents anew.
     *
     * @param next the layer now
     * @param changed the features that were written, as they are now
     * @param removed ids of features that are no longer there
     */
    public DensityField with(LayerSnapshot next, LayerSnapshot changed, Collection<String> removed) {
        return new DensityField(incidents.with(next, changed, removed));
    }

    /**
     * The kernel radius that tiles of a zoom really show around a latitude, in ground metres: the bandwidth, or 3 px of a
     * 256 px tile where that is more.
     */
    public static double effectiveBandwidthMetres(double bandwidthMetres, int z, double lat) {
        return Kernel.drawn(bandwidthMetres, z).groundMetres(WebMercator.y(lat));
    }

    /**
     * The period of a filter on this layer. A layer without times has no rate of its own: its period is 30 days, so that
     * rate and density are the same number.
     */
    public WindowLength window(Filter filter, Instant referenceTime) {
        return first.map(earliest -> WindowLength.of(filter, earliest, referenceTime))
                .orElse(new WindowLength(WindowLength.RATE_DAYS));
    }

    /** The density at a place in degrees: the plain sum in row order, at the bandwidth asked for. */
    public DensityValue value(double lon, double lat, DensityQuery query) {
        double x = WebMercator.x(lon);
        double y = WebMercator.y(lat);
        Kernel kernel = Kernel.exact(query.bandwidthMetres());
        double reach = kernel.reach(y);
        Candidates near = Candidates.in(incidents, query, new Bounds(x, y, x, y).expandedBy(reach));
        double sum = 0;
        int incidents = 0;
        for (int i = 0; i < near.size; i++) {
            double dx = x - near.x[i];
            double dy = y - near.y[i];
            double u = (dx * dx + dy * dy) / (reach * reach);
            if (u < 1) {
                sum += near.weight[i] * (1 - u) * (1 - u);
                incidents++;
            }
        }
        return incidents < query.scope().minimumCount()
                ? DensityValue.WITHHELD
                : new DensityValue(sum * kernel.peak(y), incidents, false);
    }

    /** The heatmap of a tile; see {@link #image(PixelWindow, DensityQuery, HeatScale)}. */
    public BufferedImage image(TileCoord tile, int pixelRatio, DensityQuery query, HeatScale scale) {
        return image(PixelWindow.of(tile, pixelRatio), query, scale);
    }

    /**
     * The heatmap of a block of pixels as an indexed image in the colours of {@link HeatPalette}. Before colours are
     * taken, each pixel is within half a colour step of the density at its centre ({@link HeatPicture} says why), except
     * where both lie above the scale. Any two pictures agree wherever they overlap.
     */
    public BufferedImage image(PixelWindow window, DensityQuery query, HeatScale scale) {
        BufferedImage image = new BufferedImage(
                window.width(), window.height(), BufferedImage.TYPE_BYTE_INDEXED, HeatPalette.colorModel());
        byte[] pixels = ((DataBufferByte) image.getRaster().getDataBuffer()).getData();
        WindowLength length = window(query.filter(), query.referenceTime());
        new HeatPicture(incidents, query, window, new HeatPainter(pixels, length, scale)).draw();
        return image;
    }

    /**
     * How two periods compare on a tile, in red where the first has the greater rate and in blue where it has the smaller
     * one. Before colours are taken, each pixel is within half a colour step of the comparison of plain sums. Where one of
     * the two is withheld nothing is shown.
     *
     * @param query,than alike but for their periods
     */
    public BufferedImage compare(
            TileCoord tile, int pixelRatio, DensityQuery query, DensityQuery than, Comparison how, HeatScale scale) {
        return new ComparisonPicture(incidents, PixelWindow.of(tile, pixelRatio), how, scale)
                .of(
                        query,
                        window(query.filter(), query.referenceTime()),
                        than,
                        window(than.filter(), than.referenceTime()));
    }

    /**
     * The rate that is added to both sides of a {@link Comparison#RATIO} at a place, at the bandwidth asked for: that of three
     * incidents spread over the kernel in the shorter period.
     */
    public double guardRate(double lat, DensityQuery query, DensityQuery than) {
        return ComparisonPicture.guard(
                Kernel.exact(query.bandwidthMetres()),
                WebMercator.y(lat),
                window(query.filter(), query.referenceTime()),
                window(than.filter(), than.referenceTime()));
    }

    /**
     * The colour scale of the layer for a bandwidth: its upper end is the 99.5th percentile (linear between order
     * statistics, R's type 7) of the rate over the lattice nodes, 4 px apart at zoom 14, where it is above 0; all
     * classes, every cell, each incident counting 1, the 365 days up to and with the reference time. Without any incident
     * in that year it is 1.
     */
    public HeatScale scale(double bandwidthMetres, Instant referenceTime) {
        return new HeatScale(ScaleEnd.of(incidents, this, bandwidthMetres, referenceTime), Instant.now());
    }

    /** Bytes of memory that the density has taken so far besides its layer. */
    public long memory() {
        return incidents.memory();
    }

    boolean hasTimes() {
        return first.isPresent();
    }
}
