// SPDX-License-Identifier: Apache-2.0
package org.gridkeeper.server.store;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.StandardCopyOption;
import java.sql.SQLException;
import java.util.List;
import org.junit.jupiter.api.Test;

class GeoPackageLogProofTest extends LogProofContract {

    @Test
    void geometries_that_are_none_are_named() throws SQLException {
        String wkb = "00000000000000000000000000";
        for (String geometry :
                List.of("x'4750'", "x'47500003'", "x'4750000FE6100000'", "x'47500001E6100000" + wkb + "'")) {
            sql("UPDATE trees SET geom = %s WHERE id = 't200'".formatted(geometry));
            assertThat(verify().faults())
                    .singleElement()
                    .satisfies(fault -> assertThat(fault.what()).contains("'t200'", "cannot be read"));
        }
    }

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
