// SPDX-License-Identifier: Apache-2.0
package org.gridkeeper.server.ingest;

import java.util.List;
import java.util.Map;

/**
 * A relation of OpenStreetMap.
 *
 * @param ways its members that are ways, in their order; other members are left out
 */
record OsmRelation(long id, Map<String, String> tags, List<Member> ways) {

    /** A way in a relation. */
    record Member(long way, String role) {

        boolean isInner() {
            return role.equals("inner") || role.equals("enclave");
        }

        boolean isRing() {
            return role.isEmpty() || role.equals("outer") || role.equals("exclave") || isInner();
        }
    }

    OsmRelation {
        tags = Map.copyOf(tags);
        ways = List.copyOf(ways);
    }

    OsmRelation withTags(Map<String, String> others) {
        return new OsmRelation(id, others, ways);
    }

    String key() {
        return "relation:" + id;
    }
}
