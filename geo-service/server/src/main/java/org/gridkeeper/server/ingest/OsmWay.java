// SPDX-License-Identifier: Apache-2.0
package org.gridkeeper.server.ingest;

import java.util.Map;

/** A way of OpenStreetMap. */
final class OsmWay {

    private final long id;
    private final Map<String, String> tags;
    private final long[] nodes;

    OsmWay(long id, Map<String, String> tags, long[] nodes) {
        this.id = id;
        this.tags = tags;
        this.nodes = nodes;
    }

    long id() {
        return id;
    }

    String key() {
        return "way:" + id;
    }

    Map<String, String> tags() {
        return tags;
    }

    /** Ids of its nodes, in its order; shared, not to be changed. */
    long[] nodes() {
        return nodes;
    }
}
