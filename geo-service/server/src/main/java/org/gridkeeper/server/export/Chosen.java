// SPDX-License-Identifier: Apache-2.0
package org.gridkeeper.server.export;

import org.gridkeeper.engine.geo.Bounds;
import org.gridkeeper.engine.query.Cql2;
import org.gridkeeper.server.store.StoredFeature;
import org.jspecify.annotations.Nullable;
import org.locationtech.jts.geom.Envelope;
import org.locationtech.jts.geom.Geometry;
import org.locationtech.jts.geom.GeometryFactory;

/** Tells which features are exported: those that touch a box and pass a filter. */
final class Chosen {

    private final @Nullable Envelope box;
    private final @Nullable Geometry area;
    private final Cql2 filter;

    Chosen(@Nullable Bounds boundsWgs84, Cql2 filter) {
        this.box = boundsWgs84 == null
                ? null
                : new Envelope(boundsWgs84.minX(), boundsWgs84.maxX(), boundsWgs84.minY(), boundsWgs84.maxY());
        this.area = box == null ? null : new GeometryFactory().toGeometry(box);
        this.filter = filter;
    }

    boolean has(StoredFeature feature) {
        return touches(feature.lonLat()) && filter.matches(new Properties(feature));
    }

    private boolean touches(Geometry lonLat) {
        if (box == null || area == null) {
            return true;
        }
        Envelope own = lonLat.getEnvelopeInternal();
        return box.intersects(own) && (box.contains(own) || area.intersects(lonLat));
    }

    /** A feature as a filter sees it. */
    private record Properties(StoredFeature feature) implements Cql2.Row {

        @Override
        public @Nullable Object value(String property) {
            return switch (property) {
                case "id" -> feature.id();
                case "cell" -> present(feature.link().cell());
                case "building" -> present(feature.link().building());
                default -> feature.values().get(property);
            };
        }

        private static @Nullable String present(String text) {
            return text.isEmpty() ? null : text;
        }

        @Override
        public Geometry lonLat() {
            return feature.lonLat();
        }
    }
}
