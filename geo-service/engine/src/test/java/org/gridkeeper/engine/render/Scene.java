// SPDX-License-Identifier: Apache-2.0
package org.gridkeeper.engine.render;

import java.util.HashMap;
import java.util.List;
import java.util.Map;
import org.gridkeeper.engine.geo.PixelWindow;
import org.gridkeeper.engine.geo.TileCoord;
import org.gridkeeper.engine.geo.WebMercator;
import org.gridkeeper.engine.index.Field;
import org.gridkeeper.engine.index.FieldType;
import org.gridkeeper.engine.index.GeometryKind;
import org.gridkeeper.engine.index.Kind;
import org.gridkeeper.engine.index.LayerBuilder;
import org.gridkeeper.engine.index.LayerSchema;
import org.gridkeeper.engine.index.LayerSnapshot;
import org.locationtech.jts.geom.Coordinate;
import org.locationtech.jts.geom.Geometry;
import org.locationtech.jts.geom.GeometryFactory;
import org.locationtech.jts.geom.util.GeometryTransformer;
import org.locationtech.jts.io.ParseException;
import org.locationtech.jts.io.WKTReader;

/** A layer drawn on graph paper: WKT in pixels of one tile, x east and y south from its corner. */
final class Scene {

    private final TileCoord tile;
    private final LayerBuilder builder;
    private int count;

    private Scene(TileCoord tile, LayerSchema schema) {
        this.tile = tile;
        this.builder = new LayerBuilder(schema);
    }

    static TileCoord tile(int z) {
        return TileCoord.at(111.0, 35.0, z);
    }

    static Scene of(int z, String layer, Kind kind, GeometryKind geometry, String... textFields) {
        List<Field> fields =
                java.util.Arrays.stream(textFields).map(Scene::field).toList();
        return of(z, layer, kind, geometry, fields);
    }

    static Scene of(int z, String layer, Kind kind, GeometryKind geometry, List<Field> fields) {
        return new Scene(tile(z), new LayerSchema(layer, kind, geometry, fields));
    }

    /** "name", or "name:integer", "name:real", "name:time". */
    private static Field field(String text) {
        String[] parts = text.split(":");
        return Field.of(parts[0], parts.length == 1 ? FieldType.TEXT : FieldType.valueOf(parts[1].toUpperCase()));
    }

    Scene add(String wktPx, Object... namesAndValues) {
        Map<String, Object> values = new HashMap<>();
        for (int i = 0; i < namesAndValues.length; i += 2) {
            values.put((String) namesAndValues[i], namesAndValues[i + 1]);
        }
        return add("f%04d".formatted(count++), wkt(wktPx), values);
    }

    Scene add(String id, Geometry px, Map<String, Object> values) {
        PixelWindow window = PixelWindow.of(tile, 1);
        Geometry lonLat = new GeometryTransformer() {
            @Override
            protected org.locationtech.jts.geom.CoordinateSequence transformCoordinates(
                    org.locationtech.jts.geom.CoordinateSequence from, Geometry parent) {
                Coordinate[] out = from.toCoordinateArray();
                for (int i = 0; i < out.length; i++) {
                    out[i] = new Coordinate(
                            WebMercator.lon(window.mercatorX(window.left() + out[i].x)),
                            WebMercator.lat(window.mercatorY(window.top() + out[i].y)));
                }
                return createCoordinateSequence(out);
            }
        }.transform(px);
        builder.add(id, lonLat, "", values);
        return this;
    }

    LayerSnapshot build() {
        return builder.build();
    }

    static Geometry wkt(String text) {
        try {
            return new WKTReader(new GeometryFactory()).read(text);
        } catch (ParseException e) {
            throw new IllegalArgumentException(text, e);
        }
    }

    static String box(double x, double y, double width, double height) {
        return "POLYGON((%1$s %2$s,%3$s %2$s,%3$s %4$s,%1$s %4$s,%1$s %2$s))".formatted(x, y, x + width, y + height);
    }
}
