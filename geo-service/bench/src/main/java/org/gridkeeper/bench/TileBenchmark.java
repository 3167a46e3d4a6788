// SPDX-License-Identifier: Apache-2.0
package org.gridkeeper.bench;

import java.io.IOException;
import java.io.InputStream;
import java.io.UncheckedIOException;
import java.util.Objects;
import java.util.concurrent.TimeUnit;
import org.gridkeeper.engine.geo.TileCoord;
import org.gridkeeper.engine.index.LayerSnapshot;
import org.gridkeeper.engine.render.Fonts;
import org.gridkeeper.engine.render.MvtEncoder;
import org.gridkeeper.engine.render.PngEncoder;
import org.gridkeeper.engine.render.TileRenderer;
import org.gridkeeper.engine.render.VectorContent;
import org.gridkeeper.engine.style.SldReader;
import org.gridkeeper.engine.style.Style;
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

/** One tile of 100,000 buildings in the middle of the city, drawn and encoded. */
@State(Scope.Benchmark)
@BenchmarkMode(Mode.AverageTime)
@OutputTimeUnit(TimeUnit.MILLISECONDS)
@Fork(1)
@Warmup(iterations = 3, time = 2)
@Measurement(iterations = 5, time = 2)
public class TileBenchmark {

    @Param({"14", "15", "16", "17"})
    public int zoom;

    private final LayerSnapshot buildings = new BenchCity(7).buildings(100_000);
    private final TileRenderer renderer = new TileRenderer(Fonts.load());
    private final Style style = style();
    private final MvtEncoder encoder = new MvtEncoder();
    private TileCoord tile = new TileCoord(0, 0, 0);

    @Setup
    public void place() {
        double[] at = new BenchCity(7).place();
        tile = TileCoord.at(at[0], at[1], zoom);
    }

    private static Style style() {
        try (InputStream in = TileBenchmark.class.getResourceAsStream("/styles/buildings/default.sld")) {
            return SldReader.read(Objects.requireNonNull(in), "buildings/default.sld");
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    @Benchmark
    public byte[] png() {
        return PngEncoder.encode(renderer.render(buildings, style, tile, 1, org.gridkeeper.engine.index.Scope.all()));
    }

    @Benchmark
    public byte[] mvt() {
        return encoder.encode(buildings, VectorContent.EVERYTHING, tile, org.gridkeeper.engine.index.Scope.all());
    }
}
