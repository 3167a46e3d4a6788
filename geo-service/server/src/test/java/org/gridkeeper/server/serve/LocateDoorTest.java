// SPDX-License-Identifier: Apache-2.0
package org.gridkeeper.server.serve;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.List;
import java.util.Map;
import org.gridkeeper.engine.link.Link;
import org.gridkeeper.engine.link.LinkMethod;
import org.gridkeeper.server.live.LiveMap;
import org.gridkeeper.server.store.FeatureStore;
import org.gridkeeper.server.store.Origin;
import org.gridkeeper.server.store.StoreTransaction;
import org.gridkeeper.server.store.StoredFeature;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;
import org.locationtech.jts.geom.Coordinate;
import org.locationtech.jts.geom.Geometry;
import org.locationtech.jts.geom.GeometryFactory;
import tools.jackson.databind.JsonNode;

/** The door of a place in a city where most buildings have a doorplate and no address point. */
class LocateDoorTest extends OneServer {

    private static FeatureStore store;

    @BeforeAll
    static void start() {
        server = new TestServer(home);
        store = server.bean(FeatureStore.class);
    }

    private static Coordinate middle(StoredFeature building) {
        return building.lonLat().getCentroid().getCoordinate();
    }

    private static JsonNode door(Coordinate at, String... headers) {
        return server.json("/api/locate?lon=%s&lat=%s".formatted(at.x, at.y), headers)
                .path("doorplate");
    }

    @Test
    void the_doorplate_of_the_building_is_the_door_until_it_has_an_address_point() {
        StoredFeature building = store.find("buildings", "b7").orElseThrow();
        Coordinate at = middle(building);
        String id = server.json("/api/locate?lon=%s&lat=%s".formatted(at.x, at.y), server.basic())
                .path("building")
                .path("id")
                .asString();
        JsonNode known = door(at, server.basic());
        assertThat(known.path("text").asString()).isEqualTo(id);
        assertThat(known.path("distanceMetres").asDouble()).isZero();
        assertThat(known.path("confidence").asDouble()).isEqualTo(1);
        assertThat(door(at).isNull()).isTrue();

        String cell = store.find("buildings", id).orElseThrow().link().cell();
        String cellOfPlace = server.json("/api/locate?lon=%s&lat=%s".formatted(at.x, at.y), server.basic())
                .path("cell")
                .path("code")
                .asString();
        put("d1", new Coordinate(at.x + 1e-5, at.y), new Link(cellOfPlace, id, LinkMethod.INSIDE, 0, 1));
        JsonNode point = door(at, server.basic());
        assertThat(point.path("id").asString()).isEqualTo("d1");
        assertThat(point.path("text").asString()).isEqualTo("人民路8号");
        assertThat(point.path("confidence").asDouble()).isEqualTo(1);

        String[] elsewhere = server.token(Map.of(
                "name", "elsewhere", "cells", List.of(other(cell, cellOfPlace)), "sensitivity", "INTERNAL", "days", 1));
        assertThat(door(at, elsewhere).isNull()).isTrue();
    }

    private static String other(String one, String two) {
        return server.city.cells.stream()
                .map(area -> area.code())
                .filter(code -> !code.equals(one) && !code.equals(two))
                .findFirst()
                .orElseThrow();
    }

    private static void put(String id, Coordinate at, Link link) {
        Geometry point = new GeometryFactory().createPoint(at);
        try (StoreTransaction transaction = store.begin(new Origin("test", "put", ""))) {
            transaction.put("doorplates", new StoredFeature(id, point, Map.of("street", "人民路", "number", "8号"), link));
            transaction.commit();
        }
        server.bean(LiveMap.class).refresh();
    }
}
