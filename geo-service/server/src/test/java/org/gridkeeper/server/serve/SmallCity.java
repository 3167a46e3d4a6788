// SPDX-License-Identifier: Apache-2.0
package org.gridkeeper.server.serve;

import java.time.Duration;
import java.time.Instant;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Random;
import org.gridkeeper.engine.area.Area;
import org.gridkeeper.engine.area.Level;
import org.gridkeeper.engine.index.Kind;
import org.gridkeeper.engine.link.BuildingLocator;
import org.gridkeeper.engine.link.CellLocator;
import org.gridkeeper.engine.link.Link;
import org.gridkeeper.engine.link.Linker;
import org.gridkeeper.server.store.FeatureStore;
import org.gridkeeper.server.store.Origin;
import org.gridkeeper.server.store.StoreTransaction;
import org.gridkeeper.server.store.StoredFeature;
import org.locationtech.jts.geom.Coordinate;
import org.locationtech.jts.geom.Envelope;
import org.locationtech.jts.geom.Geometry;
import org.locationtech.jts.geom.GeometryFactory;

/** A generated city of nine cells, for tests: 3 × 3 squares of 0.004°, 40 buildings, 900 incidents. */
final class SmallCity {

    static final double WEST = 121.470;
    static final double SOUTH = 31.230;
    static final double CELL = 0.004;
    static final String COMMUNITY = "310101001001";

    /** An incident as it was written. */
    record Incident(double lon, double lat, String className, String cell, Instant reportedAt) {}

    private static final GeometryFactory GEOMETRY = new GeometryFactory();

    final List<Area> cells = new ArrayList<>();
    final List<Incident> incidents = new ArrayList<>();
    private final Random random = new Random(20261123);

    SmallCity() {
        for (int row = 0; row < 3; row++) {
            for (int column = 0; column < 3; column++) {
                String code = "%s%03d".formatted(COMMUNITY, row * 3 + column + 1);
                double west = WEST + column * CELL;
                double north = SOUTH + (3 - row) * CELL;
                cells.add(new Area(
                        code, Level.CELL, "网格" + code.substring(12), COMMUNITY, box(west, north - CELL, CELL)));
            }
        }
    }

    static Geometry box(double west, double south, double side) {
        return GEOMETRY.toGeometry(new Envelope(west, west + side, south, south + side));
    }

    void write(FeatureStore store) {
        Map<String, Geometry> footprints = new LinkedHashMap<>();
        for (int i = 0; i < 40; i++) {
            footprints.put("b" + i, box(lon(0.0002), lat(0.0002), 0.0002));
        }
        Linker linker = new Linker(CellLocator.of(cells), BuildingLocator.of(footprints));
        try (StoreTransaction transaction = store.begin(new Origin("test", "import", "1"))) {
            areas(transaction);
            for (Area cell : cells) {
                put(
                        transaction,
                        "cells",
                        cell.code(),
                        cell.lonLat(),
                        Link.toCell(cell.code()),
                        Map.of("code", cell.code(), "name", cell.name(), "parent", COMMUNITY, "holder", "第一网格岗"));
            }
            put(transaction, "roads", "r1", road(), Link.NOWHERE, Map.of("class", "primary", "name", "人民路"));
            footprints.forEach((id, shape) -> put(
                    transaction,
                    "buildings",
                    id,
                    shape,
                    linker.link(Kind.BUILDING, shape),
                    Map.of("name", "楼" + id, "doorplate", id, "households", 12L, "people", 30L)));
            incidents(transaction, linker);
            for (int i = 0; i < 9; i++) {
                Geometry point = GEOMETRY.createPoint(new Coordinate(lon(0), lat(0)));
                put(
                        transaction,
                        "risk-points",
                        "p" + i,
                        point,
                        linker.link(Kind.RISK_POINT, point),
                        Map.of("class", "gas", "severity", 2L, "owner", "secret-owner"));
            }
            transaction.commit();
        }
    }

    private void areas(StoreTransaction transaction) {
        Geometry whole = box(WEST, SOUTH, 3 * CELL);
        put(
                transaction,
                "areas",
                "310101",
                whole,
                Link.NOWHERE,
                Map.of("level", "division", "code", "310101", "name", "样例区", "parent", ""));
        put(
                transaction,
                "areas",
                "310101001",
                whole,
                Link.NOWHERE,
                Map.of("level", "street", "code", "310101001", "name", "样例街道", "parent", "310101"));
        put(
                transaction,
                "areas",
                COMMUNITY,
                whole,
                Link.NOWHERE,
                Map.of("level", "community", "code", COMMUNITY, "name", "样例社区", "parent", "310101001"));
    }

    private void incidents(StoreTransaction transaction, Linker linker) {
        Instant now = Instant.now();
        for (int i = 0; i < 900; i++) {
            double lon = lon(0);
            double lat = lat(0);
            Instant at = Instant.ofEpochMilli(now.minus(Duration.ofMinutes(1 + random.nextInt(300 * 1440)))
                    .toEpochMilli());
            String name = i % 3 == 0 ? "0101" : "0203";
            Geometry point = GEOMETRY.createPoint(new Coordinate(lon, lat));
            Link link = linker.link(Kind.INCIDENT, point);
            incidents.add(new Incident(lon, lat, name, link.cell(), at));
            put(
                    transaction,
                    "incidents",
                    "i" + i,
                    point,
                    link,
                    Map.of(
                            "class",
                            name,
                            "title",
                            "secret-title",
                            "status",
                            i % 2 == 0 ? "closed" : "open",
                            "reported_at",
                            at));
        }
    }

    private static Geometry road() {
        return GEOMETRY.createLineString(
                new Coordinate[] {new Coordinate(WEST, SOUTH + CELL), new Coordinate(WEST + 3 * CELL, SOUTH + CELL)});
    }

    private double lon(double margin) {
        return WEST + random.nextDouble() * (3 * CELL - margin);
    }

    private double lat(double margin) {
        return SOUTH + random.nextDouble() * (3 * CELL - margin);
    }

    static void put(
            StoreTransaction transaction,
            String layer,
            String id,
            Geometry shape,
            Link link,
            Map<String, Object> values) {
        transaction.put(layer, new StoredFeature(id, shape, values, link));
    }
}
