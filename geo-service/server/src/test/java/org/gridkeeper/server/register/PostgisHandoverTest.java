// SPDX-License-Identifier: Apache-2.0
package org.gridkeeper.server.register;

import java.nio.file.Path;
import java.sql.SQLException;
import org.gridkeeper.server.store.StoreProperties;
import org.gridkeeper.server.store.TestPostgis;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.Tag;

@Tag("postgis")
class PostgisHandoverTest extends HandoverContract {
    private TestPostgis server;

    @Override
    StoreProperties properties(Path folder) {
        server = TestPostgis.create();
        return server.properties();
    }

    @AfterEach
    void drop() throws SQLException {
        close();
        site = null;
        if (server != null) {
            server.close();
        }
    }
}
