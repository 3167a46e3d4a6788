// SPDX-License-Identifier: Apache-2.0
package org.gridkeeper.engine.render;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import com.google.protobuf.InvalidProtocolBufferException;
import com.wdtinc.mapbox_vector_tile.VectorTile;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.HashSet;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;

/** The one layer of a vector tile as it lies in the bytes, read without the encoder's help and held to MVT 2.1. */
record MvtTile(String name, List<Feature> features) {

    /** @param paths the points, lines or rings in order, each x, y after x, y; rings are not closed */
    record Feature(int type, Map<String, Object> attributes, List<int[]> paths) {}

    static MvtTile of(byte[] bytes) {
        try {
            VectorTile.Tile tile = VectorTile.Tile.parseFrom(bytes);
            assertEquals(1, tile.getLayersCount());
            VectorTile.Tile.Layer layer = tile.getLayers(0);
            assertEquals(2, layer.getVersion());
            assertEquals(4096, layer.getExtent());
            assertEquals(layer.getKeysCount(), new HashSet<>(layer.getKeysList()).size(), "keys are unique");
            List<Feature> features = new ArrayList<>();
            for (VectorTile.Tile.Feature feature : layer.getFeaturesList()) {
                features.add(new Feature(feature.getType().getNumber(), attributes(layer, feature), paths(feature)));
            }
            return new MvtTile(layer.getName(), features);
        } catch (InvalidProtocolBufferException e) {
            throw new AssertionError(e);
        }
    }

    private static Map<String, Object> attributes(VectorTile.Tile.Layer layer, VectorTile.Tile.Feature feature) {
        Map<String, Object> attributes = new LinkedHashMap<>();
        assertEquals(0, feature.getTagsCount() % 2);
        for (int i = 0; i < feature.getTagsCount(); i += 2) {
            VectorTile.Tile.Value value = layer.getValues(feature.getTags(i + 1));
            Object plain = value.hasStringValue()
                    ? value.getStringValue()
                    : value.hasIntValue() ? (Object) value.getIntValue() : (Object) value.getDoubleValue();
            assertEquals(null, attributes.put(layer.getKeys(feature.getTags(i)), plain), "a key stands once");
        }
        return attributes;
    }

    private static List<int[]> paths(VectorTile.Tile.Feature feature) {
        List<int[]> paths = new ArrayList<>();
        int[] path = new int[0];
        int x = 0;
        int y = 0;
        for (int i = 0; i < feature.getGeometryCount(); ) {
            int command = feature.getGeometry(i) & 7;
            int count = feature.getGeometry(i++) >>> 3;
            assertTrue(count > 0 && (command == 1 || command == 2 || command == 7), "command " + command);
            for (int k = 0; k < count && command != 7; k++) {
                x += zigzag(feature.getGeometry(i++));
                y += zigzag(feature.getGeometry(i++));
                if (command == 1) {
                    path = new int[0];
                    paths.add(path);
                }
                path = Arrays.copyOf(path, path.length + 2);
                path[path.length - 2] = x;
                path[path.length - 1] = y;
                paths.set(paths.size() - 1, path);
            }
        }
        return paths;
    }

    private static int zigzag(int value) {
        return (value >>> 1) ^ -(value & 1);
    }

    /** Twice the area by the surveyor's formula; positive for a shell. */
    static long twiceArea(int[] ring) {
        long sum = 0;
        for (int i = 0; i < ring.length; i += 2) {
            int j = (i + 2) % ring.length;
            sum += (long) ring[i] * ring[j + 1] - (long) ring[j] * ring[i + 1];
        }
        return sum;
    }

    /** A line for the layer, and a line for each feature with its attributes and one for each of its paths. */
    String toText() {
        StringBuilder text = new StringBuilder("layer " + name + "\n");
        for (Feature feature : features) {
            String kind = List.of("unknown", "point", "line", "polygon").get(feature.type);
            text.append(kind)
                    .append(' ')
                    .append(new TreeMap<>(feature.attributes))
                    .append('\n');
            for (int[] path : feature.paths) {
                String role = feature.type == 3 ? twiceArea(path) > 0 ? "shell" : "hole" : "path";
                text.append("  ").append(role);
                for (int i = 0; i < path.length; i += 2) {
                    text.append(i == 0 ? " " : ", ").append(path[i]).append(' ').append(path[i + 1]);
                }
                text.append('\n');
            }
        }
        return text.toString();
    }
}
