// SPDX-License-Identifier: Apache-2.0
package org.gridkeeper.server.serve;

import java.util.Optional;
import org.gridkeeper.engine.index.GeometryKind;
import org.gridkeeper.server.catalogue.Problems;
import org.gridkeeper.server.geojson.GeometryFault;
import org.gridkeeper.server.geojson.GeometryReader;
import org.gridkeeper.server.store.StoredFeature;
import org.jspecify.annotations.Nullable;
import org.locationtech.jts.geom.Coordinate;
import org.locationtech.jts.geom.Geometry;
import org.locationtech.jts.geom.Lineal;
import org.locationtech.jts.geom.Polygonal;
import org.locationtech.jts.geom.Puntal;
import org.locationtech.jts.operation.valid.IsValidOp;
import org.locationtech.jts.operation.valid.TopologyValidationError;
import tools.jackson.databind.JsonNode;

/**
 * Reads the geometry of one feature, <a href="https://www.rfc-editor.org/rfc/rfc7946#section-3.1">RFC 7946, 3.1</a>: in
 * degrees, of the layer's kind, valid, of bounded size. For one geometry.
 */
final class GeometryBody {

    private static final int MAX_COORDINATES = 100_000;

    private final GeometryKind kind;

    GeometryBody(GeometryKind kind) {
        this.kind = kind;
    }

    /** The geometry; null when it cannot be taken, and why is among the problems. */
    @Nullable
    Geometry read(JsonNode node, Problems problems) {
        if (kind == GeometryKind.NONE) {
            if (!node.isNull() && !node.isMissingNode()) {
                problems.add("geometry", node, "the entries of this register have no place: leave it out or send null");
            }
            return StoredFeature.NO_PLACE;
        }
        try {
            Geometry geometry = GeometryReader.ofRequest(MAX_COORDINATES).read(node);
            Optional<String> fault = kindFault(geometry).or(() -> validityFault(geometry));
            if (fault.isEmpty()) {
                return geometry;
            }
            problems.add("geometry", node, fault.get());
        } catch (GeometryFault e) {
            problems.add("geometry", node.isMissingNode() ? null : node, e.detail());
        }
        return null;
    }

    private Optional<String> kindFault(Geometry geometry) {
        boolean fits = switch (kind) {
            case POINT -> geometry instanceof Puntal;
            case LINE -> geometry instanceof Lineal;
            case POLYGON -> geometry instanceof Polygonal;
            case NONE -> false;
        };
        String wanted = switch (kind) {
            case POINT -> "Point";
            case LINE -> "LineString";
            case POLYGON -> "Polygon";
            case NONE -> "nothing";
        };
        return fits ? Optional.empty() : Optional.of("the layer takes %s and its multi-part form".formatted(wanted));
    }

    private static Optional<String> validityFault(Geometry geometry) {
        TopologyValidationError error = new IsValidOp(geometry).getValidationError();
        if (error == null) {
            return Optional.empty();
        }
        Coordinate at = error.getCoordinate();
        return Optional.of("it is not valid: %s%s"
                .formatted(error.getMessage(), at == null ? "" : " at [%s, %s]".formatted(at.x, at.y)));
    }
}
