// SPDX-License-Identifier: Apache-2.0
package org.gridkeeper.server.store;

import java.nio.file.Path;
import org.junit.jupiter.api.io.TempDir;

class GeoPackageHistoryTest extends HistoryContract {
    @TempDir
    static Path home;

    @Override
    StoreProperties properties() {
        return StoreProperties.embedded(home);
    }
}
