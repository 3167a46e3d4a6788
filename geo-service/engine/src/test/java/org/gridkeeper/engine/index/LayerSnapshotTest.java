// SPDX-License-Identifier: Apache-2.0
package org.gridkeeper.engine.index;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertNotEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.time.Instant;
import java.util.ArrayList;
import java.util.Collections;
import java.util.List;
import java.util.Map;
import java.util.Random;
import java.util.Set;
import java.util.SplittableRandom;
import org.gridkeeper.engine.geo.Bounds;
import org.gridkeeper.engine.geo.WebMercator;
import org.junit.jupiter.api.Test;
import org.locationtech.jts.geom.Coordinate;
import org.locationtech.jts.geom.Envelope;
import org.locationtech.jts.geom.Geometry;
import org.locationtech.jts.geom.GeometryFactory;
import org.locationtech.jts.io.WKTReader;

class LayerSnapshotTest {

    private static final GeometryFactory GEOMETRIES = new GeometryFactory();
    private static final Instant START = Instant.parse("2026-01-01T00:00:00Z");
    private static final LayerSchema INCIDENTS = new LayerSchema(
            "incidents",
            Kind.INCIDENT,
            GeometryKind.POINT,
            List.of(
                    Field.of("class", FieldType.TEXT),
                    Field.of("reported_at", FieldType.TIME),
                    Field.of("severity", FieldType.INTEGER),
                    new Field("note", FieldType.TEXT, Sensitivity.INTERNAL)));

    private record Incident(String id, double lon, double lat, String cell, String type, Instant at) {
        Geometry point() {
            return GEOMETRIES.createPoint(new Coordinate(lon, lat));
        }
    }

    private static List<Incident> incidents(int n, long seed) {
        SplittableRandom random = new SplittableRandom(seed);
        List<Incident> all = new ArrayList<>();
        for (int i = 0; i < n; i++) {
            all.add(new Incident(
                    "i" + i,
                    random.nextDouble(120, 120.2),
                    random.nextDouble(30, 30.2),
                    random.nextInt(10) == 0 ? "" : "c" + random.nextInt(7),
                    "k" + random.nextInt(4),
                    START.plusSeconds(random.nextInt(86_400 * 365))));
        }
        return all;
    }

    private static LayerSnapshot snapshot(List<Incident> incidents) {
        LayerBuilder builder = new LayerBuilder(INCIDENTS);
        for (Incident i : incidents) {
            builder.add(
                    i.id,
                    i.point(),
                    i.cell,
                    Map.of("class", i.type, "reported_at", i.at, "severity", 3L, "note", "internal words"));
        }
        return builder.build();
    }

    private static final List<Scope> TWO_SCOPES =
            List.of(Scope.all(), Scope.all().withCells(Set.of("c1", "c4")));

    @Test
    void a_search_equals_a_brute_force_filter_in_every_scope() {
        List<Incident> all = incidents(3_000, 5);
        LayerSnapshot layer = snapshot(all);
        SplittableRandom random = new SplittableRandom(6);
        for (int round = 0; round < 100; round++) {
            Envelope box = new Envelope(
                    random.nextDouble(120, 120.2),
                    random.nextDouble(120, 120.2),
                    random.nextDouble(30, 30.2),
                    random.nextDouble(30, 30.2));
            Bounds bounds = WebMercator.project(new Bounds(box.getMinX(), box.getMinY(), box.getMaxX(), box.getMaxY()));
            for (Scope scope : TWO_SCOPES) {
                List<String> found = new ArrayList<>();
                layer.forEachIn(bounds, scope, row -> found.add(layer.id(row)));
                List<String> expected = all.stream()
                        .filter(i -> box.contains(i.lon, i.lat)
                                && (scope.everyCell() || scope.cells().contains(i.cell)))
                        .map(Incident::id)
                        .sorted()
                        .toList();
                assertEquals(expected, found.stream().sorted().toList());
            }
        }
    }

    @Test
    void aggregates_pass_the_class_and_the_half_open_period() {
        List<Incident> all = incidents(2_000, 7);
        LayerSnapshot layer = snapshot(all);
        Instant from = START.plusSeconds(86_400 * 30);
        Instant to = all.get(17).at;
        Filter filter = new Filter(Set.of("k1", "k3"), from.isBefore(to) ? from : START, to);
        for (Scope scope : List.of(Scope.open(5), Scope.open(5).withCells(Set.of("c0")))) {
            List<String> found = new ArrayList<>();
            layer.forEachAggregated(
                    layer.findBoundsMercator().orElseThrow(), scope, filter, row -> found.add(layer.id(row)));
            List<String> expected = all.stream()
                    .filter(i -> filter.classes().contains(i.type))
                    .filter(i -> !i.at.isBefore(filter.from()) && i.at.isBefore(to))
                    .filter(i -> scope.everyCell() || i.cell.equals("c0"))
                    .map(Incident::id)
                    .sorted()
                    .toList();
            assertEquals(expected, found.stream().sorted().toList());
            assertFalse(found.isEmpty());
        }
    }

    @Test
    void the_order_of_arrival_does_not_matter() {
        List<Incident> all = incidents(500, 8);
        LayerSnapshot one = snapshot(all);
        List<Incident> shuffled = new ArrayList<>(all);
        Collections.shuffle(shuffled, new Random(3));
        LayerSnapshot other = snapshot(shuffled);
        for (int row = 0; row < one.size(); row++) {
            assertEquals(one.id(row), other.id(row));
            assertEquals(one.shapes().pointX(row), other.shapes().pointX(row));
        }
    }

    @Test
    void rows_are_visited_in_ascending_order() {
        LayerSnapshot layer = snapshot(incidents(1_000, 9));
        int[] last = {-1};
        layer.forEachIn(layer.findBoundsMercator().orElseThrow(), Scope.all(), row -> {
            assertTrue(row > last[0]);
            last[0] = row;
        });
        assertEquals(layer.size() - 1, last[0]);
    }

    @Test
    void one_feature_is_found_by_id_only_inside_the_scope() {
        List<Incident> all = incidents(300, 10);
        LayerSnapshot layer = snapshot(all);
        Scope cells = Scope.all().withCells(Set.of("c2"));
        for (Incident i : all) {
            assertEquals(i.id, layer.id(layer.findRow(i.id, Scope.all()).orElseThrow()));
            assertEquals(i.cell.equals("c2"), layer.findRow(i.id, cells).isPresent());
            assertTrue(layer.findRow(i.id, Scope.open(5)).isEmpty());
        }
        assertTrue(layer.findRow("nobody", Scope.all()).isEmpty());
    }

    @Test
    void internal_fields_are_shown_to_nobody_else() {
        LayerSnapshot layer = snapshot(incidents(1, 11));
        assertEquals("internal words", layer.properties(0, Scope.all()).get("note"));
        assertFalse(layer.properties(0, Scope.open(5)).containsKey("note"));
    }

    @Test
    void counts_obey_kind_and_cells() {
        List<Incident> all = incidents(300, 12);
        LayerSnapshot layer = snapshot(all);
        assertEquals(300, layer.count(Scope.all()));
        assertEquals(0, layer.count(Scope.open(5)));
        assertEquals(
                all.stream().filter(i -> i.cell.equals("c3")).count(),
                layer.count(Scope.all().withCells(Set.of("c3"))));
    }

    @Test
    void holes_and_parts_are_kept_apart() throws Exception {
        LayerSchema water = new LayerSchema("water", Kind.BASE, GeometryKind.POLYGON, List.of());
        LayerSnapshot layer = new LayerBuilder(water)
                .add(
                        "w",
                        new WKTReader()
                                .read(
                                        "MULTIPOLYGON (((0 0, 9 0, 9 9, 0 0), (2 1, 3 1, 3 2, 2 1)), ((20 0, 21 0, 21 1, 20 0)))"),
                        "",
                        Map.of())
                .build();
        Shapes shapes = layer.shapes();
        assertEquals(3, shapes.endRing(0) - shapes.firstRing(0));
        assertTrue(shapes.isShell(0));
        assertFalse(shapes.isShell(1));
        assertTrue(shapes.isShell(2));
        assertEquals(4, shapes.endPoint(1) - shapes.firstPoint(1));
        assertEquals(WebMercator.x(21), shapes.boundsMercator(0).maxX());
    }

    @Test
    void an_empty_layer_answers_nothing() {
        LayerSnapshot layer = new LayerBuilder(INCIDENTS).build();
        layer.forEachIn(new Bounds(-1, -1, 1, 1), Scope.all(), row -> assertNotEquals(row, row));
        assertTrue(layer.findBoundsMercator().isEmpty());
        assertEquals(0, layer.count(Scope.all()));
    }

    @Test
    void pages_by_id_hold_what_the_scope_and_the_filter_let_through_once_and_in_order() {
        LayerSnapshot snapshot = snapshot(incidents(2_000, 7));
        Scope scope = Scope.all().withCells(Set.of("c1", "c4"));
        Filter filter = new Filter(Set.of("k2"), Instant.MIN, Instant.MAX);
        List<String> paged = new ArrayList<>();
        String after = "";
        int[] rows = snapshot.listRows(after, scope, filter, row -> row % 3 != 0, 17);
        while (rows.length > 0) {
            for (int row : rows) {
                paged.add(snapshot.id(row));
            }
            after = paged.get(paged.size() - 1);
            rows = snapshot.listRows(after, scope, filter, row -> row % 3 != 0, 17);
        }
        List<String> expected = new ArrayList<>();
        for (int row = 0; row < snapshot.size(); row++) {
            boolean inside = Set.of("c1", "c4").contains(snapshot.cell(row));
            Object type = snapshot.findColumn("class").orElseThrow().value(row);
            if (inside && "k2".equals(type) && row % 3 != 0) {
                expected.add(snapshot.id(row));
            }
        }
        Collections.sort(expected);
        assertFalse(expected.isEmpty());
        assertEquals(expected, paged);
    }
}
