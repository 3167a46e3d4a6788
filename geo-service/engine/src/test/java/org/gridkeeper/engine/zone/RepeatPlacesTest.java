// SPDX-License-Identifier: Apache-2.0
package org.gridkeeper.engine.zone;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.time.Instant;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Random;
import java.util.stream.IntStream;
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

class RepeatPlacesTest {

    private static final Instant NOW = Instant.parse("2024-06-30T12:00:00Z");
    private static final String HERE = "140802001001001";

    private final LayerBuilder layer =
            builder(List.of(Field.of("address", FieldType.TEXT), Field.of("reported_at", FieldType.TIME)));

    private static LayerBuilder builder(List<Field> fields) {
        return new LayerBuilder(new LayerSchema("incidents", Kind.INCIDENT, GeometryKind.POINT, fields));
    }

    private void incident(String id, double lon, String address, double ageDays) {
        Map<String, Object> values = new HashMap<>();
        values.put("reported_at", NOW.minusMillis(Math.round(ageDays * 86_400_000)));
        if (!address.isEmpty()) {
            values.put("address", address);
        }
        layer.add(id, new GeometryFactory().createPoint(new Coordinate(lon, 47.4)), HERE, values);
    }

    private static List<RepeatPlaces.Place> among(LayerSnapshot built) {
        return RepeatPlaces.among(built, IntStream.range(0, built.size()).toArray(), NOW);
    }

    @Test
    void a_place_is_told_by_its_newest_incident_and_the_one_with_most_comes_first() {
        for (int i = 0; i < 3; i++) {
            incident("mill" + i, 8.5 + i, "8 Mill Lane", 10 + i);
        }
        for (int i = 0; i < 5; i++) {
            incident("quay" + i, 8.6 + i, "1 Quay", 80 - i);
        }
        LayerSnapshot built = layer.build();
        List<RepeatPlaces.Place> places = among(built);
        assertEquals(
                List.of(5, 3), places.stream().map(RepeatPlaces.Place::count).toList());
        assertEquals(
                List.of("quay4", "mill0"),
                places.stream().map(place -> built.id(place.newest())).toList());
    }

    @Test
    void what_is_older_than_the_window_or_after_the_moment_does_not_count() {
        incident("a", 8.5, "8 Mill Lane", 0);
        incident("b", 8.5, "8 Mill Lane", 89.9);
        incident("c", 8.5, "8 Mill Lane", 90);
        incident("d", 8.5, "8 Mill Lane", -0.1);
        assertTrue(among(layer.build()).isEmpty());
    }

    @Test
    void there_are_as_many_as_the_index_counts() {
        Random random = new Random(3);
        for (int i = 0; i < 900; i++) {
            String address = random.nextBoolean() ? "" : random.nextInt(150) + " Mill Lane";
            incident("i" + i, 8.5 + 0.0005 * random.nextInt(150), address, 120 * random.nextDouble());
        }
        LayerSnapshot built = layer.build();
        int counted = IncidentTally.byCell(built, OpenIncidents.of(built, NOW), NOW)
                .getOrDefault(HERE, IncidentFacts.NONE)
                .repeatPlaces();
        assertTrue(counted > 20, counted + " places");
        assertEquals(counted, among(built).size());
    }

    @Test
    void incidents_without_times_have_no_repeated_places() {
        LayerBuilder timeless = builder(List.of(Field.of("address", FieldType.TEXT)));
        for (int i = 0; i < 4; i++) {
            timeless.add(
                    "t" + i,
                    new GeometryFactory().createPoint(new Coordinate(8.5, 47.4)),
                    HERE,
                    Map.of("address", "8 Mill Lane"));
        }
        assertTrue(among(timeless.build()).isEmpty());
    }
}
