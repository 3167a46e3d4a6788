// SPDX-License-Identifier: Apache-2.0
package org.gridkeeper.server.ingest;

import java.nio.file.Path;
import java.sql.SQLException;
import java.util.function.Consumer;
import org.gridkeeper.server.store.StoreProperties;
import org.gridkeeper.server.store.TestPostgis;
import org.junit.jupiter.api.Tag;

@Tag("postgis")
class PostgisEditSequencesTest extends EditSequencesContract {
    @Override
    void withDatabase(Path home, Consumer<StoreProperties> work) {
        try (TestPostgis server = TestPostgis.create()) {
            work.accept(server.properties());
        } catch (SQLException e) {
            throw new IllegalStateException("dropping the database", e);
        }
    }
}
