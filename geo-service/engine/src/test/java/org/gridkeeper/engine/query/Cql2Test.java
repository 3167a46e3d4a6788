// SPDX-License-Identifier: Apache-2.0
package org.gridkeeper.engine.query;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertThrows;
import static org.junit.jupiter.api.Assertions.assertTimeout;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.time.Duration;
import java.time.Instant;
import java.time.ZoneId;
import java.util.List;
import java.util.Map;
import java.util.Random;
import org.gridkeeper.engine.index.Field;
import org.gridkeeper.engine.index.FieldType;
import org.gridkeeper.engine.index.GeometryKind;
import org.gridkeeper.engine.index.Kind;
import org.gridkeeper.engine.index.LayerSchema;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.Test;
import org.locationtech.jts.geom.Coordinate;
import org.locationtech.jts.geom.Geometry;
import org.locationtech.jts.geom.GeometryFactory;

class Cql2Test {

    private static final ZoneId SHANGHAI = ZoneId.of("Asia/Shanghai");
    private static final LayerSchema SCHEMA = schema(GeometryKind.POINT);
    private static final Map<String, Object> LAMP = Map.of(
            "id",
            "a1",
            "title",
            "路灯坏了 it's dark",
            "class",
            "0102",
            "severity",
            3L,
            "rate",
            -0.5,
            "reported_at",
            Instant.parse("2026-02-28T16:00:00Z"));

    private static LayerSchema schema(GeometryKind geometry) {
        return new LayerSchema(
                "incidents",
                Kind.INCIDENT,
                geometry,
                List.of(
                        Field.of("title", FieldType.TEXT),
                        Field.of("class", FieldType.TEXT),
                        Field.of("note", FieldType.TEXT),
                        Field.of("severity", FieldType.INTEGER),
                        Field.of("rate", FieldType.REAL),
                        Field.of("weight", FieldType.REAL),
                        Field.of("reported_at", FieldType.TIME)));
    }

    private record Fake(Map<String, Object> values, Geometry lonLat) implements Cql2.Row {
        @Override
        public @Nullable Object value(String property) {
            return values.get(property);
        }
    }

    private static boolean matches(String filter) {
        Geometry place = new GeometryFactory().createPoint(new Coordinate(116.4, 39.9));
        return Cql2.parse(filter, SCHEMA, SHANGHAI).matches(new Fake(LAMP, place));
    }

    private static void assertTrueFor(String... filters) {
        for (String filter : filters) {
            assertTrue(matches(filter), filter);
        }
    }

    private static void assertFalseFor(String... filters) {
        for (String filter : filters) {
            assertFalse(matches(filter), filter);
        }
    }

    @Test
    void comparisons_hold_for_texts_numbers_and_times() {
        assertTrueFor(
                "severity = 3",
                "severity >= 3.0",
                "severity <> 4",
                "3 = severity",
                "rate < 0",
                "rate = -0.5",
                "rate > -1e3",
                "class = '0102'",
                "\"class\" = '0102'",
                "id = 'a1'",
                "title = '路灯坏了 it''s dark'",
                "title = '路灯坏了 it\\'s dark'",
                "reported_at = TIMESTAMP('2026-02-28T16:00:00Z')",
                "reported_at = timestamp('2026-03-01T00:00:00+08:00')",
                "reported_at >= DATE('2026-03-01')",
                "reported_at < DATE('2026-03-02')");
        assertFalseFor("severity < 3", "class = '0101'", "reported_at > DATE('2026-03-01')");
    }

    @Test
    void the_words_between_bind_as_the_standard_says() {
        assertTrueFor(
                "severity = 3 OR severity = 4 AND class = 'x'",
                "NOT severity = 4 AND class = '0102'",
                "not (severity = 4 or class = 'x')",
                "NOT NOT TRUE",
                "severity IN (1, 2, 3)",
                "severity NOT IN (1, 2)",
                "class IN ('0101','0102')",
                "severity BETWEEN 2 AND 3 AND class = '0102'",
                "severity NOT BETWEEN 4 AND 9",
                "reported_at BETWEEN DATE('2026-02-01') AND DATE('2026-04-01')",
                "title LIKE '%坏%'",
                "title LIKE '路灯__ it_s %'",
                "class NOT LIKE '02%'",
                "note IS NULL",
                "title IS NOT NULL");
        assertFalseFor("(severity = 3 OR severity = 4) AND class = 'x'", "title LIKE '坏%'", "FALSE");
    }

    @Test
    void what_is_compared_with_a_missing_value_is_neither_true_nor_false() {
        assertFalseFor(
                "note = 'x'",
                "note <> 'x'",
                "NOT note = 'x'",
                "note IN ('x')",
                "note NOT LIKE 'x'",
                "weight BETWEEN 0 AND 1");
        assertTrueFor("note = 'x' OR severity = 3", "NOT (note = 'x' AND severity = 4)");
    }

    @Test
    void places_are_compared_with_boxes_and_shapes() {
        assertTrueFor(
                "S_INTERSECTS(geom, BBOX(116.3, 39.8, 116.5, 40.0))",
                "s_intersects(geometry, POLYGON((116.3 39.8, 116.5 39.8, 116.5 40, 116.3 40, 116.3 39.8)))",
                "S_WITHIN(geom, BBOX(116.3, 39.8, 116.5, 40.0)) AND severity = 3",
                "S_INTERSECTS(geom, POINT(116.4 39.9))",
                "S_DISJOINT(geom, BBOX(-1, -1, 0, 0))");
        assertFalseFor("S_INTERSECTS(geom, BBOX(-1, -1, 0, 0))", "S_CONTAINS(geom, BBOX(116.3, 39.8, 116.5, 40.0))");
    }

    private static void assertRefused(String filter, int position, String... said) {
        Cql2Exception e = assertThrows(Cql2Exception.class, () -> matches(filter), filter);
        String message = String.valueOf(e.getMessage());
        assertEquals(position, e.position(), message);
        assertTrue(message.contains("character " + position), message);
        for (String each : said) {
            assertTrue(message.contains(each), message);
        }
    }

    @Test
    void errors_name_the_place_and_what_was_expected() {
        assertRefused("", 1, "a property or a value", "the end");
        assertRefused("severity", 9, "=, <>", "the end");
        assertRefused("severity = ", 12, "a property or a value");
        assertRefused("severity = 'hoch'", 12, "'hoch'", "a number");
        assertRefused("class = 0102", 9, "a text such as 'so'");
        assertRefused("reported_at > '2026'", 15, "TIMESTAMP('");
        assertRefused("reported_at > DATE('1.3.2026')", 20, "2026-03-01");
        assertRefused("sevrity = 3", 1, "sevrity", "it has id, cell, building, title, class");
        assertRefused("severity = 3 class = '1'", 14, "AND, OR or the end", "'class'");
        assertRefused("(severity = 3", 14, "expected )");
        assertRefused("title = 'x", 9, "never closed");
        assertRefused("severity ; 3", 10, "';'");
        assertRefused("severity NOT = 3", 14, "IN, BETWEEN or LIKE");
        assertRefused("title LIKE 3", 12, "a pattern");
        assertRefused("severity LIKE '3'", 15, "a number");
        assertRefused("casei(title) = 'x'", 1, "function", "not supported");
        assertRefused("S_INTERSECTS(title, BBOX(0,0,1,1))", 14, "expected geom");
        assertRefused("S_INTERSECTS(geom, BBOX(1,0,0,1))", 20, "minX, minY, maxX, maxY");
        assertRefused("S_INTERSECTS(geom, POLYGON((0 0,1 1,1 0,0 1,0 0)))", 20, "crosses itself");
        assertRefused("S_INTERSECTS(geom, POLYGON((0 0,1 1", 36, "close the geometry");
        assertThrows(
                Cql2Exception.class,
                () -> Cql2.parse("S_INTERSECTS(geom, POINT(0 0))", schema(GeometryKind.NONE), SHANGHAI));
    }

    @Test
    void depth_length_and_time_have_limits() {
        assertTrue(matches("(".repeat(30) + "severity = 3" + ")".repeat(30)));
        assertRefused("(".repeat(100) + "severity = 3" + ")".repeat(100), 65, "nested 64 deep");
        assertRefused("NOT ".repeat(100) + "severity = 3", 257, "nested 64 deep");
        String longOne = "severity = 3" + " OR severity = 3".repeat(5_000);
        assertThrows(Cql2Exception.class, () -> matches(longOne));
        String deepShape = "S_INTERSECTS(geom, GEOMETRYCOLLECTION" + "(".repeat(1_000);
        assertThrows(Cql2Exception.class, () -> matches(deepShape));
        LikePattern slow = new LikePattern("%a".repeat(1_000));
        assertTimeout(Duration.ofSeconds(5), () -> assertFalse(slow.matches("a".repeat(999) + "b".repeat(20_000))));
    }

    @Test
    void whatever_is_written_is_a_filter_or_refused_with_a_place() {
        String[] words = {
            "severity",
            "title",
            "geom",
            "=",
            "<>",
            "(",
            ")",
            ",",
            "AND",
            "OR",
            "NOT",
            "IN",
            "BETWEEN",
            "LIKE",
            "IS",
            "NULL",
            "3",
            "-1.5e",
            "'x'",
            "\"class\"",
            "S_INTERSECTS",
            "BBOX",
            "POINT",
            "DATE",
            "TIMESTAMP",
            "TRUE",
            "\u0000",
            "路灯",
            "."
        };
        Random random = new Random(11);
        for (int i = 0; i < 20_000; i++) {
            StringBuilder filter = new StringBuilder();
            for (int n = random.nextInt(9); n >= 0; n--) {
                filter.append(words[random.nextInt(words.length)]).append(random.nextInt(4) == 0 ? "" : " ");
            }
            try {
                matches(filter.toString());
            } catch (Cql2Exception e) {
                assertTrue(e.position() >= 1 && e.position() <= filter.length() + 1, filter.toString());
            }
        }
    }
}
