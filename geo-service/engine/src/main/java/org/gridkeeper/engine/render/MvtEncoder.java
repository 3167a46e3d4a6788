// SPDX-License-Identifier: Apache-2.0
package org.gridkeeper.engine.render;

import com.google.protobuf.CodedOutputStream;
import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.util.LinkedHashMap;
import java.util.Map;
import org.gridkeeper.engine.geo.Bounds;
import org.gridkeeper.engine.geo.TileCoord;
import org.gridkeeper.engine.index.LayerSnapshot;
import org.gridkeeper.engine.index.Scope;

/**
 * A tile of a layer as a Mapbox Vector Tile 2.1: extent {@value #EXTENT}, clipped to the tile and a buffer of
 * {@value #BUFFER}, shells and holes wound as the specification wants, parts that vanish on the grid dropped. Polygons
 * that snapping makes cross themselves are not mended. Each feature has the attribute {@code id} and the fields that the
 * scope may see; times are ISO 8601 text. Thread-safe.
 */
public final class MvtEncoder {

    static final int EXTENT = 4096;
    static final int BUFFER = 64;

    /** How far around a tile features are looked for, in pixels of which a tile has 256. */
    public static final double REACH_PX = 256.0 * BUFFER / EXTENT + 1;

    private static final int TILE_LAYERS = 3;
    private static final int LAYER_NAME = 1;
    private static final int LAYER_FEATURES = 2;
    private static final int LAYER_KEYS = 3;
    private static final int LAYER_VALUES = 4;
    private static final int LAYER_EXTENT = 5;
    private static final int LAYER_VERSION = 15;
    private static final int FEATURE_TAGS = 2;
    private static final int FEATURE_TYPE = 3;
    private static final int FEATURE_GEOMETRY = 4;
    private static final int VALUE_TEXT = 1;
    private static final int VALUE_DOUBLE = 3;
    private static final int VALUE_INT = 4;

    private MvtEncoder() {}

    /** The bytes of a tile with one layer named as the layer's id; none when no feature is in it. */
    public static byte[] encode(LayerSnapshot layer, TileCoord tile, Scope scope) {
        try {
            return new Writer(layer, tile, scope).write();
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    /** One tile being written; keys and values are numbered as they come. */
    private static final class Writer {
        private final LayerSnapshot layer;
        private final Scope scope;
        private final Bounds searched;
        private final MvtGeometry geometry;
        private final Map<String, Integer> keys = new LinkedHashMap<>();
        private final Map<Object, Integer> values = new LinkedHashMap<>();
        private final ByteArrayOutputStream bytes = new ByteArrayOutputStream(16_384);
        private final CodedOutputStream out = CodedOutputStream.newInstance(bytes);
        private int[] tags = new int[32];

        Writer(LayerSnapshot layer, TileCoord tile, Scope scope) {
            this.layer = layer;
            this.scope = scope;
            Bounds bounds = tile.boundsMercator();
            this.searched = bounds.expandedBy(bounds.width() * BUFFER / EXTENT);
            this.geometry = new MvtGeometry(layer, bounds);
        }

        byte[] write() throws IOException {
            out.writeUInt32(LAYER_VERSION, 2);
            out.writeString(LAYER_NAME, layer.schema().id());
            int[] features = {0};
            layer.forEachIn(searched, scope, row -> features[0] += feature(row) ? 1 : 0);
            if (features[0] == 0) {
                return new byte[0];
            }
            for (String key : keys.keySet()) {
                out.writeString(LAYER_KEYS, key);
            }
            for (Object value : values.keySet()) {
                value(value);
            }
            out.writeUInt32(LAYER_EXTENT, EXTENT);
            out.flush();
            ByteArrayOutputStream tile = new ByteArrayOutputStream(bytes.size() + 8);
            CodedOutputStream tileOut = CodedOutputStream.newInstance(tile);
            tileOut.writeByteArray(TILE_LAYERS, bytes.toByteArray());
            tileOut.flush();
            return tile.toByteArray();
        }

        private boolean feature(int row) {
            int commands = geometry.encode(row);
            if (commands == 0) {
                return false;
            }
            int tagCount = tags(row);
            int tagBytes = packedSize(tags, tagCount);
            int geometryBytes = packedSize(geometry.commands(), commands);
            int size = CodedOutputStream.computeTagSize(FEATURE_TAGS)
                    + CodedOutputStream.computeUInt32SizeNoTag(tagBytes)
                    + tagBytes
                    + CodedOutputStream.computeUInt32Size(FEATURE_TYPE, geometry.type())
                    + CodedOutputStream.computeTagSize(FEATURE_GEOMETRY)
                    + CodedOutputStream.computeUInt32SizeNoTag(geometryBytes)
                    + geometryBytes;
            try {
                out.writeTag(LAYER_FEATURES, 2);
                out.writeUInt32NoTag(size);
                packed(FEATURE_TAGS, tags, tagCount, tagBytes);
                out.writeUInt32(FEATURE_TYPE, geometry.type());
                packed(FEATURE_GEOMETRY, geometry.commands(), commands, geometryBytes);
            } catch (IOException e) {
                throw new UncheckedIOException(e);
            }
            return true;
        }

        private int tags(int row) {
            int n = tag(0, "id", layer.id(row));
            for (Map.Entry<String, Object> field : layer.properties(row, scope).entrySet()) {
                boolean plain = field.getValue() instanceof Number;
                n = tag(
                        n,
                        field.getKey(),
                        plain ? field.getValue() : field.getValue().toString());
            }
            return n;
        }

        private int tag(int n, String key, Object value) {
            if (n + 2 > tags.length) {
                tags = java.util.Arrays.copyOf(tags, 2 * tags.length);
            }
            tags[n] = number(keys, key);
            tags[n + 1] = number(values, value);
            return n + 2;
        }

        private static <K> int number(Map<K, Integer> numbers, K key) {
            Integer known = numbers.putIfAbsent(key, numbers.size());
            return known == null ? numbers.size() - 1 : known;
        }

        private void value(Object value) throws IOException {
            out.writeTag(LAYER_VALUES, 2);
            if (value instanceof Long number) {
                out.writeUInt32NoTag(CodedOutputStream.computeInt64Size(VALUE_INT, number));
                out.writeInt64(VALUE_INT, number);
            } else if (value instanceof Double number) {
                out.writeUInt32NoTag(CodedOutputStream.computeDoubleSize(VALUE_DOUBLE, number));
                out.writeDouble(VALUE_DOUBLE, number);
            } else {
                out.writeUInt32NoTag(CodedOutputStream.computeStringSize(VALUE_TEXT, value.toString()));
                out.writeString(VALUE_TEXT, value.toString());
            }
        }

        private static int packedSize(int[] numbers, int n) {
            int size = 0;
            for (int i = 0; i < n; i++) {
                size += CodedOutputStream.computeUInt32SizeNoTag(numbers[i]);
            }
            return size;
        }

        private void packed(int field, int[] numbers, int n, int size) throws IOException {
            out.writeTag(field, 2);
            out.writeUInt32NoTag(size);
            for (int i = 0; i < n; i++) {
                out.writeUInt32NoTag(numbers[i]);
            }
        }
    }
}
