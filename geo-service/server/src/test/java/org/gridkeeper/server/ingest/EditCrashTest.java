// SPDX-License-Identifier: Apache-2.0
package org.gridkeeper.server.ingest;

import static org.assertj.core.api.Assertions.assertThat;

import java.nio.file.Path;
import java.util.ArrayList;
import java.util.HashSet;
import java.util.List;
import java.util.Random;
import java.util.Set;
import org.gridkeeper.engine.area.Area;
import org.gridkeeper.engine.area.CoverageCheck;
import org.gridkeeper.engine.area.Level;
import org.gridkeeper.server.link.StoredAreas;
import org.gridkeeper.server.store.Change;
import org.gridkeeper.server.store.DoomedProcess;
import org.gridkeeper.server.store.LinkLock;
import org.gridkeeper.server.store.OnPostgis;
import org.gridkeeper.server.store.Origin;
import org.gridkeeper.server.store.StoreProperties;
import org.gridkeeper.server.store.StoreTransaction;
import org.gridkeeper.server.store.TestDatabase;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/**
 * Kills a process at random moments while it changes cells, and while it takes that back, {@code -Dgridkeeper.crashes}
 * times each (default 2): every acknowledged edit is in the log, none is there by half, links and coverage are right, and
 * the log holds.
 */
class EditCrashTest {

    private static final int CRASHES = Integer.getInteger("gridkeeper.crashes", 2);

    @TempDir
    Path home;

    private final Random random = new Random();
    private final Set<String> acknowledged = new HashSet<>();

    @Test
    void the_embedded_database_survives_kills_while_cells_change() throws Exception {
        survive(StoreProperties.embedded(home), home.toString());
    }

    @Test
    @OnPostgis
    void postgis_survives_kills_while_cells_change(TestDatabase database) throws Exception {
        StoreProperties properties = database.at(home);
        survive(properties, properties.url());
    }

    private void survive(StoreProperties properties, String place) throws Exception {
        try (Site site = new Site(home, properties)) {
            site.store.declare(EditedDistrict.PATHS);
            new EditedDistrict(site, 0, new Random(1)).make();
        }
        int kills = 0;
        for (int crash = 0; crash < CRASHES; crash++) {
            for (String what : List.of("edit", "undo")) {
                DoomedProcess process = DoomedProcess.start(
                        CrashingEdits.class, properties, place, home.toString(), what, Long.toString(kills++));
                List<String> said = new ArrayList<>();
                said.add(process.line());
                said.addAll(process.killAfter(random.nextInt(20, 1_000)));
                acknowledged.addAll(said);
                try (Site site = new Site(home, properties)) {
                    verify(site);
                }
            }
        }
        System.out.printf(
                "%s: %d kills while cells were split, merged, redrawn and taken back, %d edits acknowledged; nothing lost%n",
                properties.dialect(), kills, acknowledged.size());
    }

    private void verify(Site site) {
        awaitEnd(site);
        Set<String> runs = new HashSet<>();
        Set<String> operations = Set.of("split", "merge", "redraw", "undo");
        for (Change change : site.store.listChanges(0, Integer.MAX_VALUE)) {
            if (operations.contains(change.origin().operation())) {
                runs.add(change.origin().run());
            }
        }
        assertThat(runs).containsAll(acknowledged);
        // A commit may have been made and its acknowledgement lost with the process; take it as acknowledged now.
        assertThat(runs.size() - acknowledged.size()).isLessThanOrEqualTo(1);
        acknowledged.addAll(runs);
        assertThat(site.relinker.run().changed()).isZero();
        List<Area> cells = StoredAreas.list(site.store, Level.CELL);
        assertThat(CoverageCheck.flaws(cells)).isEmpty();
        for (Area community : StoredAreas.list(site.store, Level.COMMUNITY)) {
            assertThat(CoverageCheck.gaps(
                            community,
                            cells.stream()
                                    .filter(cell -> cell.parent().equals(community.code()))
                                    .toList()))
                    .isEmpty();
        }
        assertThat(site.database.verifyLog(rows -> {}).faults()).isEmpty();
    }

    /** A server may still be busy with the last thing the dead process sent; the lock of the links is free when it is done. */
    private static void awaitEnd(Site site) {
        try (StoreTransaction transaction = site.store.begin(new Origin("cli", "delete", ""))) {
            transaction.lockLinks(LinkLock.EXCLUSIVE);
        }
    }
}
