// SPDX-License-Identifier: Apache-2.0
package org.gridkeeper.bench;

import java.awt.image.BufferedImage;
import java.time.Instant;
import java.util.Set;
import java.util.concurrent.TimeUnit;
import org.geotools.api.feature.simple.SimpleFeatureType;
import org.geotools.coverage.grid.GridCoverage2D;
import org.geotools.data.collection.ListFeatureCollection;
import org.geotools.feature.simple.SimpleFeatureBuilder;
import org.geotools.feature.simple.SimpleFeatureTypeBuilder;
import org.geotools.geometry.jts.ReferencedEnvelope;
import org.geotools.process.vector.HeatmapProcess;
import org.geotools.referencing.crs.DefaultEngineeringCRS;
import org.gridkeeper.engine.density.DensityField;
import org.gridkeeper.engine.density.DensityQuery;
import org.gridkeeper.engine.density.HeatScale;
import org.gridkeeper.engine.density.Weighting;
import org.gridkeeper.engine.geo.Bounds;
import org.gridkeeper.engine.geo.PixelWindow;
import org.gridkeeper.engine.geo.TileCoord;
import org.gridkeeper.engine.geo.WebMercator;
import org.gridkeeper.engine.index.Filter;
import org.gridkeeper.engine.index.LayerSnapshot;
import org.gridkeeper.engine.index.Shapes;
import org.locationtech.jts.geom.Coordinate;
import org.locationtech.jts.geom.GeometryFactory;
import org.locationtech.jts.geom.Point;
import org.openjdk.jmh.annotations.Benchmark;
import org.openjdk.jmh.annotations.BenchmarkMode;
import org.openjdk.jmh.annotations.Fork;
import org.openjdk.jmh.annotations.Measurement;
import org.openjdk.jmh.annotations.Mode;
import org.openjdk.jmh.annotations.OutputTimeUnit;
import org.openjdk.jmh.annotations.Param;
import org.openjdk.jmh.annotations.Scope;
import org.openjdk.jmh.annotations.Setup;
import org.openjdk.jmh.annotations.State;
import org.openjdk.jmh.annotations.Warmup;

/**
 * One heat tile of a million incidents at 300 m: of everything, of a class in a month, as the plain sum over every pixel
 * that an incident reaches, and by the HeatmapProcess of GeoTools with the same radius, a cell a pixel and only the
 * incidents that reach the tile.
 */
@State(Scope.Benchmark)
@BenchmarkMode(Mode.AverageTime)
@OutputTimeUnit(TimeUnit.MILLISECONDS)
@Fork(1)
@Warmup(iterations = 3, time = 2)
@Measurement(iterations = 5, time = 2)
public class DensityBenchmark {

    private static final Instant END = Instant.parse("2026-01-01T00:00:00Z");
    private static final double BANDWIDTH_METRES = 300;
    private static final int SIDE = TileCoord.SIZE_PX;

    @Param({"10", "12", "14", "16"})
    public int zoom;

    private final LayerSnapshot layer = new BenchCity(7).incidents(1_000_000);
    private final DensityField field = DensityField.of(layer);
    private final HeatScale scale = field.scale(BANDWIDTH_METRES, END);
    private TileCoord tile = new TileCoord(0, 0, 0);
    private PixelWindow window = PixelWindow.of(tile, 1);
    private Bounds reached = window.boundsMercator();
    private ListFeatureCollection features = new ListFeatureCollection(pointType());

    @Setup
    public void place() {
        double[] at = new BenchCity(7).place();
        tile = TileCoord.at(at[0], at[1], zoom);
        window = PixelWindow.of(tile, 1);
        reached = window.boundsMercator().expandedBy(reachPx() * window.metresPerPixel());
        features = features();
    }

    /** Pixels from an incident to where it adds nothing more, in the middle of the tile. */
    private double reachPx() {
        Bounds box = window.boundsMercator();
        double ground = WebMercator.groundFactor((box.minY() + box.maxY()) / 2);
        return Math.max(3, BANDWIDTH_METRES / ground / window.metresPerPixel());
    }

    /** Kept after the first time. */
    @Benchmark
    public BufferedImage everything() {
        return field.image(tile, 1, query(Filter.NONE), scale);
    }

    /** The same incidents, of which nothing is kept, since they are asked for by a period. */
    @Benchmark
    public BufferedImage everything_in_a_period() {
        Instant from = Instant.parse("2025-01-01T00:00:00Z");
        return field.image(tile, 1, query(new Filter(Set.of(), from, END)), scale);
    }

    @Benchmark
    public BufferedImage a_class_in_a_month() {
        Instant from = Instant.parse("2025-06-01T00:00:00Z");
        Instant to = Instant.parse("2025-07-01T00:00:00Z");
        return field.image(tile, 1, query(new Filter(Set.of("k3"), from, to)), scale);
    }

    private static DensityQuery query(Filter filter) {
        return new DensityQuery(
                BANDWIDTH_METRES, Weighting.COUNT, filter, org.gridkeeper.engine.index.Scope.all(), END);
    }

    @Benchmark
    public float[] plain_sum() {
        float[] sum = new float[SIDE * SIDE];
        Shapes shapes = layer.shapes();
        double px = window.metresPerPixel();
        double reach = reachPx();
        layer.forEachAggregated(reached, org.gridkeeper.engine.index.Scope.all(), Filter.NONE, row -> {
            double x = (shapes.pointX(row) - window.mercatorX((double) window.left())) / px - 0.5;
            double y = (window.mercatorY((double) window.top()) - shapes.pointY(row)) / px - 0.5;
            int south = (int) Math.min(SIDE - 1, Math.floor(y + reach));
            for (int j = (int) Math.max(0, Math.ceil(y - reach)); j <= south; j++) {
                double left = reach * reach - (j - y) * (j - y);
                double half = Math.sqrt(Math.max(0, left));
                int east = (int) Math.min(SIDE - 1, Math.floor(x + half));
                for (int i = (int) Math.max(0, Math.ceil(x - half)); i <= east; i++) {
                    double t = left - (i - x) * (i - x);
                    sum[j * SIDE + i] += (float) (t * t);
                }
            }
        });
        return sum;
    }

    @Benchmark
    public GridCoverage2D heatmap_process_of_geotools() {
        Bounds box = window.boundsMercator();
        ReferencedEnvelope envelope = new ReferencedEnvelope(
                box.minX(), box.maxX(), box.minY(), box.maxY(), DefaultEngineeringCRS.CARTESIAN_2D);
        return new HeatmapProcess().execute(features, (int) Math.round(reachPx()), null, 1, envelope, SIDE, SIDE, null);
    }

    private static SimpleFeatureType pointType() {
        SimpleFeatureTypeBuilder type = new SimpleFeatureTypeBuilder();
        type.setName("incidents");
        type.setCRS(DefaultEngineeringCRS.CARTESIAN_2D);
        type.add("place", Point.class);
        return type.buildFeatureType();
    }

    private ListFeatureCollection features() {
        SimpleFeatureType type = pointType();
        GeometryFactory geometries = new GeometryFactory();
        SimpleFeatureBuilder builder = new SimpleFeatureBuilder(type);
        ListFeatureCollection near = new ListFeatureCollection(type);
        Shapes shapes = layer.shapes();
        layer.forEachAggregated(reached, org.gridkeeper.engine.index.Scope.all(), Filter.NONE, row -> {
            builder.add(geometries.createPoint(new Coordinate(shapes.pointX(row), shapes.pointY(row))));
            near.add(builder.buildFeature(Integer.toString(row)));
        });
        return near;
    }
}
