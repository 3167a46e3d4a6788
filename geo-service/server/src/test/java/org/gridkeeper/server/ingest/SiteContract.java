// SPDX-License-Identifier: Apache-2.0
package org.gridkeeper.server.ingest;

import java.nio.file.Path;
import org.gridkeeper.server.store.TestDatabase;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.io.TempDir;

/** A site of its own for each test, whatever database keeps the rows. */
abstract class SiteContract {

    @TempDir
    Path home;

    Site site;

    @BeforeEach
    void open(TestDatabase database) {
        site = new Site(home, database.at(home));
    }

    @AfterEach
    void close() {
        if (site != null) {
            site.close();
        }
    }
}
