// SPDX-License-Identifier: Apache-2.0
package org.gridkeeper.server.ingest;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.catchThrowableOfType;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Map;
import java.util.concurrent.ExecutionException;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import java.util.concurrent.Future;
import java.util.concurrent.TimeUnit;
import java.util.concurrent.TimeoutException;
import org.gridkeeper.engine.area.Area;
import org.gridkeeper.engine.area.CellShape;
import org.gridkeeper.engine.area.Level;
import org.gridkeeper.server.link.StoredAreas;
import org.gridkeeper.server.store.LinkLock;
import org.gridkeeper.server.store.Origin;
import org.gridkeeper.server.store.StoreTransaction;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.locationtech.jts.io.WKTReader;

/** What an import of cells says of their communities, and which codes it takes, whatever database keeps them. */
abstract class CellImportContract extends SiteContract {

    private static final String WEST = "140802001001";

    @BeforeEach
    void make_communities() {
        site.importAreas(ImporterContract.COMMUNITIES, false);
    }

    private static String cell(String code, double west, double south, double east, double north) {
        return ImporterContract.square("网格", west, south, east, north)
                .replace("\"properties\":{", "\"properties\":{\"code\":\"" + code + "\",");
    }

    private ImportReport importCells(String... cells) {
        return site.importText("cells", "cells.geojson", ImporterContract.collection(cells));
    }

    @Test
    void ground_without_a_cell_is_told_with_its_places() throws IOException {
        ImportReport report = importCells(
                cell(WEST + "001", 112.00, 33.00, 112.01, 33.004), cell(WEST + "002", 112.00, 33.005, 112.01, 33.01));
        assertThat(report.counts().inserted()).isEqualTo(2);
        String note = report.notes().stream()
                .filter(each -> each.contains("has no cell"))
                .findFirst()
                .orElseThrow();
        assertThat(note).startsWith("one place").contains("103,");
        String places = Files.readString(Path.of(note.substring(note.lastIndexOf(": ") + 2)));
        assertThat(places).contains("\"gap\"", WEST, "33.004");

        ImportReport filled = importCells(cell(WEST + "003", 112.00, 33.004, 112.01, 33.005));
        assertThat(filled.notes()).noneMatch(each -> each.contains("has no cell"));
    }

    @Test
    void a_cell_across_the_border_of_its_community_is_refused_with_its_places() throws IOException {
        var refused = catchThrowableOfType(
                ImportFailedException.class, () -> importCells(cell(WEST + "001", 112.00, 33.00, 112.011, 33.01)));
        assertThat(refused).hasMessageContaining(WEST + "001").hasMessageContaining("across the border");
        String message = String.valueOf(refused.getMessage());
        assertThat(Files.readString(Path.of(message.substring(message.lastIndexOf(": ") + 2))))
                .contains("\"outside\"");
        assertThat(site.store.count("cells")).isZero();
    }

    @Test
    void whole_squares_and_hexagons_may_reach_across_and_be_imported_again_as_they_are() {
        site.grid.run(new GridRequest("", CellShape.HEXAGON_FLAT, 300, "140802", true));
        assertThat(site.store.count("cells")).isGreaterThan(20);
        assertThat(StoredAreas.list(site.store, Level.CELL))
                .allMatch(cell -> cell.lonLat().getNumPoints() == 7);
        site.grid.run(new GridRequest("", 300, "140802", true));
        assertThat(StoredAreas.list(site.store, Level.CELL))
                .allMatch(cell -> cell.lonLat().getNumPoints() == 5);
        site.grid.run(new GridRequest("", CellShape.HEXAGON_POINTY, 300, "140802", false));
        assertThat(site.relinker.run().changed()).isZero();
    }

    @Test
    void codes_of_14_and_20_digits_are_kept_as_they_are_and_a_wrong_part_is_named() {
        ImportReport report = importCells(
                cell(WEST + "07", 112.00, 33.00, 112.005, 33.01),
                cell("010203" + WEST + "00", 112.005, 33.00, 112.01, 33.01),
                cell("14080200x001003", 112.01, 33.00, 112.02, 33.01));
        assertThat(report.counts().inserted()).isEqualTo(2);
        assertThat(report.rejected()).containsOnlyKeys("bad-code");
        assertThat(StoredAreas.list(site.store, Level.CELL))
                .allMatch(cell -> cell.parent().equals(WEST))
                .extracting(cell -> cell.code())
                .containsExactlyInAnyOrder(WEST + "07", "010203" + WEST + "00");
        site.importText("incidents", "in.csv", "id,lon,lat\na,112.001,33.001\nb,112.007,33.001\n");
        assertThat(site.store.find("incidents", "a").orElseThrow().link().cell())
                .isEqualTo(WEST + "07");
        assertThat(site.store.find("incidents", "b").orElseThrow().link().cell())
                .isEqualTo("010203" + WEST + "00");
    }

    @Test
    void areas_are_checked_against_those_that_somebody_else_was_writing() throws Exception {
        String wide = ImporterContract.square("广区", 112.025, 33.00, 112.04, 33.01);
        ExecutorService thread = Executors.newSingleThreadExecutor();
        try (StoreTransaction transaction = site.store.begin(new Origin("test", "put", ""))) {
            transaction.lockLinks(LinkLock.EXCLUSIVE);
            Future<ImportReport> late = thread.submit(() -> site.importAreas(
                    ImporterContract.collection(wide.replace("{\"name\"", "{\"code\":\"140802001009\",\"name\"")),
                    false));
            assertThat(catchThrowableOfType(TimeoutException.class, () -> late.get(2, TimeUnit.SECONDS)))
                    .isNotNull();
            transaction.put(
                    "areas",
                    StoredAreas.featureOf(
                            new Area(
                                    "140802001008",
                                    Level.COMMUNITY,
                                    "先区",
                                    "140802001",
                                    new WKTReader()
                                            .read(
                                                    "POLYGON((112.02 33,112.03 33,112.03 33.01,112.02 33.01,112.02 33))")),
                            Map.of()));
            transaction.commit();
            assertThat(catchThrowableOfType(ExecutionException.class, late::get))
                    .cause()
                    .isInstanceOf(ImportFailedException.class)
                    .hasMessageContaining("先区");
        } finally {
            thread.shutdownNow();
        }
    }
}
