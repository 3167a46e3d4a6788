// SPDX-License-Identifier: Apache-2.0
package org.gridkeeper.server.register;

import java.nio.file.Path;
import org.gridkeeper.server.store.StoreProperties;

class GeoPackageHandoverTest extends HandoverContract {
    @Override
    StoreProperties properties(Path folder) {
        return StoreProperties.embedded(folder);
    }
}
