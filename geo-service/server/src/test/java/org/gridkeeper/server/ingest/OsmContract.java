// SPDX-License-Identifier: Apache-2.0
package org.gridkeeper.server.ingest;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;
import static org.assertj.core.api.Assertions.within;

import java.nio.file.Path;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.TreeMap;
import org.gridkeeper.engine.SharedData;
import org.gridkeeper.engine.area.Area;
import org.gridkeeper.engine.area.Level;
import org.gridkeeper.server.link.StoredAreas;
import org.gridkeeper.server.store.StoredFeature;
import org.junit.jupiter.api.Test;

/** Countries from their files of OpenStreetMap, and small files that are made for a purpose. */
abstract class OsmContract extends SiteContract {

    static ImportRequest of(Path file) {
        return new ImportRequest(List.of(file), "", Reading.PLAIN, AreaCoding.BY_COLUMNS, false, false);
    }

    private static Map<String, StoredFeature> features(Site site, String layer) {
        Map<String, StoredFeature> features = new TreeMap<>();
        site.store.forEach(layer, feature -> features.put(feature.id(), feature));
        return features;
    }

    @Test
    void liechtenstein_fills_its_layers_and_its_communes_are_communities() {
        Path file = SharedData.path("osm/liechtenstein-2015.osm.pbf");
        ImportReport report = site.importer.run(of(file));
        // Of 9,001 elements with the tag building: not 3 nodes, 2 open ways, one building=no, one relation without
        // a type,
        // and one way that is the ring of a building's relation.
        assertThat(site.store.count("buildings")).isEqualTo(9_001 - 8);
        assertThat(site.store.count("roads")).isEqualTo(4_660);
        assertThat(site.store.count("railways")).isEqualTo(31);
        assertThat(site.store.count("waterways")).isBetween(180L, 200L);
        assertThat(features(site, "places").values().stream()
                        .filter(place -> "village".equals(place.values().get("class")))
                        .map(place -> place.values().get("name")))
                .contains("Triesenberg", "Balzers");
        assertThat(StoredAreas.list(site.store, Level.COMMUNITY).stream().map(Area::name))
                .containsExactlyInAnyOrder(
                        "Balzers",
                        "Eschen",
                        "Gamprin",
                        "Mauren",
                        "Planken",
                        "Ruggell",
                        "Schaan",
                        "Schellenberg",
                        "Triesen",
                        "Triesenberg",
                        "Vaduz");
        assertThat(StoredAreas.list(site.store, Level.STREET).stream().map(Area::name))
                .containsExactlyInAnyOrder("Wahlkreis Oberland", "Wahlkreis Unterland");
        assertThat(StoredAreas.list(site.store, Level.DIVISION).stream().map(Area::name))
                .containsExactly("Liechtenstein");
        assertThat(report.rejected()).isEqualTo(Map.of("incomplete-relation", 26L, "not-closed", 2L));
        assertThat(site.importer.run(of(file)).version()).isEqualTo(report.version());
        assertThat(site.relinker.run().changed()).isZero();
    }

    @Test
    void monaco_imports_too() {
        ImportReport report = site.importer.run(of(SharedData.path("osm/monaco-2021.osm.pbf")));
        assertThat((double) site.store.count("buildings")).isCloseTo(1_208, within(12.0));
        assertThat((double) site.store.count("roads")).isCloseTo(2_379, within(24.0));
    }

    private static OsmFixture town() {
        return new OsmFixture()
                .square(1, 0, 0, 100)
                .square(11, 10, 10, 20)
                .square(21, 50, 50, 40)
                .square(31, 60, 60, 10)
                .node(41, 100, 200)
                .node(42, 45, 12, "addr:street", "人民路", "addr:housenumber", "8号")
                .way(100, new long[] {1, 2, 3, 4, 1})
                .way(
                        101,
                        new long[] {11, 12, 13, 14, 11},
                        "building",
                        "house",
                        "addr:street",
                        "Ring",
                        "addr:housenumber",
                        "3a",
                        "addr:postcode",
                        "9490",
                        "addr:city",
                        "Vaduz",
                        "building:levels",
                        "2.5",
                        "start_date",
                        "1923-04")
                .way(102, new long[] {21, 22, 23, 24, 21}, "building", "yes")
                .way(103, new long[] {31, 32, 33, 34, 31})
                .way(
                        104,
                        new long[] {1, 2, 3},
                        "highway",
                        "primary",
                        "junction",
                        "roundabout",
                        "layer",
                        "-1",
                        "bridge",
                        "viaduct",
                        "maxspeed",
                        "50")
                .way(105, new long[] {1, 999}, "highway", "path")
                .way(106, new long[] {1, 2, 3}, "landuse", "forest")
                .way(107, new long[] {31, 33, 32, 34, 31}, "natural", "water");
    }

    private static OsmFixture wholeTown() {
        return town().relation(
                        200,
                        "outer:100",
                        "type",
                        "boundary",
                        "boundary",
                        "administrative",
                        "admin_level",
                        "8",
                        "name",
                        "Towns",
                        "ISO3166-2",
                        "LI-01")
                .relation(201, "outer:102 inner:103", "type", "multipolygon")
                .relation(202, "outer:100 outer:555", "type", "multipolygon", "landuse", "meadow")
                .relation(203, "outer:104", "type", "multipolygon", "natural", "water");
    }

    @Test
    void every_element_goes_to_its_layer_or_is_counted_with_a_reason() {
        ImportReport report = site.importer.run(of(wholeTown().write(home.resolve("town.osm.pbf"))));
        assertThat(report.rejected())
                .isEqualTo(Map.of(
                        "incomplete-relation",
                        1L,
                        "open-ring",
                        1L,
                        "missing-node",
                        1L,
                        "not-closed",
                        1L,
                        "invalid-geometry",
                        1L));
        assertThat(report.rejectedRows()).isPresent();
        Map<String, StoredFeature> buildings = features(site, "buildings");
        assertThat(buildings.keySet()).containsExactly("relation:201", "way:101");
        assertThat(buildings.get("relation:201").lonLat().getArea()).isCloseTo(1.5e-7, within(1e-12));
        assertThat(buildings.get("way:101").values())
                .containsEntry("class", "house")
                .containsEntry("doorplate", "Ring 3a")
                .containsEntry("address", "Ring 3a, 9490 Vaduz")
                .containsEntry("floors", 2L)
                .containsEntry("year_built", 1923L);
        StoredFeature road = features(site, "roads").get("way:104");
        assertThat(road.lonLat().getGeometryType()).isEqualTo("LineString");
        assertThat(road.values())
                .containsEntry("class", "primary")
                .containsEntry("oneway", "yes")
                .containsEntry("bridge", "viaduct")
                .containsEntry("layer", -1L)
                .containsEntry("maxspeed", "50")
                .containsEntry("nodes", "1 2 3");
        Map<String, StoredFeature> doors = features(site, "doorplates");
        assertThat(doors.keySet()).containsExactly("node:42", "way:101");
        assertThat(doors.get("node:42").values()).containsEntry("street", "人民路").containsEntry("number", "8号");
        assertThat(doors.get("way:101").link().building()).isEqualTo("way:101");
        assertThat(features(site, "areas").keySet()).containsExactly("901209", "901209001", "901209001001");
    }

    @Test
    void rails_streams_and_places_are_the_base_maps() {
        OsmFixture file = new OsmFixture()
                .node(1, 0, 0, "place", "village", "name", "Dorf", "population", "1200")
                .node(2, 100, 0, "place", "hamlet")
                .node(3, 200, 0, "place", "county", "name", "Kreis")
                .node(4, 200, 100)
                .way(10, new long[] {1, 2}, "railway", "rail", "name", "Linie", "tunnel", "yes")
                .way(11, new long[] {2, 3}, "railway", "tram", "highway", "residential")
                .way(12, new long[] {3, 4}, "waterway", "stream", "name", "Bach")
                .way(13, new long[] {1, 4}, "railway", "abandoned")
                .way(14, new long[] {2, 4}, "waterway", "weir");
        site.importer.run(of(file.write(home.resolve("lines.osm.pbf"))));
        assertThat(features(site, "railways").keySet()).containsExactly("way:10", "way:11");
        assertThat(features(site, "railways").get("way:10").values())
                .containsEntry("class", "rail")
                .containsEntry("name", "Linie")
                .containsEntry("tunnel", "yes");
        assertThat(features(site, "roads").keySet()).containsExactly("way:11");
        assertThat(features(site, "waterways").keySet()).containsExactly("way:12");
        assertThat(features(site, "places").keySet()).containsExactly("node:1");
        assertThat(features(site, "places").get("node:1").values())
                .containsEntry("class", "village")
                .containsEntry("name", "Dorf")
                .containsEntry("population", 1200L);
    }

    @Test
    void new_buildings_move_what_is_near_them_and_a_newer_file_keeps_the_codes() {
        site.importText("entities", "e.csv", "id,name,x,y\n1,shop,0.0002,0.0002\n");
        site.importer.run(of(wholeTown().write(home.resolve("town.osm.pbf"))));
        assertThat(features(site, "entities").get("1").link().building()).isEqualTo("way:101");
        assertThat(site.relinker.run().changed()).isZero();
        OsmFixture newer = wholeTown()
                .square(51, 200, 0, 100)
                .way(110, new long[] {51, 52, 53, 54, 51})
                .relation(
                        199,
                        "outer:110",
                        "type",
                        "boundary",
                        "boundary",
                        "administrative",
                        "admin_level",
                        "8",
                        "name",
                        "Eastern");
        site.importer.run(of(newer.write(home.resolve("newer.osm.pbf"))));
        Map<String, StoredFeature> areas = features(site, "areas");
        assertThat(areas.get("901209001001").values()).containsEntry("name", "Towns");
        assertThat(areas.get("901209001002").values()).containsEntry("name", "Eastern");
    }

    @Test
    void rows_of_registers_follow_new_buildings_and_address_points() {
        site.importText("rooms", "rooms.csv", "id,building_id,room_no\nr1,way:101,301\n");
        site.importText("visits", "visits.csv", """
                id,subject_layer,subject_id,person,visited_at,result
                v1,rooms,r1,w1,2026-05-01,done
                v2,doorplates,way:101,w1,2026-05-01,done
                """);
        site.importer.run(of(wholeTown().write(home.resolve("town.osm.pbf"))));
        assertThat(features(site, "rooms").get("r1").link().building()).isEqualTo("way:101");
        assertThat(features(site, "visits").values())
                .extracting(visit -> visit.link().building())
                .containsOnly("way:101");
        assertThat(site.relinker.run().changed()).isZero();
    }

    @Test
    void what_is_rejected_keeps_no_citizens_number() throws java.io.IOException {
        String citizen = "99010519800101001X";
        ImportReport report = site.importer.run(of(new OsmFixture()
                .node(1, 0, 0)
                .way(105, new long[] {1, 999}, "highway", "path", "name", "证 " + citizen)
                .write(home.resolve("named.osm.pbf"))));
        assertThat(report.rejected()).isEqualTo(Map.of("missing-node", 1L));
        assertThat(java.nio.file.Files.readString(report.rejectedRows().orElseThrow()))
                .contains("(not kept)")
                .doesNotContain(citizen);
    }

    @Test
    void layers_can_be_left_out_and_nothing_is_kept_of_a_dry_run() {
        Path file = wholeTown().write(home.resolve("town.osm.pbf"));
        long version = site.store.version();
        ImportRequest dry = new ImportRequest(List.of(file), "", Reading.PLAIN, AreaCoding.BY_COLUMNS, false, true);
        assertThat(site.importer.run(dry).counts().inserted()).isPositive();
        assertThat(site.store.version()).isEqualTo(version);
        Reading without = new Reading("", Map.of(), "", Set.of("areas", "buildings"), null);
        site.importer.run(new ImportRequest(List.of(file), "", without, new AreaCoding(null, "261000"), false, false));
        assertThat(site.store.count("areas")).isZero();
        assertThat(site.store.count("buildings")).isZero();
        assertThat(site.store.count("roads")).isEqualTo(1);
    }

    @Test
    void what_does_not_go_with_such_a_file_is_refused_and_a_broken_one_stores_nothing() {
        Path file = wholeTown().write(home.resolve("town.osm.pbf"));
        byte[] whole = wholeTown().bytes();
        Path cut = OsmFixture.write(home.resolve("cut.osm.pbf"), java.util.Arrays.copyOf(whole, whole.length - 20));
        long version = site.store.version();
        assertThatThrownBy(() -> site.importer.run(ImportRequest.of("roads", file)))
                .isInstanceOf(ImportArgumentException.class)
                .hasMessageContaining("leave --layer roads out");
        assertThatThrownBy(() -> site.importer.run(
                        new ImportRequest(List.of(file), "", Reading.PLAIN, new AreaCoding(null, "12"), false, false)))
                .isInstanceOf(ImportArgumentException.class)
                .hasMessageContaining("--parent");
        assertThatThrownBy(() -> site.importer.run(of(cut)))
                .isInstanceOf(ImportFailedException.class)
                .hasMessageContaining("cut off");
        assertThat(site.store.version()).isEqualTo(version);
        assertThat(site.store.count("roads")).isZero();
    }
}
