// SPDX-License-Identifier: Apache-2.0
package org.gridkeeper.server.store;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.StandardCopyOption;

class GeoPackageLogProofTest extends LogProofContract {

    @Override
    StoreProperties fresh(Path home) {
        return StoreProperties.embedded(home);
    }

    @Override
    StoreProperties copyAside(StoreProperties database) throws IOException {
        StoreProperties copy = StoreProperties.embedded(database.home().resolveSibling("aside"));
        Files.createDirectories(copy.home());
        Files.copy(database.geoPackage(), copy.geoPackage());
        return copy;
    }

    @Override
    void putBack(StoreProperties copy, StoreProperties database) throws IOException {
        Files.copy(copy.geoPackage(), database.geoPackage(), StandardCopyOption.REPLACE_EXISTING);
    }
}
