// SPDX-License-Identifier: Apache-2.0
package org.gridkeeper.server.serve;

import static org.assertj.core.api.Assertions.assertThat;

import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Set;
import org.gridkeeper.engine.SharedData;
import org.gridkeeper.engine.geo.TileCoord;
import org.gridkeeper.server.ingest.AreaCoding;
import org.gridkeeper.server.ingest.ImportReport;
import org.gridkeeper.server.ingest.ImportRequest;
import org.gridkeeper.server.ingest.Importer;
import org.gridkeeper.server.ingest.Reading;
import org.gridkeeper.server.live.LiveMap;
import org.gridkeeper.server.store.FeatureStore;
import org.gridkeeper.server.store.StoredFeature;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;

/** Lujiazui from its files, and the register of the country's streets: names are Chinese wherever they are shown. */
class ShanghaiTest extends OneServer {

    private static final String DISTRICT = "310115";

    private static FeatureStore store;

    @BeforeAll
    static void start() {
        Path streets = SharedData.path("china-admin/streets_2023.csv.gz");
        SharedData.path("shanghai");
        server = TestServer.empty(home, "--gridkeeper.access=open");
        store = server.bean(FeatureStore.class);
        ImportReport report = read(streets, "divisions", Map.of());
        assertThat(report.counts().inserted()).isEqualTo(41_352);
        assertThat(report.rejectedCount()).isZero();
        assertThat(read(SharedData.path("china-admin/areas.csv"), "divisions", Map.of())
                        .rejectedCount())
                .isZero();
        shanghai("buildings", "buildings", Map.of("class", "kind", "doorplate", "addr_housenumber"), 1_572);
        shanghai("buildings", "doorplates", Map.of("street", "addr_street", "number", "addr_housenumber"), 409);
        shanghai("roads", "roads", Map.of("class", "kind_detail"), 1_778);
        shanghai("landuse", "landuse", Map.of("class", "kind"), 261);
        shanghai("water", "water", Map.of("class", "kind"), 39);
        shanghai("pois", "pois", Map.of(), 494);
        server.bean(LiveMap.class).refresh();
    }

    private static ImportReport read(Path file, String layer, Map<String, String> columns) {
        Reading reading = new Reading("", columns, "", Set.of("religion", "id"), null);
        return server.bean(Importer.class)
                .run(new ImportRequest(List.of(file), layer, reading, AreaCoding.BY_COLUMNS, true, false));
    }

    /**
     * The files hold points and lines of the same things too; what is not of the layer's geometry is rejected. Things cut at
     * tile borders come in pieces of the same id, which is therefore not read.
     */
    private static void shanghai(String file, String layer, Map<String, String> columns, int expected) {
        ImportReport report = read(SharedData.path("shanghai/lujiazui_%s.geojson.gz".formatted(file)), layer, columns);
        assertThat(report.counts().inserted()).as(layer).isEqualTo(expected);
        assertThat(report.rejected().keySet()).isSubsetOf("wrong-geometry");
    }

    private static List<String> names(String layer) {
        List<String> names = new ArrayList<>();
        store.forEach(
                layer,
                feature -> names.add(feature.values().getOrDefault("name", "").toString()));
        return names;
    }

    private static String tile(String layer, double lon, double lat) {
        TileCoord t = TileCoord.at(lon, lat, 15);
        byte[] body = server.get("/tiles/%s/15/%d/%d.mvt".formatted(layer, t.x(), t.y()))
                .body();
        return new String(body, StandardCharsets.UTF_8);
    }

    @Test
    void names_are_chinese_in_the_store_and_on_the_map() {
        assertThat(names("roads")).contains("陆家嘴环路", "世纪大道");
        assertThat(names("buildings")).contains("震旦国际大楼", "花旗集团大厦");
        assertThat(names("water")).contains("苏州河", "黄浦江");
        assertThat(names("pois")).contains("人民英雄纪念塔");
        assertThat(tile("roads", 121.5030, 31.2380)).contains("陆家嘴环路");
        assertThat(tile("pois", 121.48695, 31.24427)).contains("人民英雄纪念塔");
    }

    @Test
    void the_register_knows_names_levels_and_what_lies_above() {
        StoredFeature street = store.find("divisions", "110101001").orElseThrow();
        assertThat(street.values())
                .containsEntry("name", "东华门街道")
                .containsEntry("level", "street")
                .containsEntry("parent", "110101");
        assertThat(store.find("divisions", "110101").orElseThrow().values()).containsEntry("level", "division");
    }

    @Test
    void an_area_that_comes_without_a_name_takes_that_of_its_code() throws Exception {
        String file = """
                {"type":"Feature","properties":{"code":"%s"},"geometry":{"type":"Polygon","coordinates":[[[121.49,31.23],[121.51,31.23],[121.51,31.25],[121.49,31.25],[121.49,31.23]]]}}
                """.formatted(street());
        Path path = Files.writeString(home.resolve("street.geojsonl"), file);
        server.bean(Importer.class).run(ImportRequest.of("areas", path));
        assertThat(store.find("areas", street()).orElseThrow().values()).containsEntry("name", "陆家嘴街道");
    }

    private static String street() {
        List<String> codes = new ArrayList<>();
        store.forEachOf("divisions", "name", "陆家嘴街道", entry -> codes.add(entry.id()));
        assertThat(codes).hasSize(1);
        assertThat(codes.get(0)).startsWith(DISTRICT);
        return codes.get(0);
    }
}
