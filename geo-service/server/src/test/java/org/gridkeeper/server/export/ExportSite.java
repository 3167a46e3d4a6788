// SPDX-License-Identifier: Apache-2.0
package org.gridkeeper.server.export;

import java.nio.file.Path;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import java.util.Map;
import java.util.Set;
import org.gridkeeper.engine.index.LayerSchema;
import org.gridkeeper.server.Gridkeeper;
import org.gridkeeper.server.ingest.AreaCoding;
import org.gridkeeper.server.ingest.ImportReport;
import org.gridkeeper.server.ingest.ImportRequest;
import org.gridkeeper.server.ingest.Importer;
import org.gridkeeper.server.ingest.Reading;
import org.gridkeeper.server.store.FeatureStore;
import org.gridkeeper.server.store.Origin;
import org.gridkeeper.server.store.StoreProperties;
import org.gridkeeper.server.store.StoreTransaction;
import org.gridkeeper.server.store.StoredFeature;
import org.gridkeeper.server.store.TestDatabase;
import org.springframework.boot.WebApplicationType;
import org.springframework.boot.builder.SpringApplicationBuilder;
import org.springframework.context.ConfigurableApplicationContext;

/** The application without the web, on a database of a test's own. */
final class ExportSite implements AutoCloseable {

    private final ConfigurableApplicationContext context;
    final FeatureStore store;
    final Exporter exporter;
    private final Importer importer;

    ExportSite(StoreProperties properties) {
        context = new SpringApplicationBuilder(Gridkeeper.class)
                .web(WebApplicationType.NONE)
                .lazyInitialization(true)
                .run(TestDatabase.settings(
                        properties, "--gridkeeper.home=" + properties.home(), "--logging.level.root=warn"));
        store = context.getBean(FeatureStore.class);
        exporter = context.getBean(Exporter.class);
        importer = context.getBean(Importer.class);
    }

    void put(LayerSchema schema, List<StoredFeature> features) {
        store.declare(schema);
        try (StoreTransaction transaction = store.begin(new Origin("test", "import", "run-1"))) {
            features.forEach(feature -> transaction.put(schema.id(), feature));
            transaction.commit();
        }
    }

    /** By key, as they are kept. */
    List<StoredFeature> all(String layer) {
        List<StoredFeature> features = new ArrayList<>();
        store.forEach(layer, features::add);
        features.sort(Comparator.comparing(StoredFeature::id));
        return features;
    }

    /** Imports a file into a layer, by the column {@code id}. */
    ImportReport importInto(LayerSchema schema, Path file) {
        store.declare(schema);
        return importer.run(new ImportRequest(
                List.of(file),
                schema.id(),
                new Reading("", Map.of(), "id", Set.of(), null),
                AreaCoding.BY_COLUMNS,
                false,
                false));
    }

    @Override
    public void close() {
        context.close();
    }
}
