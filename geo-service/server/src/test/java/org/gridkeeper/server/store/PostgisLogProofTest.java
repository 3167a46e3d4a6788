// SPDX-License-Identifier: Apache-2.0
package org.gridkeeper.server.store;

import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import org.junit.jupiter.api.AfterEach;

@OnPostgis
class PostgisLogProofTest extends LogProofContract {

    private final List<TestPostgis> servers = new ArrayList<>();

    @AfterEach
    void drop() {
        for (TestPostgis each : servers) {
            each.close();
        }
    }

    @Override
    StoreProperties fresh(Path home) {
        TestPostgis server = TestPostgis.create();
        servers.add(server);
        return server.at(home);
    }

    @Override
    StoreProperties copyAside(StoreProperties database) {
        TestPostgis copy = servers.get(0).copy();
        servers.add(copy);
        return copy.at(database.home());
    }

    @Override
    void putBack(StoreProperties copy, StoreProperties database) {
        servers.get(0).replaceBy(servers.get(servers.size() - 1));
    }
}
