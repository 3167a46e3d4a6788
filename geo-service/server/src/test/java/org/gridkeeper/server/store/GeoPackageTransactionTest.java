// SPDX-License-Identifier: Apache-2.0
package org.gridkeeper.server.store;

import java.nio.file.Path;
import org.junit.jupiter.api.io.TempDir;

class GeoPackageTransactionTest extends StoreTransactionContract {
    @TempDir
    static Path home;

    @Override
    StoreProperties properties() {
        return StoreProperties.embedded(home);
    }
}
