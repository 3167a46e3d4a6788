// SPDX-License-Identifier: Apache-2.0
package org.gridkeeper.server.ingest;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.nio.file.Path;
import java.util.ArrayList;
import java.util.Collections;
import java.util.List;
import java.util.Map;
import java.util.Random;
import java.util.TreeMap;
import org.gridkeeper.engine.SharedData;
import org.gridkeeper.engine.area.Area;
import org.gridkeeper.engine.area.Level;
import org.gridkeeper.server.link.StoredAreas;
import org.gridkeeper.server.store.StoredFeature;
import org.junit.jupiter.api.Test;
import org.locationtech.jts.geom.Geometry;

/** A real city from its files: quarters, 250 m cells and ten years of reports. */
abstract class ZurichContract extends SiteContract {

    private static final int REPORTS = 62_245;
    private static final String QUARTERS = "261000001";

    private static ImportRequest quarters(Path data, boolean repair) {
        return new ImportRequest(
                List.of(data.resolve("quartiere34.geojson.gz")),
                "areas",
                Reading.PLAIN,
                new AreaCoding(Level.COMMUNITY, QUARTERS),
                repair,
                false);
    }

    private static ImportRequest reports(Path data) {
        Map<String, String> columns = Map.of("class", "service_code", "reported_at", "date", "x", "e", "y", "n");
        return new ImportRequest(
                List.of(data.resolve("zwn_reports_2056.csv.gz")),
                "incidents",
                Site.mapping("EPSG:2056", columns),
                AreaCoding.BY_COLUMNS,
                false,
                false);
    }

    @Test
    void every_report_inside_the_quarters_has_exactly_one_cell() {
        Path data = SharedData.path("zurich");
        assertThatThrownBy(() -> site.importer.run(quarters(data, false)))
                .isInstanceOf(ImportFailedException.class)
                .hasMessageContaining("crosses itself at");
        ImportReport areas = site.importer.run(quarters(data, true));
        assertThat(areas.counts().inserted()).isEqualTo(34);
        assertThat(areas.notes().stream().filter(note -> note.startsWith("mended")))
                .hasSizeGreaterThanOrEqualTo(7);
        areas.notes().forEach(System.out::println);
        GridReport grid = site.grid.run(new GridRequest(QUARTERS, 250, "261000", false));
        System.out.println(grid);
        ImportReport report = site.importer.run(reports(data));
        System.out.println(report);
        assertThat(report.counts().read()).isEqualTo(REPORTS);
        assertThat(report.counts().accepted() + report.rejectedCount()).isEqualTo(REPORTS);
        assertThat(report.counts().inserted()).isEqualTo(report.counts().accepted());
        assertLinks(site, report);
        assertThat(site.importer.run(reports(data)).version()).isEqualTo(report.version());
        assertThat(site.importer.run(quarters(data, true)).version()).isEqualTo(report.version());
        assertThat(site.relinker.run().changed()).isZero();
    }

    private static void assertLinks(Site site, ImportReport report) {
        List<StoredFeature> reports = new ArrayList<>();
        site.store.forEach("incidents", reports::add);
        assertThat(reports).hasSize((int) report.counts().accepted());
        List<Area> cells = StoredAreas.list(site.store, Level.CELL);
        Map<String, Long> counts = new TreeMap<>();
        cells.forEach(cell -> counts.put(cell.code(), 0L));
        for (StoredFeature feature : reports) {
            if (!feature.link().cell().isEmpty()) {
                assertThat(counts).containsKey(feature.link().cell());
                counts.merge(feature.link().cell(), 1L, Long::sum);
            }
        }
        assertThat(counts.values().stream().mapToLong(Long::longValue).sum())
                .isEqualTo(report.counts().inCells());
        List<Geometry> quarters = StoredAreas.list(site.store, Level.COMMUNITY).stream()
                .map(Area::lonLat)
                .toList();
        long inside = reports.stream()
                .filter(feature -> quarters.stream().anyMatch(quarter -> quarter.covers(feature.lonLat())))
                .count();
        assertThat(report.counts().inCells()).isEqualTo(inside);
        Collections.shuffle(reports, new Random(26));
        for (StoredFeature feature : reports.subList(0, 500)) {
            List<String> covering = cells.stream()
                    .filter(cell -> cell.lonLat().covers(feature.lonLat()))
                    .map(Area::code)
                    .toList();
            if (covering.isEmpty()) {
                assertThat(feature.link().cell()).isEmpty();
            } else {
                assertThat(covering).contains(feature.link().cell());
            }
        }
    }
}
