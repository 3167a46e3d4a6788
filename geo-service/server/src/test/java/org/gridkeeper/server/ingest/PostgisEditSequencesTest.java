// SPDX-License-Identifier: Apache-2.0
package org.gridkeeper.server.ingest;

import java.nio.file.Path;
import java.util.function.Consumer;
import org.gridkeeper.server.store.OnPostgis;
import org.gridkeeper.server.store.StoreProperties;
import org.gridkeeper.server.store.TestPostgis;

@OnPostgis
class PostgisEditSequencesTest extends EditSequencesContract {
    @Override
    void withDatabase(Path home, Consumer<StoreProperties> work) {
        try (TestPostgis server = TestPostgis.create()) {
            work.accept(server.at(home));
        }
    }
}
