// SPDX-License-Identifier: Apache-2.0
package org.gridkeeper.server.command;

import java.util.function.Function;
import java.util.function.LongConsumer;
import org.gridkeeper.server.progress.Progress;
import org.gridkeeper.server.store.FeatureStore;
import org.gridkeeper.server.store.StoreDatabase;

/** Shows how far work on the rows of a whole database is. */
final class RowProgress {

    private RowProgress() {}

    /** Works with a total of all rows as they are; their history comes on top. */
    static <T> T of(String task, StoreDatabase database, Function<LongConsumer, T> work) {
        FeatureStore store = database.features();
        return of(
                task,
                store.listSchemas().stream()
                        .mapToLong(schema -> store.count(schema.id()))
                        .sum(),
                work);
    }

    static <T> T of(String task, long total, Function<LongConsumer, T> work) {
        try (Progress progress = Progress.ofRows(task, total)) {
            return work.apply(rows -> {
                progress.done(rows);
                progress.row();
            });
        }
    }
}
