// SPDX-License-Identifier: Apache-2.0
package org.gridkeeper.server.live;

import java.sql.SQLException;
import org.gridkeeper.server.store.StoreProperties;
import org.gridkeeper.server.store.TestPostgis;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.Tag;

@Tag("postgis")
class PostgisLiveMapTest extends LiveMapContract {

    private final TestPostgis server = TestPostgis.create();

    @Override
    StoreProperties properties() {
        return server.properties();
    }

    @Override
    @AfterEach
    void close() {
        super.close();
        try {
            server.close();
        } catch (SQLException e) {
            throw new IllegalStateException("dropping the database", e);
        }
    }
}
