// SPDX-License-Identifier: Apache-2.0
package org.gridkeeper.server.ingest;

import java.nio.file.Path;
import java.util.function.Consumer;
import org.gridkeeper.server.store.StoreProperties;

class GeoPackageEditSequencesTest extends EditSequencesContract {
    @Override
    void withDatabase(Path home, Consumer<StoreProperties> work) {
        work.accept(StoreProperties.embedded(home));
    }
}
