// SPDX-License-Identifier: Apache-2.0
package org.gridkeeper.engine.zone;

import static org.junit.jupiter.api.Assertions.assertEquals;

import java.time.Instant;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Random;
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

class IncidentTallyTest {

    private static final Instant NOW = Instant.parse("2024-06-30T12:00:00Z");
    private static final String HERE = "140802001001001";

    private final LayerBuilder layer = new LayerBuilder(new LayerSchema(
            "incidents",
            Kind.INCIDENT,
            GeometryKind.POINT,
            List.of(
                    Field.of("address", FieldType.TEXT),
                    Field.of("severity", FieldType.INTEGER),
                    Field.of("status", FieldType.TEXT),
                    Field.of("reported_at", FieldType.TIME),
                    Field.of("closed_at", FieldType.TIME))));
    private int next;

    private void incident(double lon, double ageDays, Map<String, Object> more) {
        Map<String, Object> values = new HashMap<>(more);
        values.put("reported_at", NOW.minusMillis(Math.round(ageDays * 86_400_000)));
        layer.add("i" + next++, new GeometryFactory().createPoint(new Coordinate(lon, 47.4)), HERE, values);
    }

    private IncidentFacts facts() {
        LayerSnapshot built = layer.build();
        return IncidentTally.byCell(built, OpenIncidents.of(built, NOW), NOW).getOrDefault(HERE, IncidentFacts.NONE);
    }

    @Test
    void three_at_one_address_make_a_repeated_place_and_without_one_three_within_ten_metres() {
        for (double age : new double[] {1, 50, 89}) {
            incident(8.5 + age / 1000, age, Map.of("address", "8 Mill Lane"));
            incident(8.7, age, Map.of());
        }
        incident(8.9, 1, Map.of());
        incident(8.9, 2, Map.of());
        incident(8.9, 91, Map.of());
        assertEquals(2, facts().repeatPlaces());
    }

    @Test
    void the_gravest_count_as_urgent_while_they_are_open_and_after() {
        incident(8.5, 30, Map.of("severity", 1L, "status", "closed"));
        incident(8.5, 200, Map.of("severity", 1L, "status", "open"));
        incident(8.5, 30, Map.of("severity", 2L, "status", "open"));
        assertEquals(0.5, facts().urgentDecayed());
    }

    @Test
    void what_is_open_for_over_a_week_lasts() {
        incident(8.5, 7, Map.of("status", "open"));
        incident(8.5, 7.01, Map.of("status", "open"));
        incident(8.5, 300, Map.of("status", "open"));
        incident(8.5, 20, Map.of("status", "closed"));
        assertEquals(2, facts().lasting());
    }

    @Test
    void weeks_are_counted_back_from_the_moment() {
        incident(8.5, 0, Map.of());
        incident(8.5, 6.99, Map.of());
        incident(8.5, 7, Map.of());
        incident(8.5, 90.99, Map.of());
        incident(8.5, 91, Map.of());
        assertEquals(Weeks.of(1, 0, 0, 0, 0, 0, 0, 0, 0, 0, 0, 1, 2), facts().weeks());
    }

    @Test
    void two_layers_together_are_as_one() {
        Random random = new Random(1);
        for (int i = 0; i < 200; i++) {
            incident(8.5 + i, 100 * random.nextDouble(), Map.of("severity", 1L + random.nextInt(4)));
        }
        IncidentFacts whole = facts();
        IncidentFacts twice = whole.plus(whole);
        assertEquals(2 * whole.last90Days(), twice.last90Days());
        assertEquals(2 * whole.openDecayed(), twice.openDecayed());
        assertEquals(2 * whole.weeks().get(5), twice.weeks().get(5));
        assertEquals(whole, whole.plus(IncidentFacts.NONE));
    }
}
