// SPDX-License-Identifier: Apache-2.0
package org.gridkeeper.server.link;

import java.util.List;
import org.locationtech.jts.geom.Envelope;
import org.locationtech.jts.index.strtree.STRtree;

/** Some boxes of ground, asked together. */
final class Ground {

    private final STRtree tree = new STRtree();

    Ground(List<Envelope> boxes) {
        boxes.forEach(box -> tree.insert(box, box));
        tree.build();
    }

    boolean meets(Envelope lonLat) {
        return !lonLat.isNull() && !tree.query(lonLat).isEmpty();
    }
}
