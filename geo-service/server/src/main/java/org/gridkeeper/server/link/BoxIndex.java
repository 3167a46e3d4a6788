// SPDX-License-Identifier: Apache-2.0
package org.gridkeeper.server.link;

import java.util.ArrayList;
import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import org.locationtech.jts.geom.Envelope;
import org.locationtech.jts.index.strtree.STRtree;

/**
 * Which features of a layer come near a place, by their boxes. Immutable: a change gives another index, which shares the
 * tree of the first until a few hundred changes have come together. Safe for all threads.
 */
final class BoxIndex {

    /** A feature's key and box. */
    record Box(String id, Envelope lonLat) {}

    private static final int MOST_CHANGES = 300;

    private final List<Box> packed;
    private final STRtree tree;
    /** Features that are not in the tree, or elsewhere than it says. */
    private final Map<String, Envelope> newer;
    /** Features of the tree that are removed, or elsewhere than it says. */
    private final Set<String> stale;

    private BoxIndex(List<Box> packed, STRtree tree, Map<String, Envelope> newer, Set<String> stale) {
        this.packed = packed;
        this.tree = tree;
        this.newer = newer;
        this.stale = stale;
    }

    static BoxIndex of(List<Box> boxes) {
        STRtree tree = new STRtree();
        boxes.forEach(box -> tree.insert(box.lonLat, box));
        tree.build();
        return new BoxIndex(List.copyOf(boxes), tree, Map.of(), Set.of());
    }

    BoxIndex with(String id, Envelope lonLat) {
        Map<String, Envelope> more = new HashMap<>(newer);
        more.put(id, lonLat);
        return changed(more, id);
    }

    BoxIndex without(String id) {
        Map<String, Envelope> fewer = new HashMap<>(newer);
        fewer.remove(id);
        return changed(fewer, id);
    }

    private BoxIndex changed(Map<String, Envelope> boxes, String id) {
        Set<String> hidden = new HashSet<>(stale);
        hidden.add(id);
        if (hidden.size() <= MOST_CHANGES) {
            return new BoxIndex(packed, tree, boxes, hidden);
        }
        List<Box> all = new ArrayList<>();
        packed.stream().filter(box -> !hidden.contains(box.id)).forEach(all::add);
        boxes.forEach((key, box) -> all.add(new Box(key, box)));
        return of(all);
    }

    /** Adds the keys of the features whose boxes meet a box, edges included. */
    void addNear(Envelope lonLat, Set<String> ids) {
        for (Object found : tree.query(lonLat)) {
            Box box = (Box) found;
            if (!stale.contains(box.id)) {
                ids.add(box.id);
            }
        }
        newer.forEach((id, box) -> {
            if (box.intersects(lonLat)) {
                ids.add(id);
            }
        });
    }

    /** About how many there are. */
    int size() {
        return packed.size() + newer.size();
    }
}
