// SPDX-License-Identifier: Apache-2.0
package org.gridkeeper.server.export;

import java.nio.file.Path;
import org.gridkeeper.server.store.StoreProperties;
import org.gridkeeper.server.store.TestDatabase;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.io.TempDir;

/** A site opened for each test on the one database of its class; each test has layers of its own. */
abstract class ExportContract {

    private static StoreProperties properties;

    @TempDir
    Path folder;

    ExportSite site;

    @BeforeAll
    static void make(TestDatabase database, @TempDir Path home) {
        properties = database.at(home);
    }

    @BeforeEach
    void open() {
        site = new ExportSite(properties);
    }

    @AfterEach
    void close() {
        if (site != null) {
            site.close();
        }
    }
}
