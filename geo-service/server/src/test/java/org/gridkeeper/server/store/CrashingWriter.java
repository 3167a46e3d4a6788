// SPDX-License-Identifier: Apache-2.0
package org.gridkeeper.server.store;

import java.util.List;
import java.util.Map;
import org.gridkeeper.engine.index.Field;
import org.gridkeeper.engine.index.FieldType;
import org.gridkeeper.engine.index.GeometryKind;
import org.gridkeeper.engine.index.Kind;
import org.gridkeeper.engine.index.LayerSchema;
import org.gridkeeper.engine.link.Link;
import org.locationtech.jts.geom.Coordinate;
import org.locationtech.jts.geom.GeometryFactory;

/**
 * The process that {@link StoreCrashTest} kills: with {@code singles} it writes one feature after another and prints each
 * id when it is acknowledged; with {@code import} it writes one large import after another, each in one transaction.
 */
final class CrashingWriter {

    static final LayerSchema LAYER = new LayerSchema(
            "crash",
            Kind.INCIDENT,
            GeometryKind.POINT,
            List.of(Field.of("title", FieldType.TEXT), Field.of("run", FieldType.INTEGER)));

    static final int IMPORTED = 20_000;

    private static final GeometryFactory GEOMETRIES = new GeometryFactory();

    private CrashingWriter() {}

    public static void main(String[] args) {
        try (StoreDatabase database = StoreDatabase.open(DoomedProcess.database(args[2]))) {
            FeatureStore store = database.features();
            System.out.println("ready");
            System.out.flush();
            for (long i = 0; ; i++) {
                if (args[0].equals("singles")) {
                    writeSingle(store, args[1] + "-" + i);
                } else {
                    long number = writeImport(store, Long.parseLong(args[1]) + i);
                    System.out.println("import " + (Long.parseLong(args[1]) + i) + " " + number);
                }
                System.out.flush();
            }
        }
    }

    private static void writeSingle(FeatureStore store, String id) {
        try (StoreTransaction transaction = store.begin(new Origin("cli", "put", ""))) {
            transaction.put(LAYER.id(), feature(id, -1));
            transaction.commit();
        }
        System.out.println(id);
    }

    /** Every import writes the same keys with its own run number. */
    static long writeImport(FeatureStore store, long run) {
        try (StoreTransaction transaction = store.begin(new Origin("cli", "import", "run-" + run))) {
            for (int i = 0; i < IMPORTED; i++) {
                transaction.put(LAYER.id(), feature("i" + i, run));
            }
            return transaction.commit();
        }
    }

    private static StoredFeature feature(String id, long run) {
        return new StoredFeature(
                id,
                GEOMETRIES.createPoint(new Coordinate(id.hashCode() % 180, 1)),
                Map.of("title", "标题" + id, "run", run),
                Link.NOWHERE);
    }
}
