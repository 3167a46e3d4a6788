// SPDX-License-Identifier: Apache-2.0
package org.gridkeeper.server.ingest;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.nio.file.Path;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Random;
import org.gridkeeper.engine.index.Kind;
import org.gridkeeper.engine.link.Link;
import org.gridkeeper.engine.link.Linker;
import org.gridkeeper.server.store.Change;
import org.gridkeeper.server.store.DoomedProcess;
import org.gridkeeper.server.store.OnPostgis;
import org.gridkeeper.server.store.Origin;
import org.gridkeeper.server.store.StoreProperties;
import org.gridkeeper.server.store.StoreTransaction;
import org.gridkeeper.server.store.StoredFeature;
import org.gridkeeper.server.store.TestDatabase;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.locationtech.jts.geom.Coordinate;
import org.locationtech.jts.geom.GeometryFactory;
import org.locationtech.jts.geom.Point;

/**
 * Kills imports at moments drawn evenly from the time that a whole one takes, {@code -Dgridkeeper.crashes} times (default
 * 2): the layer is as it was or complete, links included; the same file again completes it, and a third time changes
 * nothing. Every file has a third of new keys and writes the others anew.
 */
class ImportCrashTest {

    static final String LAYER = "incidents";

    private static final int CRASHES = Integer.getInteger("gridkeeper.crashes", 2);
    private static final int ROWS = 30_000;
    private static final int NEW_ROWS = 10_000;
    private static final GeometryFactory GEOMETRIES = new GeometryFactory();

    @TempDir
    Path home;

    private final Random random = new Random();
    private final Map<String, Link> links = new HashMap<>();
    private int before;
    private int within;
    private int after;
    private int kept;

    @Test
    void the_embedded_database_survives_kills_while_importing() throws Exception {
        survive(StoreProperties.embedded(home), home.toString());
    }

    @Test
    @OnPostgis
    void postgis_survives_kills_while_importing(TestDatabase database) throws Exception {
        StoreProperties properties = database.at(home);
        survive(properties, properties.url());
    }

    private void survive(StoreProperties properties, String place) throws Exception {
        // Which run wrote each row last.
        Map<String, Integer> expected = new HashMap<>();
        try (Site site = new Site(home, properties)) {
            makeCity(site);
            writeFile(site, 0);
        }
        measure(properties, place, 0);
        expected = with(expected, 0);
        try (Site site = new Site(home, properties)) {
            verify(site, expected, expected);
            writeFile(site, 1);
        }
        long wholeMillis = measure(properties, place, 1);
        expected = with(expected, 1);

        for (int run = 2; run < CRASHES + 2; run++) {
            Map<String, Integer> complete = with(expected, run);
            try (Site site = new Site(home, properties)) {
                verify(site, expected, expected);
                writeFile(site, run);
            }
            List<String> said = start(properties, place, run).killAfter(random.nextLong(wholeMillis));
            try (Site site = new Site(home, properties)) {
                awaitEnd(site);
                count(said, verify(site, expected, complete));
                importAgain(site, run);
                verify(site, complete, complete);
                importUnchanged(site, run);
                verify(site, complete, complete);
            }
            expected = complete;
        }
        System.out.printf(
                "%s: %d kills in imports of %d rows taking %d ms: %d before the first row, %d within, %d after the end;"
                        + " %d were complete, all others left no trace; every one done again completed%n",
                properties.dialect(), CRASHES, ROWS, wholeMillis, before, within, after, kept);
    }

    private static void makeCity(Site site) {
        site.importAreas(ImporterContract.COMMUNITIES, false);
        site.grid.run(new GridRequest("", 250, "140802", false));
        String building = ImporterContract.square("一号楼", 112.004, 33.004, 112.006, 33.006)
                .replace("\"type\":\"Feature\"", "\"type\":\"Feature\",\"id\":\"B1\"");
        site.importText("buildings", "buildings.geojson", ImporterContract.collection(building));
    }

    private static Path writeFile(Site site, int run) {
        StringBuilder csv = new StringBuilder("id,lon,lat,title,severity\n");
        for (int i = run * NEW_ROWS; i < run * NEW_ROWS + ROWS; i++) {
            Coordinate at = at(i, run);
            csv.append("%s,%s,%s,%s,%d%n".formatted("r" + i, at.x, at.y, title(i, run), run));
        }
        return site.file("run-" + run + ".csv", csv.toString());
    }

    private static String title(int i, int run) {
        return "事件%d第%d次".formatted(i, run);
    }

    /** Over both communities and somewhat beyond; elsewhere in every run. */
    private static Coordinate at(int i, int run) {
        return new Coordinate(
                111.998 + (i * 7 + run * 13) % 240 / 10_000.0, 32.998 + (i * 11 + run * 17) % 140 / 10_000.0);
    }

    private static Map<String, Integer> with(Map<String, Integer> rows, int run) {
        Map<String, Integer> together = new HashMap<>(rows);
        for (int i = run * NEW_ROWS; i < run * NEW_ROWS + ROWS; i++) {
            together.put("r" + i, run);
        }
        return together;
    }

    private DoomedProcess start(StoreProperties properties, String place, int run) throws IOException {
        String file = home.resolve("run-" + run + ".csv").toString();
        return DoomedProcess.start(CrashingImport.class, properties, place, file, home.toString());
    }

    /** Lets an import end, and gives the milliseconds it took. */
    private long measure(StoreProperties properties, String place, int run) throws IOException, InterruptedException {
        DoomedProcess process = start(properties, place, run);
        long began = System.nanoTime();
        assertThat(process.line()).isEqualTo("reading");
        assertThat(process.line()).isEqualTo("done");
        long millis = (System.nanoTime() - began) / 1_000_000;
        process.killAfter(0);
        return millis;
    }

    private void count(List<String> said, boolean complete) {
        if (said.contains("done")) {
            after++;
            assertThat(complete).as("an acknowledged import is there").isTrue();
        } else if (said.contains("reading")) {
            within++;
        } else {
            before++;
            assertThat(complete).isFalse();
        }
        kept += complete ? 1 : 0;
    }

    private void importAgain(Site site, int run) {
        ImportReport report = importFile(site, run);
        assertThat(report.counts().accepted()).isEqualTo(ROWS);
        assertThat(report.rejectedCount()).isZero();
        assertThat(report.counts().inCells()).isPositive();
        assertThat(report.counts().outside()).isPositive();
    }

    private void importUnchanged(Site site, int run) {
        long version = site.store.version();
        ImportReport report = importFile(site, run);
        assertThat(report.counts().unchanged()).isEqualTo(ROWS);
        assertThat(report.version()).isEqualTo(version);
    }

    private ImportReport importFile(Site site, int run) {
        return site.importer.run(ImportRequest.of(LAYER, home.resolve("run-" + run + ".csv")));
    }

    /** Holds every row and the log to one of two states, and gives whether it is the second. */
    private boolean verify(Site site, Map<String, Integer> old, Map<String, Integer> complete) {
        Linker linker = site.linkers.toCellsAndBuildings();
        Map<String, Integer> there = new HashMap<>();
        site.store.forEach(LAYER, feature -> {
            int run = ((Long) feature.values().get("severity")).intValue();
            assertThat(there.put(feature.id(), run)).as(feature.id()).isNull();
            assertRow(feature, run, linker);
        });
        assertThat(site.store.count(LAYER)).isEqualTo(there.size());
        List<Change> changes = site.store.listChanges(0, Integer.MAX_VALUE);
        for (int i = 0; i < changes.size(); i++) {
            assertThat(changes.get(i).number()).isEqualTo(i + 1);
        }
        assertThat(site.store.version()).isEqualTo(changes.size());
        assertThat(site.database.verifyLog(rows -> {}).faults()).isEmpty();
        boolean isComplete = there.equals(complete);
        assertThat(isComplete || there.equals(old))
                .as("%d rows, neither as before nor complete", there.size())
                .isTrue();
        long imports = changes.stream().filter(c -> c.layer().equals(LAYER)).count();
        assertThat(imports).isEqualTo(there.values().stream().distinct().count());
        return isComplete;
    }

    private void assertRow(StoredFeature feature, int run, Linker linker) {
        int number = Integer.parseInt(feature.id().substring(1));
        Coordinate at = at(number, run);
        Point point = GEOMETRIES.createPoint(at);
        Link link = links.computeIfAbsent(at.x + " " + at.y, place -> linker.link(Kind.INCIDENT, point));
        boolean right = feature.lonLat().getCoordinate().equals2D(at)
                && title(number, run).equals(feature.values().get("title"))
                && link.equals(feature.link());
        assertThat(right).as("%s", feature).isTrue();
    }

    /** A server may still be busy with the last thing the dead process sent; the layer's lock is free when it is done. */
    private static void awaitEnd(Site site) {
        try (StoreTransaction transaction = site.store.begin(new Origin("cli", "delete", ""))) {
            assertThat(transaction.delete(LAYER, "nobody")).isFalse();
        }
    }
}
