// SPDX-License-Identifier: Apache-2.0
package org.gridkeeper.server.ingest;

import java.nio.file.Path;
import org.gridkeeper.server.store.StoreProperties;

class GeoPackageOsmTest extends OsmContract {
    @Override
    StoreProperties properties(Path home) {
        return StoreProperties.embedded(home);
    }
}
