// SPDX-License-Identifier: Apache-2.0
package org.gridkeeper.server.store;

import static org.assertj.core.api.Assertions.assertThat;

import java.nio.file.Path;
import java.time.Instant;
import java.util.List;
import java.util.Map;
import java.util.Random;
import org.gridkeeper.engine.index.Field;
import org.gridkeeper.engine.index.FieldType;
import org.gridkeeper.engine.index.GeometryKind;
import org.gridkeeper.engine.index.Kind;
import org.gridkeeper.engine.index.LayerSchema;
import org.gridkeeper.engine.link.Link;
import org.gridkeeper.server.Gdal;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.locationtech.jts.io.WKTReader;

/** The embedded database's file as other programs see it. */
class GeoPackageFileTest {

    @Test
    void gdal_lists_every_layer_with_its_features_while_the_store_is_open(@TempDir Path home) throws Exception {
        Gdal.require();
        StoreProperties properties = StoreProperties.embedded(home);
        try (StoreDatabase database = StoreDatabase.open(properties)) {
            write(database.features());
            String all =
                    Gdal.run("ogrinfo", "-so", "-al", properties.geoPackage().toString());
            assertThat(all)
                    .contains("Layer name: risk_points", "Feature Count: 3", "Extent: (116.000000, 39.000000)")
                    .contains("next_inspection: DateTime", "severity: Integer64")
                    .contains("Layer name: areas", "Feature Count: 1", "WGS 84")
                    .doesNotContain("flyway", "Warning", "ERROR");
            String points = Gdal.run("ogrinfo", "-al", properties.geoPackage().toString(), "risk_points");
            assertThat(points)
                    .contains("name (String) = 燃气站", "next_inspection (DateTime) = 2026/11/23 08:15:30.125+00")
                    .contains("POINT (118 41)");
            assertThat(Gdal.run("ogrinfo", "-al", properties.geoPackage().toString(), "areas"))
                    .contains("POLYGON ((0 0,1 0,1 1,0 0))");
        }
    }

    @Test
    void times_are_written_as_iso_8601_and_read_back() {
        Random random = new Random(7);
        for (int i = 0; i < 500; i++) {
            Instant time = Instant.ofEpochMilli(random.nextLong(-62_135_596_800_000L, 253_402_300_800_000L));
            assertThat(TimeText.parse(TimeText.format(time))).isEqualTo(time);
            assertThat(Instant.parse(TimeText.format(time))).isEqualTo(time);
        }
        assertThat(TimeText.parse("2026-11-23T08:15:30Z")).isEqualTo(Instant.parse("2026-11-23T08:15:30Z"));
    }

    private static void write(FeatureStore store) throws Exception {
        store.declare(new LayerSchema(
                "risk-points",
                Kind.RISK_POINT,
                GeometryKind.POINT,
                List.of(
                        Field.of("name", FieldType.TEXT),
                        Field.of("severity", FieldType.INTEGER),
                        Field.of("next_inspection", FieldType.TIME))));
        store.declare(new LayerSchema("areas", Kind.AREA, GeometryKind.POLYGON, List.of()));
        WKTReader wkt = new WKTReader();
        Map<String, Object> values =
                Map.of("name", "燃气站", "severity", 1L, "next_inspection", Instant.parse("2026-11-23T08:15:30.125Z"));
        try (StoreTransaction transaction = store.begin(new Origin("cli", "import", "r"))) {
            for (int i = 0; i < 3; i++) {
                String point = "POINT (%d %d)".formatted(116 + i, 39 + i);
                transaction.put("risk-points", new StoredFeature("r" + i, wkt.read(point), values, Link.NOWHERE));
            }
            String polygon = "POLYGON ((0 0, 1 0, 1 1, 0 0))";
            transaction.put("areas", new StoredFeature("a", wkt.read(polygon), Map.of(), Link.NOWHERE));
            transaction.commit();
        }
    }
}
