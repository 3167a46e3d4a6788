// SPDX-License-Identifier: Apache-2.0
package org.gridkeeper.engine.link;

import static org.junit.jupiter.api.Assertions.assertEquals;

import java.util.ArrayList;
import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Random;
import java.util.Set;
import java.util.TreeMap;
import org.junit.jupiter.api.Test;
import org.locationtech.jts.geom.Coordinate;
import org.locationtech.jts.geom.Envelope;
import org.locationtech.jts.geom.Geometry;
import org.locationtech.jts.geom.GeometryFactory;

/** Locators after changes answer as those that are made anew. */
class LocatorChangesTest {

    private static final long SEED = 20261128;
    private static final GeometryFactory FACTORY = new GeometryFactory();
    private static final double SPAN = 0.01;

    private final Random random = new Random(SEED);

    private double place(double from) {
        return from + SPAN * random.nextDouble();
    }

    /** A rectangle, or now and then a mere point, as some registers have them. */
    private Geometry footprint() {
        double x = place(120);
        double y = place(30);
        return random.nextInt(10) == 0
                ? FACTORY.createPoint(new Coordinate(x, y))
                : FACTORY.toGeometry(new Envelope(x, x + SPAN / 100, y, y + SPAN / 150));
    }

    @Test
    void buildings_after_changes_are_those_made_anew() {
        Map<String, Geometry> all = new TreeMap<>();
        for (int i = 0; i < 150; i++) {
            all.put("b" + i, footprint());
        }
        BuildingLocator changed = BuildingLocator.of(all);
        for (int round = 0; round < 40; round++) {
            Map<String, Geometry> written = new HashMap<>();
            Set<String> removed = new HashSet<>();
            for (int i = random.nextInt(5); i >= 0; i--) {
                written.put("b" + random.nextInt(200), footprint());
                removed.add("b" + random.nextInt(200));
            }
            removed.removeAll(written.keySet());
            changed = changed.with(written, removed);
            all.keySet().removeAll(removed);
            all.putAll(written);
            BuildingLocator anew = BuildingLocator.of(all);
            for (int i = 0; i < 20; i++) {
                double lon = place(120);
                double lat = place(30);
                assertEquals(
                        anew.nearest(lon, lat, 3),
                        changed.nearest(lon, lat, 3),
                        () -> "seed %d at %s %s".formatted(SEED, lon, lat));
            }
        }
    }

    private Doorplate door(int i) {
        String building = random.nextBoolean() ? "b" + random.nextInt(3) : "";
        return new Doorplate("d" + i, "路 " + i, place(120), place(30), "c" + random.nextInt(4), building);
    }

    @Test
    void doorplates_after_changes_are_those_made_anew() {
        Map<String, Doorplate> all = new TreeMap<>();
        for (int i = 0; i < 60; i++) {
            Doorplate door = door(i);
            all.put(door.id(), door);
        }
        DoorplateLocator changed = DoorplateLocator.of(List.copyOf(all.values()));
        for (int round = 0; round < 40; round++) {
            Map<String, Doorplate> written = new HashMap<>();
            Set<String> removed = new HashSet<>();
            for (int i = random.nextInt(4); i >= 0; i--) {
                Doorplate door = door(random.nextInt(90));
                written.put(door.id(), door);
                removed.add("d" + random.nextInt(90));
            }
            removed.removeAll(written.keySet());
            changed = changed.with(List.copyOf(written.values()), removed);
            all.keySet().removeAll(removed);
            all.putAll(written);
            DoorplateLocator anew = DoorplateLocator.of(new ArrayList<>(all.values()));
            for (int i = 0; i < 20; i++) {
                double lon = place(120);
                double lat = place(30);
                String cell = "c" + random.nextInt(4);
                String building = random.nextBoolean() ? "b" + random.nextInt(3) : "";
                assertEquals(
                        anew.nearest(lon, lat, cell, building, door -> true),
                        changed.nearest(lon, lat, cell, building, door -> true),
                        () -> "seed %d at %s %s in %s".formatted(SEED, lon, lat, cell));
            }
        }
    }
}
