// SPDX-License-Identifier: Apache-2.0
package org.gridkeeper.server.store;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Random;
import java.util.Set;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/**
 * Kills a writing process at random moments, {@code -Dgridkeeper.crashes} times each (default 2): what was acknowledged
 * is there exactly once, nothing is there by half, and the work done again completes.
 */
class StoreCrashTest {

    private static final int CRASHES = Integer.getInteger("gridkeeper.crashes", 2);

    private final Random random = new Random();

    @Test
    void the_embedded_database_survives_kills(@TempDir Path home) throws Exception {
        survive(StoreProperties.embedded(home), home.toString());
    }

    @Test
    @OnPostgis
    void postgis_survives_kills(TestDatabase database, @TempDir Path home) throws Exception {
        StoreProperties properties = database.at(home);
        survive(properties, properties.url());
    }

    private void survive(StoreProperties properties, String place) throws Exception {
        try (StoreDatabase database = StoreDatabase.open(properties)) {
            database.features().declare(CrashingWriter.LAYER);
        }
        Set<String> acknowledged = new HashSet<>();
        long run = 1;
        for (int crash = 0; crash < CRASHES; crash++) {
            List<String> singles = killed(properties, place, "singles", "s" + crash);
            assertThat(singles).doesNotHaveDuplicates();
            acknowledged.addAll(singles);
            long imported = verify(properties, acknowledged);

            List<String> imports = killed(properties, place, "import", Long.toString(run));
            long lastAcknowledged = imports.isEmpty()
                    ? imported
                    : Long.parseLong(imports.get(imports.size() - 1).split(" ")[1]);
            long there = verify(properties, acknowledged);
            assertThat(there).isBetween(lastAcknowledged, lastAcknowledged + (imports.isEmpty() ? run : 1));
            run = Math.max(there, run) + 1;
            try (StoreDatabase database = StoreDatabase.open(properties)) {
                CrashingWriter.writeImport(database.features(), run);
            }
            assertThat(verify(properties, acknowledged)).isEqualTo(run++);
        }
        System.out.printf(
                "%s: %d kills each during single writes (%d acknowledged) and imports of %d rows; nothing lost%n",
                properties.dialect(), CRASHES, acknowledged.size(), CrashingWriter.IMPORTED);
    }

    /** Starts the writer, kills it at a random moment of its work, and gives the lines it had printed. */
    private List<String> killed(StoreProperties properties, String place, String what, String name)
            throws IOException, InterruptedException {
        DoomedProcess writer = DoomedProcess.start(CrashingWriter.class, properties, place, what, name);
        List<String> lines = new ArrayList<>();
        if (what.equals("singles")) {
            lines.add(writer.line());
        }
        lines.addAll(writer.killAfter(random.nextInt(50, 1_500)));
        return lines;
    }

    /** Holds rows and log against what was acknowledged, and gives the run whose import is there; 0 for none. */
    private static long verify(StoreProperties properties, Set<String> acknowledged) {
        try (StoreDatabase database = StoreDatabase.open(properties)) {
            FeatureStore store = database.features();
            awaitEnd(store);
            Map<String, Integer> seen = new HashMap<>();
            Set<Object> runs = new HashSet<>();
            int[] imported = {0};
            store.forEach(CrashingWriter.LAYER.id(), f -> {
                assertThat(f.values()).containsEntry("title", "标题" + f.id());
                seen.merge(f.id(), 1, Integer::sum);
                if (f.id().startsWith("i")) {
                    runs.add(f.values().get("run"));
                    imported[0]++;
                }
            });
            assertThat(seen.values()).allMatch(n -> n == 1);
            assertThat(seen.keySet()).containsAll(acknowledged);
            assertThat(runs).hasSizeLessThanOrEqualTo(1);
            assertThat(imported[0]).isIn(0, CrashingWriter.IMPORTED);

            List<Change> changes = store.listChanges(0, Integer.MAX_VALUE);
            for (int i = 0; i < changes.size(); i++) {
                assertThat(changes.get(i).number()).isEqualTo(i + 1);
            }
            assertThat(database.verifyLog(rows -> {}).faults()).isEmpty();
            long singles = changes.stream().filter(c -> !c.element().isEmpty()).count();
            assertThat(singles).isEqualTo(seen.size() - imported[0]);
            // A commit may have been made and its acknowledgement lost with the process; take it as acknowledged now.
            int before = acknowledged.size();
            seen.keySet().stream().filter(id -> id.startsWith("s")).forEach(acknowledged::add);
            assertThat(acknowledged.size() - before).isLessThanOrEqualTo(1);
            return runs.isEmpty() ? 0 : (Long) runs.iterator().next();
        }
    }

    /** A server may still be busy with the last thing the dead process sent; the layer's lock is free when it is done. */
    private static void awaitEnd(FeatureStore store) {
        try (StoreTransaction transaction = store.begin(new Origin("cli", "delete", ""))) {
            assertThat(transaction.delete(CrashingWriter.LAYER.id(), "nobody")).isFalse();
        }
    }
}
