// SPDX-License-Identifier: Apache-2.0
package org.gridkeeper.server.export;

import java.nio.file.Path;
import org.gridkeeper.server.store.StoreProperties;
import org.junit.jupiter.api.io.TempDir;

class GeoPackageExporterTest extends ExporterContract {
    @TempDir
    static Path home;

    @Override
    StoreProperties properties() {
        return StoreProperties.embedded(home);
    }
}
