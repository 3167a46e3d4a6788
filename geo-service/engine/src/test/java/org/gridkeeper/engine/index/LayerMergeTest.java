// SPDX-License-Identifier: Apache-2.0
package org.gridkeeper.engine.index;

import static org.junit.jupiter.api.Assertions.assertArrayEquals;
import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.time.Instant;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.SplittableRandom;
import java.util.TreeMap;
import java.util.TreeSet;
import org.gridkeeper.engine.geo.Bounds;
import org.gridkeeper.engine.geo.WebMercator;
import org.junit.jupiter.api.Test;
import org.locationtech.jts.geom.Coordinate;
import org.locationtech.jts.geom.Envelope;
import org.locationtech.jts.geom.Geometry;
import org.locationtech.jts.geom.GeometryFactory;
import org.locationtech.jts.geom.LinearRing;
import org.locationtech.jts.geom.Polygon;

class LayerMergeTest {

    private static final GeometryFactory GEOMETRIES = new GeometryFactory();
    private static final int ROUNDS = 500;
    private static final List<Field> FIELDS = List.of(
            Field.of("class", FieldType.TEXT),
            Field.of("title", FieldType.TEXT),
            Field.of("reported_at", FieldType.TIME),
            Field.of("floors", FieldType.INTEGER),
            Field.of("area", FieldType.REAL));

    private record Feature(Geometry lonLat, String cell, Map<String, Object> values) {}

    private final SplittableRandom random = new SplittableRandom(20261128);

    @Test
    void a_changed_layer_of_points_equals_one_built_anew() {
        assertChangesEqualBuilding(GeometryKind.POINT);
    }

    @Test
    void a_changed_layer_of_polygons_equals_one_built_anew() {
        assertChangesEqualBuilding(GeometryKind.POLYGON);
    }

    private void assertChangesEqualBuilding(GeometryKind kind) {
        LayerSchema schema = new LayerSchema("things", Kind.BUILDING, kind, FIELDS);
        Map<String, Feature> features = new TreeMap<>();
        LayerSnapshot layer = new LayerBuilder(schema).build();
        for (int round = 0; round < ROUNDS; round++) {
            Map<String, Feature> written = new HashMap<>();
            Set<String> removed = new TreeSet<>();
            int edits = random.nextInt(20) == 0 ? 200 : random.nextInt(4);
            for (int i = 0; i < edits; i++) {
                String id = id();
                written.remove(id);
                removed.remove(id);
                if (random.nextInt(4) == 0) {
                    removed.add(id);
                } else {
                    Feature known = features.get(id);
                    boolean keepsPlace = known != null && random.nextBoolean();
                    written.put(id, new Feature(keepsPlace ? known.lonLat : place(kind), cell(), values()));
                }
            }
            features.putAll(written);
            features.keySet().removeAll(removed);
            layer = layer.with(build(schema, written), removed);
            assertSame(build(schema, features), layer, "round " + round);
        }
    }

    private String id() {
        // Characters whose order in UTF-8 is not the one in UTF-16 are among them.
        String[] beginnings = {"b", "b-long-beginning-", "楼", "\uff5e", "\ud83c\udfe0"};
        return beginnings[random.nextInt(beginnings.length)] + random.nextInt(60);
    }

    private Geometry place(GeometryKind kind) {
        double x = 120 + random.nextInt(40) * 0.001;
        double y = 30 + random.nextInt(40) * 0.001;
        if (kind == GeometryKind.POINT) {
            Coordinate[] places = {new Coordinate(x, y), new Coordinate(x + 0.01, y)};
            return random.nextInt(30) == 0
                    ? GEOMETRIES.createMultiPointFromCoords(places)
                    : GEOMETRIES.createPoint(places[0]);
        }
        Polygon box = (Polygon) GEOMETRIES.toGeometry(new Envelope(x, x + 0.004, y, y + 0.003));
        LinearRing hole = ((Polygon) GEOMETRIES.toGeometry(new Envelope(x + 0.001, x + 0.002, y + 0.001, y + 0.002)))
                .getExteriorRing();
        return switch (random.nextInt(6)) {
            case 0 -> GEOMETRIES.createPolygon(box.getExteriorRing(), new LinearRing[] {hole});
            case 1 ->
                GEOMETRIES.createMultiPolygon(new Polygon[] {
                    box, (Polygon) GEOMETRIES.toGeometry(new Envelope(x + 0.01, x + 0.011, y, y + 0.001))
                });
            default -> box;
        };
    }

    private String cell() {
        return random.nextInt(5) == 0 ? "" : "c" + random.nextInt(12);
    }

    private Map<String, Object> values() {
        Map<String, Object> values = new HashMap<>();
        if (random.nextInt(8) > 0) {
            values.put("class", "k" + random.nextInt(9));
            values.put("title", "题 " + random.nextInt(100_000));
        }
        if (random.nextInt(8) > 0) {
            long seconds = random.nextInt(50) == 0 ? random.nextLong(-60_000_000_000L, 60_000_000_000L) : 1_700_000_000;
            values.put("reported_at", Instant.ofEpochSecond(seconds + random.nextInt(1_000)));
            values.put("floors", random.nextInt(200) == 0 ? Long.MAX_VALUE - 1 : (long) random.nextInt(-2, 40));
            values.put("area", random.nextInt(20) == 0 ? random.nextDouble() : random.nextInt(500) / 2.0);
        }
        return values;
    }

    private static LayerSnapshot build(LayerSchema schema, Map<String, Feature> features) {
        LayerBuilder builder = new LayerBuilder(schema);
        features.forEach((id, f) -> builder.add(id, f.lonLat, f.cell, f.values));
        return builder.build();
    }

    private void assertSame(LayerSnapshot anew, LayerSnapshot merged, String told) {
        assertEquals(anew.size(), merged.size(), told);
        assertEquals(anew.findBoundsMercator(), merged.findBoundsMercator(), told);
        assertEquals(anew.cellCodes(), merged.cellCodes(), told);
        for (int row = 0; row < anew.size(); row++) {
            assertEquals(anew.id(row), merged.id(row), told);
            assertTrue(anew.isSame(row, merged, row), told);
            assertEquals(anew.cellCode(row), merged.cellCode(row), told);
            assertEquals(row, merged.findRow(anew.id(row), Scope.all()).orElseThrow(), told);
        }
        for (Field field : FIELDS) {
            Column one = anew.findColumn(field.name()).orElseThrow();
            Column other = merged.findColumn(field.name()).orElseThrow();
            if (one instanceof Column.TextColumn texts && other instanceof Column.TextColumn others) {
                assertEquals(texts.dictionary(), others.dictionary(), told);
                assertTrue(texts.dictionary().stream()
                        .allMatch(text -> texts.findCode(text).equals(others.findCode(text))));
            }
            if (one instanceof Column.LongColumn longs && other instanceof Column.LongColumn others) {
                assertEquals(longs.min(), others.min(), told);
                assertEquals(longs.max(), others.max(), told);
            }
        }
        int[] byId = merged.listRows("", Scope.all(), Filter.NONE, row -> true, merged.size());
        assertArrayEquals(anew.listRows("", Scope.all(), Filter.NONE, row -> true, anew.size()), byId, told);
        assertSearches(anew, merged, told);
    }

    private void assertSearches(LayerSnapshot anew, LayerSnapshot merged, String told) {
        Scope some = Scope.all().withCells(Set.of("c1", "c7"));
        for (Scope scope : List.of(Scope.all(), some)) {
            double x = 120 + random.nextInt(40) * 0.001;
            double y = 30 + random.nextInt(40) * 0.001;
            Bounds box = WebMercator.project(new Bounds(x, y, x + random.nextInt(20) * 0.001, y + 0.005));
            List<Integer> expected = new ArrayList<>();
            for (int row = 0; row < anew.size(); row++) {
                if (anew.shapes().boundsMercator(row).intersects(box) && scope.seesCell(anew.cell(row))) {
                    expected.add(row);
                }
            }
            List<Integer> visited = new ArrayList<>();
            merged.forEachIn(box, scope, visited::add);
            assertEquals(expected, visited, told);
            assertArrayEquals(expected.stream().mapToInt(i -> i).toArray(), merged.rowsIn(box, scope), told);
        }
    }

    @Test
    void values_alone_leave_ids_geometries_and_tree_where_they_are() {
        LayerSchema schema = new LayerSchema("things", Kind.BUILDING, GeometryKind.POLYGON, FIELDS);
        Map<String, Feature> features = new TreeMap<>();
        for (int i = 0; i < 100; i++) {
            features.put("b" + i, new Feature(place(GeometryKind.POLYGON), "c1", values()));
        }
        LayerSnapshot layer = build(schema, features);
        Feature known = features.get("b7");
        LayerSnapshot next =
                layer.with(build(schema, Map.of("b7", new Feature(known.lonLat, "c2", values()))), Set.of());
        org.junit.jupiter.api.Assertions.assertSame(layer.shapes(), next.shapes());
        org.junit.jupiter.api.Assertions.assertSame(layer.ids(), next.ids());
        org.junit.jupiter.api.Assertions.assertSame(layer, layer.with(build(schema, Map.of()), Set.of("nobody")));
    }

    @Test
    void other_values_of_some_fields_make_the_layer_that_is_built_with_them() {
        LayerSchema schema = new LayerSchema("things", Kind.BUILDING, GeometryKind.POLYGON, FIELDS);
        Map<String, Feature> features = new TreeMap<>();
        for (int i = 0; i < 100; i++) {
            features.put("b" + i, new Feature(place(GeometryKind.POLYGON), cell(), values()));
        }
        LayerSnapshot layer = build(schema, features);
        features.replaceAll((id, feature) -> {
            Map<String, Object> next = new HashMap<>(feature.values);
            next.keySet().removeAll(Set.of("title", "area"));
            Map<String, Object> other = values();
            other.keySet().retainAll(Set.of("title", "area"));
            next.putAll(other);
            return new Feature(feature.lonLat, feature.cell, next);
        });
        LayerSnapshot next = layer.withValues(Map.of(
                "title", row -> features.get(layer.id(row)).values.get("title"),
                "area", row -> features.get(layer.id(row)).values.get("area")));
        assertSame(build(schema, features), next, "other titles and areas");
        org.junit.jupiter.api.Assertions.assertSame(layer.shapes(), next.shapes());
    }
}
