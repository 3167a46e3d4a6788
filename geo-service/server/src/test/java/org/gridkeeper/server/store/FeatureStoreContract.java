// SPDX-License-Identifier: Apache-2.0
package org.gridkeeper.server.store;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.time.Instant;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Random;
import java.util.stream.IntStream;
import org.gridkeeper.engine.index.Field;
import org.gridkeeper.engine.index.FieldType;
import org.gridkeeper.engine.index.GeometryKind;
import org.gridkeeper.engine.index.Kind;
import org.gridkeeper.engine.index.LayerSchema;
import org.gridkeeper.engine.index.Sensitivity;
import org.gridkeeper.engine.link.Link;
import org.gridkeeper.engine.link.LinkMethod;
import org.junit.jupiter.api.Test;
import org.locationtech.jts.geom.Coordinate;
import org.locationtech.jts.geom.Geometry;
import org.locationtech.jts.io.ParseException;
import org.locationtech.jts.io.WKTReader;

/** What every store keeps and gives back, whichever database is behind it. */
abstract class FeatureStoreContract extends StoreContract {

    private static final Instant NOON = Instant.parse("2026-11-23T12:00:00.123Z");

    @Test
    void values_come_back_exactly_as_they_were_put() {
        store.declare(points());
        Map<String, Object> full =
                Map.of("title", "井盖丢失 𠮷 'quoted\" \\ \t\n", "severity", Long.MIN_VALUE, "rate", 0.1 + 0.2, "at", NOON);
        Map<String, Object> edge = Map.of(
                "title", "", "severity", Long.MAX_VALUE, "rate", Double.MIN_VALUE, "at", Instant.EPOCH.minusMillis(1));
        Map<String, Object> last = Map.of("rate", Double.MAX_VALUE, "at", Instant.parse("9999-12-31T23:59:59.999Z"));
        StoredFeature a = new StoredFeature(
                "甲-1",
                point(Math.nextUp(116.4), Math.nextDown(39.9)),
                full,
                new Link("110101001001001", "b'1", LinkMethod.NEAREST, 1.0 / 3, 2.0 / 3));
        StoredFeature b = new StoredFeature("b", point(-180, 90), edge, Link.toCell("c"));
        StoredFeature c = new StoredFeature("c", point(0, 0), Map.of(), Link.NOWHERE);
        StoredFeature d = new StoredFeature("d", point(1e-300, -0.0), last, Link.NOWHERE);

        putAll(a, b, c, d);

        for (StoredFeature each : List.of(a, b, c, d)) {
            assertSame(each, store.find(layer, each.id()).orElseThrow());
        }
        assertThat(store.find(layer, "nobody")).isEmpty();
        assertThat(store.count(layer)).isEqualTo(4);
    }

    @Test
    void random_features_come_back_bit_by_bit_from_a_bulk_write_and_from_single_updates() {
        long seed = 20261123;
        Random random = new Random(seed);
        store.declare(points());
        List<StoredFeature> first = new ArrayList<>();
        List<StoredFeature> second = new ArrayList<>();
        for (int i = 0; i < 500; i++) {
            first.add(random("f" + i, random));
            second.add(random("f" + i, random));
        }
        putAll(first.toArray(StoredFeature[]::new));
        assertSame(first, all());
        putAll(second.toArray(StoredFeature[]::new));
        assertSame(second, all());
    }

    @Test
    void times_are_kept_to_the_millisecond() {
        store.declare(points());
        Instant fine = Instant.parse("1969-12-31T23:59:59.999999999Z");
        putAll(feature("a", Map.of("at", fine)));
        assertThat(store.find(layer, "a").orElseThrow().values())
                .containsEntry("at", Instant.parse("1969-12-31T23:59:59.999Z"));
        assertThat(put(feature("a", Map.of("at", fine)))).isEqualTo(PutResult.UNCHANGED);
    }

    @Test
    void minus_zero_is_kept_as_zero() {
        store.declare(points());
        putAll(feature("a", Map.of("rate", -0.0)));
        assertThat(store.find(layer, "a").orElseThrow().values()).containsEntry("rate", 0.0);
    }

    @Test
    void lines_and_polygons_with_holes_and_parts_come_back_exactly() throws ParseException {
        String lines = layer + "-l";
        store.declare(new LayerSchema(lines, Kind.BASE, GeometryKind.LINE, List.of()));
        store.declare(new LayerSchema(layer, Kind.AREA, GeometryKind.POLYGON, List.of()));
        Map<String, String> shapes = Map.of(
                "hole", "POLYGON ((0 0, 9 0, 9.1 9, 0 9, 0 0), (1 1, 2 1, 2 2, 1 1))",
                "parts", "MULTIPOLYGON (((0 0, 1 0, 1 1, 0 0)), ((5 5, 6 5, 6.000000001 6, 5 5)))",
                "none", "POLYGON EMPTY");
        WKTReader reader = new WKTReader();
        try (StoreTransaction transaction = store.begin(TEST)) {
            for (Map.Entry<String, String> each : shapes.entrySet()) {
                transaction.put(
                        layer, new StoredFeature(each.getKey(), reader.read(each.getValue()), Map.of(), Link.NOWHERE));
            }
            transaction.put(
                    lines,
                    new StoredFeature(
                            "l", reader.read("MULTILINESTRING ((0 0, 1 1), (2 2, 3 3))"), Map.of(), Link.NOWHERE));
            transaction.commit();
        }
        for (Map.Entry<String, String> each : shapes.entrySet()) {
            Geometry back = store.find(layer, each.getKey()).orElseThrow().lonLat();
            assertThat(back.toText()).isEqualTo(reader.read(each.getValue()).toText());
        }
        assertThat(store.find(lines, "l").orElseThrow().lonLat().toText())
                .isEqualTo("MULTILINESTRING ((0 0, 1 1), (2 2, 3 3))");
    }

    @Test
    void putting_tells_whether_a_feature_is_new_changed_or_the_same() {
        store.declare(points());
        StoredFeature a = feature("a", Map.of("title", "x"));
        assertThat(put(a)).isEqualTo(PutResult.INSERTED);
        assertThat(put(a)).isEqualTo(PutResult.UNCHANGED);
        assertThat(put(feature("a", Map.of("title", "y")))).isEqualTo(PutResult.UPDATED);
        assertThat(put(feature("a", Map.of()))).isEqualTo(PutResult.UPDATED);
        assertThat(put(feature("a", Map.of("title", "")))).isEqualTo(PutResult.UPDATED);
        StoredFeature linked = new StoredFeature("a", point(1, 2), Map.of("title", ""), Link.toCell("c"));
        assertThat(put(linked)).isEqualTo(PutResult.UPDATED);
        assertThat(put(linked)).isEqualTo(PutResult.UNCHANGED);
        assertThat(put(new StoredFeature("a", point(1, Math.nextUp(2.0)), Map.of("title", ""), Link.toCell("c"))))
                .isEqualTo(PutResult.UPDATED);
        assertThat(store.count(layer)).isOne();
    }

    @Test
    void importing_the_same_thousands_again_writes_nothing() {
        store.declare(points());
        StoredFeature[] many = many(7_000);
        putAll(many);
        long version = store.version();
        assertThat(putAll(many)).containsExactlyEntriesOf(Map.of(PutResult.UNCHANGED, 7_000));
        assertThat(store.version()).isEqualTo(version);

        many[6_999] = feature("f6999", Map.of("title", "changed"));
        many[3] = feature("new", Map.of());
        assertThat(putAll(many))
                .isEqualTo(Map.of(PutResult.UNCHANGED, 6_998, PutResult.UPDATED, 1, PutResult.INSERTED, 1));
        assertThat(store.version()).isEqualTo(version + 1);
        assertThat(store.listChanges(version, 10).get(0).rows()).isEqualTo(2);
        assertThat(store.count(layer)).isEqualTo(7_001);
    }

    @Test
    void relinking_changes_the_link_alone_and_only_when_it_differs() {
        store.declare(points());
        StoredFeature a = feature("a", Map.of("title", "x"));
        putAll(a);
        Link link = new Link("c", "b", LinkMethod.INSIDE, 0, 1);
        assertThat(relink("a", link)).isTrue();
        assertThat(relink("a", link)).isFalse();
        assertThat(relink("nobody", link)).isFalse();
        assertSame(
                new StoredFeature("a", a.lonLat(), a.values(), link),
                store.find(layer, "a").orElseThrow());
        assertThat(put(new StoredFeature("a", a.lonLat(), a.values(), link))).isEqualTo(PutResult.UNCHANGED);
    }

    @Test
    void features_are_visited_in_order_of_insertion_and_the_visitor_may_ask_the_store() {
        store.declare(points());
        putAll(many(5_100));
        put(feature("f7", Map.of("title", "changed")));
        put(feature("a-last", Map.of()));
        List<String> ids = new ArrayList<>();
        store.forEach(layer, f -> {
            if (ids.size() == 10) {
                assertThat(store.find(layer, "f11")).isPresent();
            }
            ids.add(f.id());
        });
        List<String> expected =
                new ArrayList<>(IntStream.range(0, 5_100).mapToObj(i -> "f" + i).toList());
        expected.add("a-last");
        assertThat(ids).isEqualTo(expected);
    }

    @Test
    void declaring_again_adds_fields_and_keeps_the_rows() {
        store.declare(points());
        putAll(feature("a", Map.of("title", "x")));
        List<Field> fields =
                List.of(new Field("title", FieldType.TEXT, Sensitivity.RESTRICTED), Field.of("seen", FieldType.TIME));
        store.declare(new LayerSchema(layer, Kind.INCIDENT, GeometryKind.POINT, fields));

        LayerSchema schema = store.findSchema(layer).orElseThrow();
        assertThat(schema.fields()).extracting(Field::name).containsExactly("title", "seen", "severity", "rate", "at");
        assertThat(schema.fields().get(0).sensitivity()).isEqualTo(Sensitivity.RESTRICTED);
        assertThat(schema.kind()).isEqualTo(Kind.INCIDENT);
        assertThat(put(feature("a", Map.of("title", "x")))).isEqualTo(PutResult.UNCHANGED);
        assertThat(put(feature("a", Map.of("title", "x", "seen", NOON)))).isEqualTo(PutResult.UPDATED);
        assertThat(store.find(layer, "a").orElseThrow().values()).isEqualTo(Map.of("title", "x", "seen", NOON));
    }

    @Test
    void declaring_another_type_geometry_or_a_taken_name_is_refused() {
        store.declare(points());
        LayerSchema otherType =
                new LayerSchema(layer, Kind.OTHER, GeometryKind.POINT, List.of(Field.of("title", FieldType.REAL)));
        assertThatThrownBy(() -> store.declare(otherType))
                .isInstanceOf(IllegalArgumentException.class)
                .hasMessageContaining("title");
        LayerSchema otherGeometry = new LayerSchema(layer, Kind.OTHER, GeometryKind.LINE, List.of());
        assertThatThrownBy(() -> store.declare(otherGeometry)).isInstanceOf(IllegalArgumentException.class);
        LayerSchema taken = new LayerSchema("change", Kind.OTHER, GeometryKind.POINT, List.of());
        assertThatThrownBy(() -> store.declare(taken)).hasMessageContaining("another table");
        LayerSchema reserved = new LayerSchema(
                layer + "-r", Kind.OTHER, GeometryKind.POINT, List.of(Field.of("geom", FieldType.TEXT)));
        assertThatThrownBy(() -> store.declare(reserved)).isInstanceOf(IllegalArgumentException.class);
        assertThat(store.findSchema(layer)).contains(points());
        assertThat(store.findSchema(layer + "-r")).isEmpty();
    }

    @Test
    void what_does_not_fit_the_layer_is_refused_and_the_rest_can_still_be_committed() {
        store.declare(points());
        try (StoreTransaction transaction = store.begin(TEST)) {
            transaction.put(layer, feature("a", Map.of()));
            List<StoredFeature> bad = List.of(
                    feature("b", Map.of("title", 7L)),
                    feature("b", Map.of("rate", Double.NaN)),
                    feature("b", Map.of("severity", "")),
                    feature("b", Map.of("title", "a\0b")),
                    feature("b", Map.of("nothing", "x")),
                    feature("", Map.of()),
                    new StoredFeature("b", GEOMETRIES.createLineString(), Map.of(), Link.NOWHERE));
            for (StoredFeature each : bad) {
                assertThatThrownBy(() -> transaction.put(layer, each)).isInstanceOf(IllegalArgumentException.class);
            }
            assertThatThrownBy(() -> transaction.put("no-layer", feature("a", Map.of())))
                    .isInstanceOf(IllegalArgumentException.class);
            transaction.commit();
        }
        assertThat(all()).extracting(StoredFeature::id).containsExactly("a");
    }

    @Test
    void reopening_keeps_layers_in_order_features_and_log() {
        store.declare(points());
        putAll(feature("a", Map.of("title", "x")));
        List<LayerSchema> schemas = store.listSchemas();
        List<Change> changes = store.listChanges(0, 10_000);
        close();
        open();
        assertThat(schemas).contains(points());
        assertThat(store.listSchemas()).isEqualTo(schemas);
        assertThat(store.listChanges(0, 10_000)).isEqualTo(changes);
        assertThat(store.find(layer, "a").orElseThrow().values()).isEqualTo(Map.of("title", "x"));
    }

    private static StoredFeature random(String id, Random random) {
        Map<String, Object> values = new HashMap<>();
        if (random.nextBoolean()) {
            values.put("title", "标题" + Integer.toString(random.nextInt(), 36));
        }
        if (random.nextBoolean()) {
            values.put("severity", random.nextLong());
        }
        double rate = Double.longBitsToDouble(random.nextLong());
        if (Double.isFinite(rate)) {
            values.put("rate", rate);
        }
        if (random.nextBoolean()) {
            values.put("at", Instant.ofEpochMilli(random.nextLong(-60_000_000_000_000L, 200_000_000_000_000L)));
        }
        Link link = new Link(
                "c" + random.nextInt(9),
                "b" + random.nextInt(9),
                LinkMethod.NEAREST,
                random.nextDouble(),
                random.nextDouble());
        return new StoredFeature(id, point(random.nextDouble(-180, 180), random.nextDouble(-90, 90)), values, link);
    }

    private static void assertSame(List<StoredFeature> expected, List<StoredFeature> actual) {
        assertThat(actual).hasSameSizeAs(expected);
        for (int i = 0; i < expected.size(); i++) {
            assertSame(expected.get(i), actual.get(i));
        }
    }

    private static void assertSame(StoredFeature expected, StoredFeature actual) {
        assertThat(actual.id()).isEqualTo(expected.id());
        assertThat(actual.values()).isEqualTo(expected.values());
        assertThat(actual.link()).isEqualTo(expected.link());
        Coordinate[] there = actual.lonLat().getCoordinates();
        Coordinate[] wanted = expected.lonLat().getCoordinates();
        assertThat(there).hasSameSizeAs(wanted);
        for (int i = 0; i < wanted.length; i++) {
            assertThat(Double.doubleToLongBits(there[i].x)).isEqualTo(Double.doubleToLongBits(wanted[i].x));
            assertThat(Double.doubleToLongBits(there[i].y)).isEqualTo(Double.doubleToLongBits(wanted[i].y));
        }
    }

    @Test
    void rows_are_listed_by_key_page_by_page_and_by_the_texts_they_may_have() {
        store.declare(points());
        for (int i = 0; i < 30; i++) {
            put(new StoredFeature(
                    "k%02d".formatted(i), point(1, 2), Map.of("title", "t" + i % 3), Link.toCell("c" + i % 2)));
        }
        Map<String, List<String>> among = Map.of("title", List.of("t0", "t1"), "cell", List.of("c1"));
        List<String> paged = new ArrayList<>();
        String after = "";
        List<VersionedFeature> page = store.list(layer, new RowQuery(after, 4, among));
        while (!page.isEmpty()) {
            page.forEach(row -> paged.add(row.feature().id()));
            after = paged.get(paged.size() - 1);
            page = store.list(layer, new RowQuery(after, 4, among));
        }
        assertThat(paged).containsExactly("k01", "k03", "k07", "k09", "k13", "k15", "k19", "k21", "k25", "k27");
        List<VersionedFeature> two = store.list(layer, RowQuery.ofIds(List.of("k05", "k02", "nobody")));
        assertThat(two).extracting(row -> row.feature().id()).containsExactly("k02", "k05");
        assertThat(two.get(0).revision())
                .isEqualTo(store.findVersioned(layer, "k02").orElseThrow().revision());
        assertThat(store.list(layer, RowQuery.ofIds(List.of()))).isEmpty();
        assertThatThrownBy(() -> store.list(layer, new RowQuery("", 1, Map.of("severity", List.of("1")))))
                .hasMessageContaining("severity");
    }
}
