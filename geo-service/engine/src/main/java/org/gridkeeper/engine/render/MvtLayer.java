// SPDX-License-Identifier: Apache-2.0
package org.gridkeeper.engine.render;

/** The one layer of a vector tile as it is written, feature after feature. For one thread. */
final class MvtLayer {

    private static final int TILE_LAYERS = 3;
    private static final int LAYER_NAME = 1;
    private static final int LAYER_FEATURES = 2;
    private static final int LAYER_EXTENT = 5;
    private static final int LAYER_VERSION = 15;
    private static final int FEATURE_TAGS = 2;
    private static final int FEATURE_TYPE = 3;
    private static final int FEATURE_GEOMETRY = 4;
    private static final int VERSION = 2;
    private static final byte[] NOTHING = {};

    private final String name;
    private final ProtoBuffer features = new ProtoBuffer(16_384);

    final MvtTags tags = new MvtTags();

    MvtLayer(String name) {
        this.name = name;
    }

    /** Adds the feature whose tags are at work, and makes room for those of the next. */
    void feature(int type, ProtoBuffer geometry) {
        ProtoBuffer pairs = tags.tags;
        features.tag(LAYER_FEATURES, ProtoBuffer.LENGTH);
        features.varint(fieldSize(pairs.size()) + 2 + fieldSize(geometry.size()));
        features.message(FEATURE_TAGS, pairs);
        features.tag(FEATURE_TYPE, ProtoBuffer.VARINT);
        features.varint(type);
        features.message(FEATURE_GEOMETRY, geometry);
        pairs.clear();
    }

    private static int fieldSize(int bytes) {
        return 1 + ProtoBuffer.varintSize(bytes) + bytes;
    }

    /** The tile; no bytes when it has no feature. */
    byte[] toTile() {
        if (features.size() == 0) {
            return NOTHING;
        }
        ProtoBuffer head = new ProtoBuffer(128);
        head.tag(LAYER_VERSION, ProtoBuffer.VARINT);
        head.varint(VERSION);
        head.text(LAYER_NAME, name);
        ProtoBuffer foot = new ProtoBuffer(8);
        foot.tag(LAYER_EXTENT, ProtoBuffer.VARINT);
        foot.varint(MvtEncoder.EXTENT);
        int size = head.size() + features.size() + tags.keys.size() + tags.values.size() + foot.size();
        ProtoBuffer tile = new ProtoBuffer(fieldSize(size));
        tile.tag(TILE_LAYERS, ProtoBuffer.LENGTH);
        tile.varint(size);
        tile.append(head);
        tile.append(features);
        tile.append(tags.keys);
        tile.append(tags.values);
        tile.append(foot);
        return tile.toBytes();
    }
}
