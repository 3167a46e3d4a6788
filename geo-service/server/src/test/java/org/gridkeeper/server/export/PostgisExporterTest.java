// SPDX-License-Identifier: Apache-2.0
package org.gridkeeper.server.export;

import java.sql.SQLException;
import org.gridkeeper.server.store.StoreProperties;
import org.gridkeeper.server.store.TestPostgis;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Tag;

@Tag("postgis")
class PostgisExporterTest extends ExporterContract {
    private static TestPostgis server;

    @BeforeAll
    static void create() {
        server = TestPostgis.create();
    }

    @AfterAll
    static void drop() throws SQLException {
        if (server != null) {
            server.close();
        }
    }

    @Override
    StoreProperties properties() {
        return server.properties();
    }
}
