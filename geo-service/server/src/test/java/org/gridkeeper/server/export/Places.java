// SPDX-License-Identifier: Apache-2.0
package org.gridkeeper.server.export;

import java.time.Instant;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Random;
import org.gridkeeper.engine.index.Field;
import org.gridkeeper.engine.index.FieldType;
import org.gridkeeper.engine.index.GeometryKind;
import org.gridkeeper.engine.index.Kind;
import org.gridkeeper.engine.index.LayerSchema;
import org.gridkeeper.engine.index.Sensitivity;
import org.gridkeeper.engine.link.Link;
import org.gridkeeper.engine.link.LinkMethod;
import org.gridkeeper.server.store.StoredFeature;
import org.locationtech.jts.geom.Coordinate;
import org.locationtech.jts.geom.Geometry;
import org.locationtech.jts.geom.GeometryFactory;
import org.locationtech.jts.geom.LineString;
import org.locationtech.jts.geom.LinearRing;
import org.locationtech.jts.geom.Polygon;

/** Layers with everything in them that a file format could lose: numbers to the last bit, formulas, quotes, Chinese. */
final class Places {

    static final GeometryFactory GEOMETRY = new GeometryFactory();

    private static final String[] TEXTS = {
        "路灯坏了",
        "=HYPERLINK(\"http://example.org\")",
        "-cmd|' /C calc'!A1",
        "+A1",
        "@SUM(1,2)",
        "'=quoted",
        "''@twice",
        "a \"quote\", a comma; 分号|竖线",
        "two\nlines",
        "-5",
        "+3.5e2",
        "plain",
        "＝全角",
        "𠮷野家 emoji 🏮",
        "0012",
        "'apostrophe"
    };

    private Places() {}

    static LayerSchema schema(String id, GeometryKind geometry) {
        return new LayerSchema(
                id,
                geometry == GeometryKind.NONE ? Kind.REGISTER : Kind.OTHER,
                geometry,
                List.of(
                        Field.of("title", FieldType.TEXT),
                        Field.of("severity", FieldType.INTEGER),
                        Field.of("rate", FieldType.REAL),
                        Field.of("at", FieldType.TIME),
                        new Field("note", FieldType.TEXT, Sensitivity.INTERNAL)));
    }

    /** Of a layer, each linked to a cell and a building; the same for the same seed. */
    static List<StoredFeature> features(GeometryKind kind, int count) {
        Random random = new Random(5);
        List<StoredFeature> features = new ArrayList<>();
        for (int i = 0; i < count; i++) {
            Map<String, Object> values = new LinkedHashMap<>();
            values.put("title", TEXTS[i % TEXTS.length]);
            if (i % 3 != 0) {
                values.put("severity", random.nextLong() >> random.nextInt(60));
                values.put("rate", (random.nextDouble() - 0.5) * Math.pow(10, random.nextInt(40) - 20));
            }
            if (i % 4 != 0) {
                values.put("at", Instant.ofEpochMilli(random.nextLong(-10_000_000_000_000L, 10_000_000_000_000L)));
            }
            values.put("note", "第" + i + "条");
            Link link = new Link("1408020010010%02d".formatted(i % 9), "楼" + i % 4, LinkMethod.NEAREST, i * 0.5, 0.75);
            features.add(new StoredFeature("编号-%03d".formatted(i), geometry(kind, random, i), values, link));
        }
        return features;
    }

    private static Geometry geometry(GeometryKind kind, Random random, int i) {
        double lon = -180 + 359 * random.nextDouble();
        double lat = -80 + 150 * random.nextDouble();
        return switch (kind) {
            case POINT -> GEOMETRY.createPoint(new Coordinate(lon, lat));
            case LINE -> {
                var line = GEOMETRY.createLineString(jagged(random, lon, lat));
                yield i % 2 == 0 ? line : GEOMETRY.createMultiLineString(new LineString[] {line, line.reverse()});
            }
            case POLYGON -> {
                Polygon west = withHole(lon, lat, random.nextDouble() / 100);
                Polygon east = withHole(lon + 0.2, lat, random.nextDouble() / 100);
                yield i % 2 == 0 ? west : GEOMETRY.createMultiPolygon(new Polygon[] {west, east});
            }
            case NONE -> StoredFeature.NO_PLACE;
        };
    }

    private static Coordinate[] jagged(Random random, double lon, double lat) {
        Coordinate[] line = new Coordinate[5];
        for (int i = 0; i < line.length; i++) {
            line[i] = new Coordinate(lon + random.nextDouble(), lat + random.nextDouble());
        }
        return line;
    }

    /** An anticlockwise shell around a clockwise hole. */
    static Polygon withHole(double lon, double lat, double jitter) {
        var shell = GEOMETRY.createLinearRing(ring(lon, lat, 0.1 + jitter));
        var hole = GEOMETRY.createLinearRing(ring(lon + 0.02, lat + 0.02, 0.03 + jitter));
        return GEOMETRY.createPolygon(shell, new LinearRing[] {hole.reverse()});
    }

    private static Coordinate[] ring(double lon, double lat, double side) {
        return new Coordinate[] {
            new Coordinate(lon, lat),
            new Coordinate(lon + side, lat),
            new Coordinate(lon + side, lat + side),
            new Coordinate(lon, lat + side),
            new Coordinate(lon, lat)
        };
    }
}
