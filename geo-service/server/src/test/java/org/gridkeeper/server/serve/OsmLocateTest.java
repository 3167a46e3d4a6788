// SPDX-License-Identifier: Apache-2.0
package org.gridkeeper.server.serve;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.within;

import java.nio.file.Path;
import java.util.ArrayList;
import java.util.Collections;
import java.util.List;
import java.util.Map;
import java.util.Random;
import org.gridkeeper.engine.SharedData;
import org.gridkeeper.engine.geo.GroundScale;
import org.gridkeeper.engine.link.Doorplate;
import org.gridkeeper.server.ingest.AreaCoding;
import org.gridkeeper.server.ingest.GridMaker;
import org.gridkeeper.server.ingest.GridRequest;
import org.gridkeeper.server.ingest.ImportRequest;
import org.gridkeeper.server.ingest.Importer;
import org.gridkeeper.server.ingest.Reading;
import org.gridkeeper.server.live.LiveMap;
import org.gridkeeper.server.store.FeatureStore;
import org.gridkeeper.server.store.StoredFeature;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;
import tools.jackson.databind.JsonNode;

/** A country with its addresses, cells of 500 m in its communes, and what is told of places in it. */
class OsmLocateTest extends OneServer {

    private static final long SEED = 20261123;
    private static final double OFF_METRES = 3;

    @BeforeAll
    static void start() {
        Path file = SharedData.path("osm/liechtenstein-2015.osm.pbf");
        server = TestServer.empty(home);
        server.bean(Importer.class)
                .run(new ImportRequest(List.of(file), "", Reading.PLAIN, AreaCoding.BY_COLUMNS, false, false));
        server.bean(GridMaker.class).run(new GridRequest("", 500, "901209", false));
        server.bean(LiveMap.class).refresh();
    }

    private static String text(StoredFeature door) {
        return Doorplate.text(
                door.values().getOrDefault("street", "").toString(),
                door.values().get("number").toString());
    }

    private static JsonNode locate(double lon, double lat, String... headers) {
        return server.json("/api/locate?lon=%s&lat=%s".formatted(lon, lat), headers);
    }

    /** Ten address points, and ten buildings with an address. */
    private static List<StoredFeature> twenty() {
        List<StoredFeature> doors = new ArrayList<>();
        server.bean(FeatureStore.class).forEach("doorplates", doors::add);
        Collections.shuffle(doors, new Random(SEED));
        doors.removeIf(door -> door.link().cell().isEmpty());
        List<StoredFeature> twenty = new ArrayList<>();
        doors.stream().filter(door -> door.id().startsWith("node:")).limit(10).forEach(twenty::add);
        doors.stream().filter(door -> !door.id().startsWith("node:")).limit(10).forEach(twenty::add);
        return twenty;
    }

    @Test
    void twenty_addresses_are_told_right_and_from_a_few_metres_off() {
        Random random = new Random(SEED);
        for (StoredFeature door : twenty()) {
            double lon = door.lonLat().getCoordinate().x;
            double lat = door.lonLat().getCoordinate().y;
            JsonNode there = locate(lon, lat, server.basic());
            assertThat(there.path("doorplate").path("text").asString()).isEqualTo(text(door));
            assertThat(there.path("doorplate").path("distanceMetres").asDouble())
                    .isCloseTo(0, within(0.01));
            assertThat(there.path("doorplate").path("confidence").asDouble()).isGreaterThanOrEqualTo(0.5);
            assertThat(there.path("cell").path("code").asString())
                    .isEqualTo(door.link().cell());
            assertThat(there.path("community").path("name").asString()).isNotEmpty();
            assertThat(there.path("street").path("name").asString()).startsWith("Wahlkreis");
            assertThat(there.path("division").path("name").asString()).isEqualTo("Liechtenstein");
            assertThat(there.path("building").path("id").asString(""))
                    .isEqualTo(door.link().building());
            GroundScale scale = GroundScale.at(lat);
            double angle = random.nextDouble(2 * Math.PI);
            JsonNode off = locate(
                    lon + OFF_METRES * Math.cos(angle) / scale.metresPerLon(),
                    lat + OFF_METRES * Math.sin(angle) / scale.metresPerLat(),
                    server.basic());
            assertThat(off.path("doorplate").path("text").asString()).isEqualTo(text(door));
            assertThat(off.path("doorplate").path("distanceMetres").asDouble()).isCloseTo(OFF_METRES, within(0.1));
        }
    }

    @Test
    void doors_that_the_viewer_may_not_see_are_as_if_they_were_not_there() {
        StoredFeature door = twenty().get(0);
        double lon = door.lonLat().getCoordinate().x;
        double lat = door.lonLat().getCoordinate().y;
        JsonNode anonymous = locate(lon, lat);
        assertThat(anonymous.path("doorplate").isNull()).isTrue();
        assertThat(anonymous.toString()).doesNotContain(text(door));
        String[] elsewhere = server.token(
                Map.of("name", "elsewhere", "cells", List.of("901209001001001"), "sensitivity", "INTERNAL", "days", 1));
        assertThat(locate(lon, lat, elsewhere).path("doorplate").isNull()).isTrue();
        String[] here = server.token(
                Map.of("name", "here", "cells", List.of(door.link().cell()), "sensitivity", "INTERNAL", "days", 1));
        assertThat(locate(lon, lat, here).path("doorplate").path("text").asString())
                .isEqualTo(text(door));
    }

    @Test
    void who_made_the_map_is_named() {
        for (JsonNode layer : server.json("/api/layers", server.basic()).path("layers")) {
            boolean theirs = List.of(
                            "areas",
                            "buildings",
                            "doorplates",
                            "roads",
                            "railways",
                            "water",
                            "waterways",
                            "landuse",
                            "places")
                    .contains(layer.path("id").asString());
            assertThat(layer.path("attribution").asString().contains("OpenStreetMap"))
                    .as(layer.path("id").asString())
                    .isEqualTo(theirs);
        }
    }
}
