// SPDX-License-Identifier: Apache-2.0
package org.gridkeeper.server.live;

import java.nio.file.Path;
import org.gridkeeper.server.store.StoreProperties;
import org.junit.jupiter.api.io.TempDir;

class GeoPackageLiveMapTest extends LiveMapContract {

    @TempDir
    Path home;

    @Override
    StoreProperties properties() {
        return StoreProperties.embedded(home);
    }
}
