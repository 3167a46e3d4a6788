// SPDX-License-Identifier: Apache-2.0
package org.gridkeeper.server.ingest;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Random;
import java.util.TreeMap;
import org.gridkeeper.engine.area.Area;
import org.gridkeeper.engine.area.CoverageCheck;
import org.gridkeeper.engine.area.Level;
import org.gridkeeper.engine.index.GeometryKind;
import org.gridkeeper.engine.index.Kind;
import org.gridkeeper.engine.index.LayerSnapshot;
import org.gridkeeper.engine.index.Scope;
import org.gridkeeper.server.area.AreasAt;
import org.gridkeeper.server.catalogue.LayerDeclaration;
import org.gridkeeper.server.link.StoredAreas;
import org.gridkeeper.server.live.LiveMap;
import org.gridkeeper.server.live.LiveMaps;
import org.gridkeeper.server.store.StoreProperties;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.locationtech.jts.coverage.CoverageValidator;
import org.locationtech.jts.geom.Geometry;

/**
 * Random sequences of edits, {@code -Dgridkeeper.seeds} of them (default 25): whatever the order of splits, merges,
 * redraws, moves, removals, imports and undos, links are those of a full relink, cells cover their communities once, the
 * log holds, and the map in memory is the store.
 */
abstract class EditSequencesContract {

    private static final int SEEDS = Integer.getInteger("gridkeeper.seeds", 25);
    private static final int SEEDS_IN_A_DATABASE = 9;
    private static final int EDITS = 14;
    private static final Scope ALL = Scope.all();

    @TempDir
    Path home;

    /** Calls back with a database of its own. */
    abstract void withDatabase(Path home, java.util.function.Consumer<StoreProperties> work);

    @Test
    void links_coverage_log_and_memory_hold_after_random_edits() throws IOException {
        Map<String, Integer> done = new TreeMap<>();
        for (int first = 0; first < SEEDS; first += SEEDS_IN_A_DATABASE) {
            int from = first;
            Path folder = Files.createDirectory(home.resolve("seeds-" + from));
            withDatabase(folder, properties -> {
                try (Site site = new Site(folder, properties)) {
                    site.store.declare(EditedDistrict.PATHS);
                    LiveMap live = LiveMaps.of(site.store, site.catalogue);
                    for (int seed = from; seed < Math.min(SEEDS, from + SEEDS_IN_A_DATABASE); seed++) {
                        sequence(site, live, seed, done);
                    }
                }
            });
        }
        System.out.println("%s: %d sequences: %s".formatted(getClass().getSimpleName(), SEEDS, done));
        assertThat(done.keySet()).contains("split", "merge", "redraw", "import", "undo");
    }

    private static void sequence(Site site, LiveMap live, int seed, Map<String, Integer> done) {
        EditedDistrict district = new EditedDistrict(site, seed, new Random(seed));
        district.make();
        List<String> edits = new ArrayList<>();
        for (int i = 0; i < EDITS; i++) {
            String edit = district.edit();
            edits.add(edit);
            done.merge(edit.split("[ :]", 2)[0], 1, Integer::sum);
        }
        String told = "seed %d: %s".formatted(seed, edits);
        assertThat(site.relinker.run().changed()).as("links, " + told).isZero();
        assertCoverage(site, district.street, told);
        assertThat(site.database.verifyLog(rows -> {}).faults()).as(told).isEmpty();
        live.refresh();
        assertMemory(site, live, told);
    }

    private static void assertCoverage(Site site, String street, String told) {
        List<Area> cells = StoredAreas.list(site.store, Level.CELL).stream()
                .filter(cell -> cell.code().startsWith(street))
                .toList();
        assertThat(CoverageCheck.flaws(cells)).as("coverage, " + told).isEmpty();
        Geometry[] bad =
                CoverageValidator.validate(cells.stream().map(Area::lonLat).toArray(Geometry[]::new));
        assertThat(bad).as("borders, " + told).containsOnlyNulls();
        for (Area community : StoredAreas.list(site.store, Level.COMMUNITY)) {
            if (community.code().startsWith(street)) {
                List<Area> own = cells.stream()
                        .filter(cell -> cell.parent().equals(community.code()))
                        .toList();
                assertThat(CoverageCheck.gaps(community, own))
                        .as("gaps, " + told)
                        .isEmpty();
                own.forEach(cell -> assertThat(CoverageCheck.outside(community, cell))
                        .as(told)
                        .isEmpty());
            }
        }
        var now = new AreasAt.When(site.cells.today(), Instant.now());
        assertThat(new AreasAt(site.store).list(Level.CELL, now).stream().filter(c -> c.id().startsWith(street)))
                .as("cells of today, " + told)
                .containsExactlyInAnyOrderElementsOf(features(site, "cells").stream()
                        .filter(c -> c.id().startsWith(street))
                        .toList());
    }

    private static List<org.gridkeeper.server.store.StoredFeature> features(Site site, String layer) {
        List<org.gridkeeper.server.store.StoredFeature> all = new ArrayList<>();
        site.store.forEach(layer, all::add);
        return all;
    }

    private static void assertMemory(Site site, LiveMap live, String told) {
        assertThat(live.view().version()).isEqualTo(site.store.version());
        for (LayerDeclaration declaration : site.catalogue.list()) {
            String layer = declaration.schema().id();
            Kind kind = declaration.schema().kind();
            if (declaration.schema().geometry() == GeometryKind.NONE || kind == Kind.ZONE) {
                continue;
            }
            LayerSnapshot snapshot = live.view().findLayer(layer).orElseThrow().snapshot();
            assertThat((long) snapshot.count(ALL)).as(layer + ", " + told).isEqualTo(site.store.count(layer));
            site.store.forEach(layer, feature -> {
                int row = snapshot.findRow(feature.id(), ALL).orElseThrow();
                assertThat(snapshot.properties(row, ALL)).as(told).containsAllEntriesOf(feature.values());
                if (kind.isElement()) {
                    assertThat(snapshot.cell(row))
                            .as(told)
                            .isEqualTo(feature.link().cell());
                }
            });
        }
    }
}
