// SPDX-License-Identifier: Apache-2.0
package org.gridkeeper.server.live;

import static org.assertj.core.api.Assertions.assertThat;

import java.nio.file.Path;
import java.time.Clock;
import java.time.Duration;
import java.time.Instant;
import java.time.ZoneId;
import java.time.ZoneOffset;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Random;
import java.util.stream.IntStream;
import org.gridkeeper.engine.geo.Bounds;
import org.gridkeeper.engine.geo.WebMercator;
import org.gridkeeper.engine.index.LayerSnapshot;
import org.gridkeeper.engine.index.Scope;
import org.gridkeeper.engine.link.Link;
import org.gridkeeper.engine.zone.EmergingHotSpots;
import org.gridkeeper.engine.zone.Zone;
import org.gridkeeper.engine.zone.ZoneLevel;
import org.gridkeeper.engine.zone.ZoneScore;
import org.gridkeeper.server.catalogue.Catalogue;
import org.gridkeeper.server.store.FeatureStore;
import org.gridkeeper.server.store.Origin;
import org.gridkeeper.server.store.StoreDatabase;
import org.gridkeeper.server.store.StoreTransaction;
import org.gridkeeper.server.store.StoredFeature;
import org.gridkeeper.server.store.TestDatabase;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.locationtech.jts.geom.Coordinate;
import org.locationtech.jts.geom.Envelope;
import org.locationtech.jts.geom.Geometry;
import org.locationtech.jts.geom.GeometryFactory;

/** The map in memory, following either store: after any changes it is the map that is read anew. */
abstract class LiveMapContract {

    private static final GeometryFactory GEOMETRIES = new GeometryFactory();
    private static final Origin TEST = new Origin("cli", "import", "run-1");
    private static final double SIDE = 0.004;
    private static final Instant BEGINNING = Instant.parse("2026-03-01T08:00:00Z");

    private static final class SetClock extends Clock {
        private Instant now = BEGINNING;

        @Override
        public Instant instant() {
            return now;
        }

        @Override
        public ZoneId getZone() {
            return ZoneOffset.UTC;
        }

        @Override
        public Clock withZone(ZoneId zone) {
            return this;
        }
    }

    private final List<ViewChange> told = new ArrayList<>();
    private final SetClock clock = new SetClock();
    private final Random random = new Random(20261128);
    private StoreDatabase database;
    private FeatureStore store;
    private Catalogue catalogue;
    private LiveMap live;

    @TempDir
    private Path home;

    @BeforeEach
    void open(TestDatabase empty) {
        database = StoreDatabase.open(empty.at(home));
        store = database.features();
        catalogue = new Catalogue(store);
        live = map(told::add);
        write(transaction -> {
            for (int i = 0; i < 4; i++) {
                transaction.put("cells", cell(i, "网格" + i));
            }
            for (int i = 0; i < 60; i++) {
                transaction.put("buildings", building("b" + i));
                transaction.put("incidents", incident("i" + i));
                transaction.put("doorplates", doorplate("d" + i));
            }
        });
        live.view();
    }

    private LiveMap map(ViewListener listener) {
        return LiveMaps.of(store, catalogue, listener, clock, Optional.of(tick()));
    }

    private static ZoneTick tick() {
        List<Zone> zones = IntStream.range(0, 4)
                .mapToObj(i -> new Zone(
                        new ZoneScore(
                                "c" + i,
                                50 - i,
                                List.of(),
                                new ZoneScore.HotSpot(0, 1, 1),
                                new ZoneScore.Trend(EmergingHotSpots.Pattern.NONE, false),
                                10,
                                null),
                        ZoneLevel.BLUE,
                        null,
                        BEGINNING))
                .toList();
        return new ZoneTick(1, BEGINNING, BEGINNING, 1, 1, zones);
    }

    @AfterEach
    void close() {
        database.close();
    }

    private interface Work {
        void in(StoreTransaction transaction);
    }

    private void write(Work work) {
        try (StoreTransaction transaction = store.begin(TEST)) {
            work.in(transaction);
            transaction.commit();
        }
    }

    @Test
    void after_random_edits_the_map_is_the_one_that_is_read_anew() {
        for (int round = 0; round < 30; round++) {
            int edits = 1 + random.nextInt(5);
            for (int i = 0; i < edits; i++) {
                write(this::edit);
            }
            clock.now = clock.now.plus(Duration.ofHours(random.nextInt(100)));
            live.refresh();
            assertThat(live.view().version()).isEqualTo(store.version());
            assertSameMap(map(change -> {}).view(), live.view());
        }
    }

    private void edit(StoreTransaction transaction) {
        int n = random.nextInt(80);
        switch (random.nextInt(10)) {
            case 0 -> transaction.delete("buildings", "b" + n);
            case 1 -> transaction.delete("incidents", "i" + n);
            case 2 -> transaction.put("buildings", building("b" + n));
            case 3 -> transaction.relink("incidents", "i" + n, Link.toCell("c" + random.nextInt(4)));
            case 4 -> transaction.put("cells", cell(random.nextInt(4), "名" + random.nextInt(3)));
            case 5 -> transaction.put("doorplates", doorplate("d" + n));
            case 6 -> transaction.delete("doorplates", "d" + n);
            case 7 -> transaction.put("risk-points", riskPoint("r" + n % 3));
            case 8 -> transaction.delete("risk-points", "r" + n % 3);
            default -> transaction.put("incidents", incident("i" + n));
        }
    }

    private static void assertSameMap(LiveView anew, LiveView followed) {
        assertThat(followed.layers().keySet()).isEqualTo(anew.layers().keySet());
        anew.layers().forEach((id, layer) -> {
            LayerSnapshot one = layer.snapshot();
            LayerSnapshot other = followed.findLayer(id).orElseThrow().snapshot();
            assertThat(other.size()).as(id).isEqualTo(one.size());
            for (int row = 0; row < one.size(); row++) {
                assertThat(other.id(row)).as(id).isEqualTo(one.id(row));
                assertThat(one.isSame(row, other, row))
                        .as(
                                "%s %s: %s and %s",
                                id, one.id(row), one.properties(row, Scope.all()), other.properties(row, Scope.all()))
                        .isTrue();
            }
        });
        for (int i = 0; i < 4; i++) {
            assertThat(followed.hardRule("c" + i)).isEqualTo(anew.hardRule("c" + i));
        }
        assertThat(followed.areas().list())
                .containsExactlyElementsOf(anew.areas().list());
        for (double x = 121.47; x < 121.49; x += 0.0007) {
            assertThat(followed.cellLocator().locate(x, 31.2315))
                    .isEqualTo(anew.cellLocator().locate(x, 31.2315));
            assertThat(followed.buildingLocator().nearest(x, 31.2315, 5))
                    .isEqualTo(anew.buildingLocator().nearest(x, 31.2315, 5));
            assertThat(followed.doorplateLocator().nearest(x, 31.2315, "c1", "", door -> true))
                    .isEqualTo(anew.doorplateLocator().nearest(x, 31.2315, "c1", "", door -> true));
        }
    }

    @Test
    void a_listener_is_told_the_old_and_the_new_place_before_the_view_is_served() {
        LayerSnapshot before = live.view().findLayer("buildings").orElseThrow().snapshot();
        Bounds old =
                before.shapes().boundsMercator(before.findRow("b7", Scope.all()).orElseThrow());
        long version = store.version();
        StoredFeature moved = building("b7");
        write(transaction -> transaction.put("buildings", moved));
        live.refresh();
        assertThat(told).hasSize(1);
        assertThat(told.get(0).before()).isEqualTo(version);
        assertThat(told.get(0).after()).isEqualTo(store.version());
        assertThat(told.get(0).touched().get("buildings"))
                .hasValueSatisfying(boxes -> assertThat(boxes).containsExactlyInAnyOrder(old, box(moved.lonLat())));
        assertThat(told.get(0).touched()).doesNotContainKeys("incidents", "doorplates", "zones");
    }

    @Test
    void what_is_written_without_being_shown_touches_nothing() {
        StoredFeature building = store.find("buildings", "b7").orElseThrow();
        Link link = new Link(
                building.link().cell(),
                "b9",
                building.link().method(),
                3,
                building.link().confidence());
        write(transaction -> transaction.relink("buildings", "b7", link));
        LayerSnapshot before = live.view().findLayer("buildings").orElseThrow().snapshot();
        live.refresh();
        assertThat(told.get(0).touched()).doesNotContainKey("buildings");
        assertThat(live.view().findLayer("buildings").orElseThrow().snapshot()).isSameAs(before);
        assertThat(live.view().version()).isEqualTo(store.version());
    }

    @Test
    void cells_whose_counts_change_are_touched_and_no_others() {
        StoredFeature incident = store.find("incidents", "i3").orElseThrow();
        String from = incident.link().cell();
        String to = from.equals("c0") ? "c1" : "c0";
        write(transaction -> transaction.relink("incidents", "i3", Link.toCell(to)));
        live.refresh();
        assertThat(told.get(0).touched().get("cells"))
                .hasValueSatisfying(boxes -> assertThat(boxes)
                        .containsExactlyInAnyOrder(
                                box(store.find("cells", from).orElseThrow().lonLat()),
                                box(store.find("cells", to).orElseThrow().lonLat())));
    }

    @Test
    void a_layer_that_changes_more_than_it_keeps_is_read_whole() {
        write(transaction -> {
            for (int i = 0; i < 1_500; i++) {
                transaction.put("incidents", incident("m" + i));
            }
        });
        live.refresh();
        assertThat(told.get(0).touched()).containsEntry("incidents", Optional.empty());
        assertSameMap(map(change -> {}).view(), live.view());
    }

    @Test
    void after_a_restart_the_log_tells_what_was_touched() {
        StoredFeature old = store.find("buildings", "b7").orElseThrow();
        long from = store.version();
        StoredFeature moved = building("b7");
        write(transaction -> transaction.put("buildings", moved));
        StoredFeature again = building("b7");
        write(transaction -> transaction.put("buildings", again));
        write(transaction -> transaction.delete("buildings", "b8"));
        long through = store.version();
        write(transaction -> transaction.delete("doorplates", "d1"));
        Map<String, Optional<List<Bounds>>> touched = live.touchedBetween(from, through);
        assertThat(touched.get("buildings"))
                .hasValueSatisfying(boxes -> assertThat(boxes)
                        .contains(box(old.lonLat()), box(moved.lonLat()), box(again.lonLat()))
                        .hasSize(4));
        assertThat(touched).containsEntry("cells", Optional.empty()).containsEntry("zones", Optional.empty());
        assertThat(touched).doesNotContainKeys("doorplates", "incidents");
    }

    private static Bounds box(Geometry lonLat) {
        Envelope box = lonLat.getEnvelopeInternal();
        return WebMercator.project(new Bounds(box.getMinX(), box.getMinY(), box.getMaxX(), box.getMaxY()));
    }

    private static StoredFeature cell(int i, String name) {
        double west = 121.47 + i * SIDE;
        Geometry shape = GEOMETRIES.toGeometry(new Envelope(west, west + SIDE, 31.23, 31.23 + SIDE));
        return new StoredFeature(
                "c" + i, shape, Map.of("code", "c" + i, "name", name, "parent", ""), Link.toCell("c" + i));
    }

    private StoredFeature building(String id) {
        double x = 121.47 + random.nextDouble() * 4 * SIDE;
        double y = 31.23 + random.nextDouble() * SIDE;
        return new StoredFeature(
                id,
                GEOMETRIES.toGeometry(new Envelope(x, x + 0.0002, y, y + 0.0002)),
                Map.of(
                        "name",
                        "楼" + random.nextInt(5),
                        "floors",
                        (long) random.nextInt(1, 30),
                        "class",
                        random.nextInt(60) == 0 ? "school" : "dwelling"),
                Link.toCell("c" + random.nextInt(4)));
    }

    private StoredFeature incident(String id) {
        Map<String, Object> values = new HashMap<>(Map.of(
                "class",
                "k" + random.nextInt(5),
                "title",
                "题" + random.nextInt(1_000),
                "severity",
                random.nextInt(30) == 0 ? 1L : 2L,
                "reported_at",
                clock.now.plus(Duration.ofHours(random.nextInt(-800, 100)))));
        if (random.nextBoolean()) {
            values.put("closed_at", clock.now.plus(Duration.ofHours(random.nextInt(-200, 400))));
        }
        return new StoredFeature(id, place(), values, Link.toCell("c" + random.nextInt(4)));
    }

    private StoredFeature riskPoint(String id) {
        return new StoredFeature(
                id, place(), Map.of("severity", (long) random.nextInt(1, 4)), Link.toCell("c" + random.nextInt(4)));
    }

    private Geometry place() {
        return GEOMETRIES.createPoint(
                new Coordinate(121.47 + random.nextDouble() * 4 * SIDE, 31.23 + random.nextDouble() * SIDE));
    }

    private StoredFeature doorplate(String id) {
        return new StoredFeature(
                id,
                GEOMETRIES.createPoint(new Coordinate(121.47 + random.nextDouble() * 4 * SIDE, 31.2315)),
                Map.of("street", "路", "number", id),
                Link.toCell("c" + random.nextInt(4)));
    }
}
