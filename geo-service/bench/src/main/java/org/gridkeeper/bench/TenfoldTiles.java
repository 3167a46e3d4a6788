// SPDX-License-Identifier: Apache-2.0
package org.gridkeeper.bench;

import java.io.IOException;
import java.io.InputStream;
import java.io.UncheckedIOException;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.Objects;
import java.util.Set;
import java.util.TreeSet;
import org.gridkeeper.engine.geo.TileCoord;
import org.gridkeeper.engine.index.LayerSnapshot;
import org.gridkeeper.engine.index.Scope;
import org.gridkeeper.engine.render.Fonts;
import org.gridkeeper.engine.render.MvtEncoder;
import org.gridkeeper.engine.render.PngEncoder;
import org.gridkeeper.engine.render.TileRenderer;
import org.gridkeeper.engine.render.VectorContent;
import org.gridkeeper.engine.style.SldReader;
import org.gridkeeper.engine.style.Style;

/**
 * Tiles of a city beside those of a tenfold: the same tiles where the tenfold is ten such cities side by side, so that as
 * much lies in a tile, and where it is ten times as dense. Tells bytes per feature and what a change of one row costs too.
 */
final class TenfoldTiles {

    private static final long SEED = 7;
    private static final int TILES = 60;
    private static final int ROUNDS = 7;

    private final MvtEncoder encoder = new MvtEncoder();
    private final TileRenderer renderer = new TileRenderer(Fonts.load());

    private TenfoldTiles() {}

    private interface Drawing {
        byte[] of(LayerSnapshot layer, TileCoord tile);
    }

    /** Arguments: buildings and incidents of the one city (100000 and 1000000). */
    public static void main(String[] args) {
        int buildings = args.length > 0 ? Integer.parseInt(args[0]) : 100_000;
        int incidents = args.length > 1 ? Integer.parseInt(args[1]) : 1_000_000;
        TenfoldTiles bench = new TenfoldTiles();
        Style houses = style("buildings");
        Style points = style("incidents");
        LayerSnapshot city = told("buildings", BenchCity.buildingsOf(SEED, 1, buildings));
        LayerSnapshot ten = told("buildings of ten cities", BenchCity.buildingsOf(SEED, 10, buildings));
        LayerSnapshot dense = BenchCity.buildingsOf(SEED, 1, 10 * buildings);
        bench.compare("buildings png", List.of(city, ten, dense), (layer, tile) -> bench.png(layer, houses, tile));
        bench.compare("buildings mvt", List.of(city, ten, dense), bench::mvt);
        LayerSnapshot few = told("incidents", BenchCity.incidentsOf(SEED, 1, incidents));
        change(few);
        LayerSnapshot many = told("incidents of ten cities", BenchCity.incidentsOf(SEED, 10, incidents));
        change(many);
        bench.compare("incidents png", List.of(few, many), (layer, tile) -> bench.png(layer, points, tile));
        bench.compare("incidents mvt", List.of(few, many), bench::mvt);
    }

    private byte[] mvt(LayerSnapshot layer, TileCoord tile) {
        return encoder.encode(layer, VectorContent.EVERYTHING, tile, Scope.all());
    }

    private static LayerSnapshot told(String name, LayerSnapshot layer) {
        System.out.printf(
                "%s: %,d features, %.1f bytes each%n", name, layer.size(), (double) layer.memory() / layer.size());
        return layer;
    }

    private static void change(LayerSnapshot layer) {
        double[] millis = new double[2 * ROUNDS];
        BenchCity city = new BenchCity(SEED);
        for (int i = 0; i < millis.length; i++) {
            LayerSnapshot row = city.incident("new" + i % 2);
            long begin = System.nanoTime();
            LayerSnapshot next = layer.with(row, Set.of(layer.id(i)));
            millis[i] = (System.nanoTime() - begin) / 1e6;
            if (next.size() != layer.size()) {
                throw new IllegalStateException("a row was lost");
            }
        }
        Arrays.sort(millis);
        System.out.printf("one row of %,d moved: %.1f ms%n", layer.size(), millis[millis.length / 2]);
    }

    private byte[] png(LayerSnapshot layer, Style style, TileCoord tile) {
        return PngEncoder.encode(renderer.render(layer, style, tile, 1, Scope.all()));
    }

    private void compare(String name, List<LayerSnapshot> layers, Drawing drawing) {
        for (int zoom = 15; zoom <= 17; zoom++) {
            List<TileCoord> tiles = tiles(zoom);
            double[][] medians = new double[layers.size()][ROUNDS];
            for (int round = -2; round < ROUNDS; round++) {
                for (int i = 0; i < medians.length; i++) {
                    double median = median(layers.get(i), tiles, drawing);
                    medians[i][Math.max(0, round)] = median;
                }
            }
            for (double[] each : medians) {
                Arrays.sort(each);
            }
            double one = medians[0][ROUNDS / 2];
            System.out.printf("%s z%d: p50 %.3f ms", name, zoom, one);
            for (int i = 1; i < medians.length; i++) {
                double other = medians[i][ROUNDS / 2];
                System.out.printf(
                        ", %s %.3f ms (%.2f)", i == 1 ? "ten cities" : "ten times as dense", other, other / one);
            }
            System.out.println();
        }
    }

    /** Tiles where things happen in the first city, each once. */
    private static List<TileCoord> tiles(int zoom) {
        BenchCity city = new BenchCity(SEED);
        Set<String> seen = new TreeSet<>();
        List<TileCoord> tiles = new ArrayList<>();
        while (tiles.size() < TILES) {
            double[] at = city.place();
            TileCoord tile = TileCoord.at(at[0], at[1], zoom);
            if (seen.add(tile.toString())) {
                tiles.add(tile);
            }
        }
        return tiles;
    }

    private static double median(LayerSnapshot layer, List<TileCoord> tiles, Drawing drawing) {
        double[] millis = new double[tiles.size()];
        for (int i = 0; i < millis.length; i++) {
            long begin = System.nanoTime();
            if (drawing.of(layer, tiles.get(i)) == null) {
                throw new IllegalStateException("nothing was drawn");
            }
            millis[i] = (System.nanoTime() - begin) / 1e6;
        }
        Arrays.sort(millis);
        return millis[millis.length / 2];
    }

    static Style style(String layer) {
        String path = "/styles/%s/default.sld".formatted(layer);
        try (InputStream in = TenfoldTiles.class.getResourceAsStream(path)) {
            return SldReader.read(Objects.requireNonNull(in), path);
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }
}
