// SPDX-License-Identifier: Apache-2.0
package org.gridkeeper.server.store;

import java.nio.file.Path;
import java.sql.SQLException;
import java.util.ArrayList;
import java.util.List;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.Tag;

@Tag("postgis")
class PostgisLogProofTest extends LogProofContract {

    private final List<TestPostgis> servers = new ArrayList<>();

    @AfterEach
    void drop() throws SQLException {
        for (TestPostgis each : servers) {
            each.close();
        }
    }

    @Override
    StoreProperties fresh(Path home) {
        TestPostgis server = TestPostgis.create();
        servers.add(server);
        return server.properties().withHome(home);
    }

    @Override
    StoreProperties copyAside(StoreProperties database) throws SQLException {
        TestPostgis copy = servers.get(0).copy();
        servers.add(copy);
        return copy.properties().withHome(database.home());
    }

    @Override
    void putBack(StoreProperties copy, StoreProperties database) throws SQLException {
        servers.get(0).replaceBy(servers.get(servers.size() - 1));
    }
}
