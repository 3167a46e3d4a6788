// SPDX-License-Identifier: Apache-2.0
package org.gridkeeper.server.register;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import org.gridkeeper.engine.index.LayerSchema;
import org.gridkeeper.engine.link.Link;
import org.gridkeeper.server.Gridkeeper;
import org.gridkeeper.server.catalogue.FeatureRule;
import org.gridkeeper.server.catalogue.FeatureRules;
import org.gridkeeper.server.catalogue.RegisterRule;
import org.gridkeeper.server.ingest.ImportReport;
import org.gridkeeper.server.ingest.ImportRequest;
import org.gridkeeper.server.ingest.Importer;
import org.gridkeeper.server.link.LinkKeeper;
import org.gridkeeper.server.store.FeatureStore;
import org.gridkeeper.server.store.Origin;
import org.gridkeeper.server.store.StoreProperties;
import org.gridkeeper.server.store.StoreTransaction;
import org.gridkeeper.server.store.StoredFeature;
import org.gridkeeper.server.store.TestDatabase;
import org.locationtech.jts.geom.Coordinate;
import org.locationtech.jts.geom.Envelope;
import org.locationtech.jts.geom.Geometry;
import org.locationtech.jts.geom.GeometryFactory;
import org.springframework.boot.WebApplicationType;
import org.springframework.boot.builder.SpringApplicationBuilder;
import org.springframework.context.ConfigurableApplicationContext;

/** The application without the web, as a command starts it, on a test's own database with four cells in it. */
final class RegisterSite implements AutoCloseable {

    static final String COMMUNITY = "310101001001";
    static final double WEST = 121.47;
    static final double SOUTH = 31.23;
    static final double SIDE = 0.004;

    private final Path home;
    private final ConfigurableApplicationContext context;
    final FeatureStore store;
    private int files;

    RegisterSite(Path home, StoreProperties properties) {
        this.home = home;
        context = new SpringApplicationBuilder(Gridkeeper.class)
                .web(WebApplicationType.NONE)
                .lazyInitialization(true)
                .run(TestDatabase.settings(properties, "--gridkeeper.home=" + home));
        bean(org.gridkeeper.server.catalogue.Catalogue.class);
        store = bean(FeatureStore.class);
        cells();
    }

    <T> T bean(Class<T> type) {
        return context.getBean(type);
    }

    static String cell(int number) {
        return COMMUNITY + "%03d".formatted(number);
    }

    static Geometry box(double west, double south, double side) {
        return new GeometryFactory().toGeometry(new Envelope(west, west + side, south, south + side));
    }

    private void cells() {
        try (StoreTransaction transaction = store.begin(new Origin("test", "import", "cells"))) {
            for (int i = 0; i < 4; i++) {
                String code = cell(i + 1);
                transaction.put(
                        "cells",
                        new StoredFeature(
                                code,
                                box(WEST + i * SIDE, SOUTH, SIDE),
                                Map.of("code", code, "name", "网格" + i, "parent", COMMUNITY),
                                Link.toCell(code)));
            }
            transaction.commit();
        }
    }

    /** A building in the middle of a cell. */
    void building(String id, int cell, Map<String, Object> values) {
        put("buildings", id, box(WEST + (cell - 0.5) * SIDE, SOUTH + SIDE / 2, SIDE / 10), values);
    }

    /** A risk point in a cell. */
    void risk(String id, int cell) {
        put("risk-points", id, point(cell), Map.of("name", id));
    }

    /** As many risk points p0, p1 … moved into one cell in one transaction. */
    void risks(int count, int cell) {
        LayerSchema schema = store.findSchema("risk-points").orElseThrow();
        try (StoreTransaction transaction = store.begin(new Origin("test", "put", ""))) {
            for (int i = 0; i < count; i++) {
                bean(LinkKeeper.class)
                        .put(
                                transaction,
                                schema,
                                new StoredFeature("p" + i, point(cell), Map.of("name", "p" + i), Link.NOWHERE));
            }
            transaction.commit();
        }
    }

    private static Geometry point(int cell) {
        return new GeometryFactory().createPoint(new Coordinate(WEST + (cell - 0.5) * SIDE, SOUTH + SIDE / 2));
    }

    void delete(String layer, String id) {
        LayerSchema schema = store.findSchema(layer).orElseThrow();
        try (StoreTransaction transaction = store.begin(new Origin("test", "delete", ""))) {
            bean(LinkKeeper.class).delete(transaction, schema, id);
            transaction.commit();
        }
    }

    void put(String layer, String id, Geometry shape, Map<String, Object> values) {
        LayerSchema schema = store.findSchema(layer).orElseThrow();
        try (StoreTransaction transaction = store.begin(new Origin("test", "put", ""))) {
            bean(LinkKeeper.class).put(transaction, schema, new StoredFeature(id, shape, values, Link.NOWHERE));
            transaction.commit();
        }
    }

    /** What the rules of a layer find wrong with values, without a transaction. */
    List<String> faults(String layer, Map<String, Object> values) {
        LayerSchema schema = store.findSchema(layer).orElseThrow();
        return bean(FeatureRules.class)
                .of(schema)
                .check(new StoredFeature("x", StoredFeature.NO_PLACE, values, Link.NOWHERE))
                .stream()
                .map(fault -> fault.field() + " " + fault.reason())
                .toList();
    }

    /** Writes as a careful writer does: checked in the transaction, and not at all when something is wrong. */
    List<FeatureRule.Fault> write(String layer, StoredFeature feature) {
        LayerSchema schema = store.findSchema(layer).orElseThrow();
        try (StoreTransaction transaction = store.begin(new Origin("test", "put", ""))) {
            RegisterRule.Check check = bean(FeatureRules.class).begin(schema, transaction);
            List<FeatureRule.Fault> faults = new ArrayList<>(check.check(feature));
            if (faults.isEmpty()) {
                bean(LinkKeeper.class).put(transaction, schema, feature);
                transaction.commit();
            }
            return faults;
        }
    }

    ImportReport importCsv(String layer, String text) {
        return importText(layer, "csv", text);
    }

    /** A building by import, which links everything anew. */
    ImportReport importBuilding(String id, int cell) {
        return importBuilding(id, cell, "");
    }

    ImportReport importBuilding(String id, int cell, String tags) {
        double west = WEST + (cell - 0.5) * SIDE;
        double south = SOUTH + SIDE / 2;
        return importText(
                "buildings", "geojson", """
                {"type":"FeatureCollection","features":[{"type":"Feature","properties":{"id":"%s","name":"楼","tags":"%6$s"},
                 "geometry":{"type":"Polygon","coordinates":[[[%2$s,%3$s],[%4$s,%3$s],[%4$s,%5$s],[%2$s,%5$s],[%2$s,%3$s]]]}}]}
                """.formatted(id, west, south, west + SIDE / 10, south + SIDE / 10, tags));
    }

    private ImportReport importText(String layer, String ending, String text) {
        try {
            Path file = Files.writeString(home.resolve("import-%d.%s".formatted(++files, ending)), text);
            return bean(Importer.class).run(ImportRequest.of(layer, file));
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    /** Imports rows that are all fine. */
    void load(String layer, String text) {
        ImportReport report = importCsv(layer, text);
        if (report.rejectedCount() > 0) {
            throw new AssertionError(layer + ": " + report + readRejected(report));
        }
    }

    static String readRejected(ImportReport report) {
        try {
            return report.rejectedRows().isPresent()
                    ? Files.readString(report.rejectedRows().get())
                    : "";
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    @Override
    public void close() {
        context.close();
    }
}
