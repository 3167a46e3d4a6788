// SPDX-License-Identifier: Apache-2.0
package org.gridkeeper.engine.zone;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.time.Duration;
import java.time.Instant;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import org.gridkeeper.engine.index.Field;
import org.gridkeeper.engine.index.FieldType;
import org.gridkeeper.engine.index.GeometryKind;
import org.gridkeeper.engine.index.Kind;
import org.gridkeeper.engine.index.LayerBuilder;
import org.gridkeeper.engine.index.LayerSchema;
import org.gridkeeper.engine.index.LayerSnapshot;
import org.junit.jupiter.api.Test;
import org.locationtech.jts.geom.Coordinate;
import org.locationtech.jts.geom.GeometryFactory;

class OpenIncidentsTest {

    private static final Instant NOW = Instant.parse("2024-06-30T12:00:00Z");
    private static final String HERE = "140802001001001";
    private static final String THERE = "140802001001002";

    private final LayerBuilder layer = new LayerBuilder(new LayerSchema(
            "incidents",
            Kind.INCIDENT,
            GeometryKind.POINT,
            List.of(
                    Field.of("status", FieldType.TEXT),
                    Field.of("reported_at", FieldType.TIME),
                    Field.of("closed_at", FieldType.TIME))));
    private int next;

    private void incident(String cell, double ageDays, Map<String, Object> more) {
        Map<String, Object> values = new HashMap<>(more);
        values.put("reported_at", NOW.minusMillis(Math.round(ageDays * 86_400_000)));
        layer.add("i" + next++, new GeometryFactory().createPoint(new Coordinate(8.5, 47.4)), cell, values);
    }

    private int openIn(String cell) {
        LayerSnapshot built = layer.build();
        OpenIncidents open = OpenIncidents.of(built, NOW);
        int count = 0;
        for (int row = 0; row < built.size(); row++) {
            count += built.cell(row).equals(cell) && open.isOpen(row) ? 1 : 0;
        }
        return count;
    }

    private IncidentFacts count(String cell) {
        LayerSnapshot built = layer.build();
        return IncidentTally.byCell(built, OpenIncidents.of(built, NOW), NOW).getOrDefault(cell, IncidentFacts.NONE);
    }

    @Test
    void a_status_that_nobody_uses_is_not_known() {
        for (String status : new String[] {"open", "In Progress", "on-hold", "Closed", "fixed - by us", "处置中", "已结案"}) {
            assertTrue(OpenIncidents.isKnown(status), status);
        }
        assertFalse(OpenIncidents.isKnown("7"));
        assertFalse(OpenIncidents.isKnown("opne"));
    }

    @Test
    void without_a_status_an_incident_is_open_for_thirty_days() {
        incident(HERE, 29.99, Map.of());
        incident(HERE, 30, Map.of());
        assertEquals(1, openIn(HERE));
        assertEquals(2, count(HERE).last90Days());
        assertEquals(Math.pow(0.5, 29.99 / 30), count(HERE).openDecayed(), 1e-12);
    }

    @Test
    void with_a_status_it_is_open_until_the_status_says_closed() {
        incident(HERE, 200, Map.of("status", "Open"));
        incident(HERE, 60, Map.of("status", "处置中"));
        incident(HERE, 1, Map.of("status", "已结案"));
        incident(HERE, 1, Map.of("status", "CLOSED"));
        assertEquals(2, openIn(HERE));
        assertEquals(0.25, count(HERE).openDecayed());
        assertEquals(3, count(HERE).last90Days());
    }

    @Test
    void closed_at_tells_what_was_open_at_an_earlier_moment() {
        incident(HERE, 10, Map.of("status", "closed", "closed_at", NOW.plusSeconds(1)));
        incident(HERE, 10, Map.of("status", "open", "closed_at", NOW));
        incident(HERE, -1, Map.of("status", "open"));
        assertEquals(1, openIn(HERE));
        assertEquals(2, count(HERE).last90Days());
    }

    @Test
    void incidents_in_no_cell_are_not_counted() {
        incident(HERE, 1, Map.of());
        incident(THERE, 1, Map.of());
        incident("", 1, Map.of());
        LayerSnapshot built = layer.build();
        assertEquals(
                Set.of(HERE, THERE),
                IncidentTally.byCell(built, OpenIncidents.of(built, NOW), NOW).keySet());
        LayerSnapshot empty = emptyLayer();
        assertTrue(
                IncidentTally.byCell(empty, OpenIncidents.of(empty, NOW), NOW).isEmpty());
    }

    private static LayerSnapshot emptyLayer() {
        return new LayerBuilder(new LayerSchema("incidents", Kind.INCIDENT, GeometryKind.POINT, List.of())).build();
    }

    @Test
    void looking_back_nothing_is_known_of_what_came_later() {
        incident(HERE, 40, Map.of("closed_at", NOW.minusSeconds(1), "status", "open"));
        incident(HERE, 40, Map.of("closed_at", NOW.plusSeconds(1), "status", "closed"));
        incident(HERE, 40, Map.of("status", "closed"));
        LayerSnapshot built = layer.build();
        OpenIncidents known = OpenIncidents.knownAt(built, NOW);
        assertFalse(known.isOpen(0));
        assertTrue(known.isOpen(1), "that it ends is not known yet");
        assertTrue(known.isOpen(2), "a status is of today");
    }

    @Test
    void looking_back_on_incidents_that_never_end_they_are_open_for_thirty_days() {
        incident(HERE, 40, Map.of("closed_at", NOW.plusSeconds(1)));
        incident(HERE, 20, Map.of("status", "closed"));
        OpenIncidents known = OpenIncidents.knownAt(layer.build(), NOW);
        assertFalse(known.isOpen(0));
        assertTrue(known.isOpen(1));
    }

    @Test
    void ninety_days_end_at_the_moment() {
        incident(HERE, Duration.ofDays(90).toDays(), Map.of("status", "open"));
        incident(HERE, 89.999, Map.of("status", "open"));
        assertEquals(1, count(HERE).last90Days());
        assertEquals(2, openIn(HERE));
    }

    @Test
    void status_words_are_known_in_both_languages_and_with_a_remark() {
        for (String word : List.of("closed", " Done ", "RESOLVED", "结案", "已结案", "Completed", "Completed - Dup")) {
            assertTrue(OpenIncidents.isClosed(word), word);
        }
        for (String word : List.of("open", "Open - Dup", "reopened", "待核查", "in progress")) {
            assertFalse(OpenIncidents.isClosed(word), word);
        }
    }
}
