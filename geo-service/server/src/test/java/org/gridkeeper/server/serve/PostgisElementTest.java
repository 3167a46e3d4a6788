// SPDX-License-Identifier: Apache-2.0
package org.gridkeeper.server.serve;

import java.sql.SQLException;
import org.gridkeeper.server.store.StoreProperties;
import org.gridkeeper.server.store.TestPostgis;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.Tag;

@Tag("postgis")
class PostgisElementTest extends ElementContract {

    private final TestPostgis database = TestPostgis.create();

    @AfterAll
    void drop() throws SQLException {
        database.close();
    }

    @Override
    String[] settings() {
        StoreProperties properties = database.properties();
        return new String[] {
            "--gridkeeper.store.url=" + properties.url(),
            "--gridkeeper.store.user=" + properties.user(),
            "--gridkeeper.store.password=" + properties.password()
        };
    }
}
