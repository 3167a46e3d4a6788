// SPDX-License-Identifier: Apache-2.0
package org.gridkeeper.server.ingest;

import java.nio.file.Path;
import java.sql.SQLException;
import org.gridkeeper.server.store.StoreProperties;
import org.gridkeeper.server.store.TestPostgis;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.Tag;

@Tag("postgis")
class PostgisOsmTest extends OsmContract {
    private TestPostgis server;

    @Override
    StoreProperties properties(Path home) {
        server = TestPostgis.create();
        return server.properties();
    }

    @AfterEach
    void drop() throws SQLException {
        if (server != null) {
            server.close();
        }
    }
}
