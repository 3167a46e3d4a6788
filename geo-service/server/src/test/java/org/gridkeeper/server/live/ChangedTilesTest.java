// SPDX-License-Identifier: Apache-2.0
package org.gridkeeper.server.live;

import static org.assertj.core.api.Assertions.assertThat;

import java.awt.image.BufferedImage;
import java.io.IOException;
import java.io.InputStream;
import java.io.UncheckedIOException;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Optional;
import java.util.Random;
import java.util.Set;
import java.util.TreeSet;
import java.util.stream.Collectors;
import org.gridkeeper.engine.geo.Bounds;
import org.gridkeeper.engine.geo.PixelWindow;
import org.gridkeeper.engine.geo.TileCoord;
import org.gridkeeper.engine.index.LayerSnapshot;
import org.gridkeeper.engine.index.Scope;
import org.gridkeeper.engine.link.Link;
import org.gridkeeper.engine.render.Fonts;
import org.gridkeeper.engine.render.TileRenderer;
import org.gridkeeper.engine.style.FeatureTypeStyle;
import org.gridkeeper.engine.style.Rule;
import org.gridkeeper.engine.style.SldReader;
import org.gridkeeper.engine.style.Style;
import org.gridkeeper.engine.style.Symbolizer.TextSymbolizer;
import org.gridkeeper.server.catalogue.Catalogue;
import org.gridkeeper.server.store.FeatureStore;
import org.gridkeeper.server.store.Origin;
import org.gridkeeper.server.store.StoreDatabase;
import org.gridkeeper.server.store.StoreProperties;
import org.gridkeeper.server.store.StoreTransaction;
import org.gridkeeper.server.store.StoredFeature;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.locationtech.jts.geom.Envelope;
import org.locationtech.jts.geom.GeometryFactory;

/** All tiles around, drawn before and after one building changes: those that differ are among the ones that are drawn anew. */
class ChangedTilesTest {

    private static final GeometryFactory GEOMETRIES = new GeometryFactory();
    private static final double WEST = 121.470;
    private static final double SOUTH = 31.230;
    private static final double SIDE = 0.012;
    private static final String[] CLASSES = {"residential", "commercial", "industrial", "school", ""};

    private final Random random = new Random(20261128);
    private final TileRenderer renderer = new TileRenderer(Fonts.load());
    private final List<ViewChange> told = new ArrayList<>();

    @TempDir
    Path home;

    @Test
    void the_tiles_that_a_change_has_drawn_anew_are_those_that_differ_and_few_more() {
        Count symbols = new Count();
        Count labels = new Count();
        try (StoreDatabase database = StoreDatabase.open(StoreProperties.embedded(home))) {
            FeatureStore store = database.features();
            write(
                    store,
                    transaction -> {
                        for (int i = 0; i < 70; i++) {
                            transaction.put("buildings", building("b" + i));
                        }
                    },
                    new Catalogue(store));
            LiveMap live = LiveMaps.of(store, new Catalogue(store), told::add);
            live.view();
            Style whole = style();
            Style withoutLabels = withoutLabels(whole);
            for (int round = 0; round < 8; round++) {
                LayerSnapshot before =
                        live.view().findLayer("buildings").orElseThrow().snapshot();
                int edit = round;
                write(store, transaction -> edit(transaction, edit, store), new Catalogue(store));
                live.refresh();
                LayerSnapshot after =
                        live.view().findLayer("buildings").orElseThrow().snapshot();
                List<Bounds> boxes = Optional.ofNullable(
                                told.get(told.size() - 1).touched().get("buildings"))
                        .orElseThrow()
                        .orElseThrow();
                compare(withoutLabels, before, after, boxes, symbols);
                compare(whole, before, after, boxes, labels);
            }
        }
        System.out.println("tiles of 8 changes, z10-18: symbols alone %s; with labels %s".formatted(symbols, labels));
        assertThat(symbols.differ).isPositive();
        assertThat(symbols.drawn).isLessThanOrEqualTo((int) (1.5 * symbols.differ));
        assertThat(labels.touched).isGreaterThan(2 * labels.drawn);
        assertThat(labels.drawn).isLessThanOrEqualTo((int) (1.5 * labels.differ));
    }

    private static final class Count {
        private int touched;
        private int drawn;
        private int differ;

        @Override
        public String toString() {
            return "%d touched, %d drawn anew, %d differ".formatted(touched, drawn, differ);
        }
    }

    private interface Work {
        void in(StoreTransaction transaction);
    }

    private static void write(FeatureStore store, Work work, Catalogue declared) {
        assertThat(declared.find("buildings")).isPresent();
        try (StoreTransaction transaction = store.begin(new Origin("cli", "import", "run-1"))) {
            work.in(transaction);
            transaction.commit();
        }
    }

    private void edit(StoreTransaction transaction, int round, FeatureStore store) {
        String id = "b" + random.nextInt(40);
        StoredFeature known = store.find("buildings", id).orElse(null);
        switch (round % 4) {
            case 0 -> transaction.delete("buildings", "b" + (40 + round));
            case 1 -> transaction.put("buildings", building("new" + round));
            case 2 -> transaction.put("buildings", building(id));
            default -> {
                Map<String, Object> values =
                        new HashMap<>(Objects.requireNonNull(known).values());
                values.put("class", values.getOrDefault("class", "").equals("school") ? "industrial" : "school");
                transaction.put("buildings", new StoredFeature(id, known.lonLat(), values, known.link()));
            }
        }
    }

    private StoredFeature building(String id) {
        double x = WEST + random.nextDouble() * SIDE;
        double y = SOUTH + random.nextDouble() * SIDE;
        Map<String, Object> values = new HashMap<>();
        values.put("name", "第" + random.nextInt(900) + "号楼");
        String type = CLASSES[random.nextInt(CLASSES.length)];
        if (!type.isEmpty()) {
            values.put("class", type);
        }
        return new StoredFeature(
                id,
                GEOMETRIES.toGeometry(new Envelope(
                        x, x + 0.0001 + random.nextDouble() * 0.0003, y, y + 0.0001 + random.nextDouble() * 0.0003)),
                values,
                Link.NOWHERE);
    }

    private void compare(Style style, LayerSnapshot before, LayerSnapshot after, List<Bounds> boxes, Count count) {
        for (int zoom = 10; zoom <= 18; zoom++) {
            Set<String> differ = new TreeSet<>();
            Set<String> drawn = new TreeSet<>();
            for (TileCoord tile : around(zoom)) {
                if (!Arrays.equals(pixels(before, style, tile), pixels(after, style, tile))) {
                    differ.add(tile.toString());
                }
                if (touches(TileRenderer.reachPx(style, zoom), tile, boxes)) {
                    count.touched++;
                    if (touches(TileRenderer.symbolReachPx(style, zoom), tile, boxes)
                            || labels(before, style, tile) != labels(after, style, tile)) {
                        drawn.add(tile.toString());
                    }
                }
            }
            assertThat(drawn).as("zoom %d", zoom).containsAll(differ);
            count.drawn += drawn.size();
            count.differ += differ.size();
        }
    }

    private long labels(LayerSnapshot layer, Style style, TileCoord tile) {
        return renderer.labels(layer, style, PixelWindow.of(tile, 1), Scope.all());
    }

    private static boolean touches(double reach, TileCoord tile, List<Bounds> boxes) {
        PixelWindow window = PixelWindow.of(tile, 1);
        Bounds near = window.boundsMercator().expandedBy((reach + 1) * window.metresPerPixel());
        return boxes.stream().anyMatch(near::intersects);
    }

    /** Every tile that meets the town and a margin as wide as labels reach. */
    private static List<TileCoord> around(int zoom) {
        int margin = zoom < 17 ? 1 : 2;
        TileCoord first = TileCoord.at(WEST, SOUTH + SIDE, zoom);
        TileCoord last = TileCoord.at(WEST + SIDE, SOUTH, zoom);
        List<TileCoord> tiles = new ArrayList<>();
        for (int x = first.x() - margin; x <= last.x() + margin; x++) {
            for (int y = first.y() - margin; y <= last.y() + margin; y++) {
                tiles.add(new TileCoord(zoom, x, y));
            }
        }
        return tiles;
    }

    private int[] pixels(LayerSnapshot layer, Style style, TileCoord tile) {
        BufferedImage image = renderer.render(layer, style, tile, 1, Scope.all());
        return image.getRGB(0, 0, image.getWidth(), image.getHeight(), null, 0, image.getWidth());
    }

    private static Style style() {
        try (InputStream in = ChangedTilesTest.class.getResourceAsStream("/styles/buildings/default.sld")) {
            return SldReader.read(Objects.requireNonNull(in), "buildings/default.sld");
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    private static Style withoutLabels(Style style) {
        List<FeatureTypeStyle> parts = style.featureTypeStyles().stream()
                .filter(part -> part.rules().stream()
                        .map(Rule::symbolizers)
                        .noneMatch(symbolizers ->
                                symbolizers.stream().anyMatch(s -> s.sample() instanceof TextSymbolizer)))
                .collect(Collectors.toList());
        return new Style(style.name(), style.title(), parts);
    }
}
