// SPDX-License-Identifier: Apache-2.0
package org.gridkeeper.server.ingest;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.within;

import java.nio.file.Path;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;
import org.gridkeeper.engine.area.Area;
import org.gridkeeper.engine.area.Level;
import org.gridkeeper.server.SharedData;
import org.gridkeeper.server.link.StoredAreas;
import org.gridkeeper.server.store.StoreProperties;
import org.gridkeeper.server.store.StoredFeature;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** Countries from their files of OpenStreetMap, and small files that are made for a purpose. */
abstract class OsmContract {

    @TempDir
    Path home;

    abstract StoreProperties properties(Path home);

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
        try (Site site = new Site(home, properties(home))) {
            long start = System.nanoTime();
            ImportReport report = site.importer.run(of(file));
            System.out.printf("%s in %.1f s%n", report, (System.nanoTime() - start) / 1e9);
            report.notes().forEach(System.out::println);
            assertThat((double) site.store.count("buildings")).isCloseTo(9_001, within(90.0));
            long highways = features(site, "roads").values().stream()
                    .filter(road -> !road.values().get("class").equals("ferry"))
                    .count();
            assertThat((double) highways).isCloseTo(4_660, within(46.0));
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
            assertThat(report.rejected().keySet())
                    .isSubsetOf(
                            "incomplete-relation",
                            "not-closed",
                            "invalid-geometry",
                            "open-ring",
                            "missing-node",
                            "no-level");
            assertThat(site.importer.run(of(file)).version()).isEqualTo(report.version());
            assertThat(site.relinker.run().changed()).isZero();
        }
    }

    @Test
    void monaco_imports_too() {
        try (Site site = new Site(home, properties(home))) {
            ImportReport report = site.importer.run(of(SharedData.path("osm/monaco-2021.osm.pbf")));
            System.out.println(report);
            report.notes().forEach(System.out::println);
            assertThat((double) site.store.count("buildings")).isCloseTo(1_208, within(12.0));
            assertThat((double) site.store.count("roads")).isCloseTo(2_379, within(24.0));
        }
    }
}
