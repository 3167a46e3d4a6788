// SPDX-License-Identifier: Apache-2.0
package org.gridkeeper.server.store;

import java.nio.file.Path;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.stream.IntStream;
import org.gridkeeper.engine.index.Field;
import org.gridkeeper.engine.index.FieldType;
import org.gridkeeper.engine.index.GeometryKind;
import org.gridkeeper.engine.index.Kind;
import org.gridkeeper.engine.index.LayerSchema;
import org.gridkeeper.engine.index.Sensitivity;
import org.gridkeeper.engine.link.Link;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.io.TempDir;
import org.locationtech.jts.geom.Coordinate;
import org.locationtech.jts.geom.Geometry;
import org.locationtech.jts.geom.GeometryFactory;

/** A store opened for each test on the one database of its class; each test has a layer of its own. */
abstract class StoreContract {

    static final Origin TEST = new Origin("cli", "import", "run-1");
    static final GeometryFactory GEOMETRIES = new GeometryFactory();

    private static int layers;
    static StoreProperties properties;

    final String layer = "test-layer-" + ++layers;
    StoreDatabase database;
    FeatureStore store;

    @BeforeAll
    static void make(TestDatabase made, @TempDir Path home) {
        properties = made.at(home);
    }

    @BeforeEach
    void open() {
        database = StoreDatabase.open(properties);
        store = database.features();
    }

    @AfterEach
    void close() {
        if (database != null) {
            database.close();
        }
    }

    LayerSchema points() {
        return new LayerSchema(
                layer,
                Kind.OTHER,
                GeometryKind.POINT,
                List.of(
                        Field.of("title", FieldType.TEXT),
                        Field.of("severity", FieldType.INTEGER),
                        new Field("rate", FieldType.REAL, Sensitivity.INTERNAL),
                        Field.of("at", FieldType.TIME)));
    }

    static StoredFeature[] many(int count) {
        return IntStream.range(0, count)
                .mapToObj(i -> feature("f" + i, Map.of("title", "第" + i)))
                .toArray(StoredFeature[]::new);
    }

    static StoredFeature feature(String id, Map<String, Object> values) {
        return new StoredFeature(id, point(1, 2), values, Link.NOWHERE);
    }

    static Geometry point(double lon, double lat) {
        return GEOMETRIES.createPoint(new Coordinate(lon, lat));
    }

    PutResult put(StoredFeature feature) {
        try (StoreTransaction transaction = store.begin(TEST)) {
            PutResult result = transaction.put(layer, feature);
            transaction.commit();
            return result;
        }
    }

    Map<PutResult, Integer> putAll(StoredFeature... features) {
        Map<PutResult, Integer> counts = new HashMap<>();
        try (StoreTransaction transaction = store.begin(TEST)) {
            for (StoredFeature each : features) {
                counts.merge(transaction.put(layer, each), 1, Integer::sum);
            }
            transaction.commit();
        }
        return counts;
    }

    boolean relink(String id, Link link) {
        try (StoreTransaction transaction = store.begin(TEST)) {
            boolean changed = transaction.relink(layer, id, link);
            transaction.commit();
            return changed;
        }
    }

    List<StoredFeature> all() {
        List<StoredFeature> features = new ArrayList<>();
        store.forEach(layer, features::add);
        return features;
    }
}
