// SPDX-License-Identifier: Apache-2.0
package org.gridkeeper.engine.query;

import java.util.Locale;
import java.util.Map;
import org.gridkeeper.engine.geo.Bounds;
import org.locationtech.jts.geom.Envelope;
import org.locationtech.jts.geom.Geometry;
import org.locationtech.jts.geom.GeometryFactory;
import org.locationtech.jts.geom.prep.PreparedGeometry;
import org.locationtech.jts.geom.prep.PreparedGeometryFactory;
import org.locationtech.jts.io.ParseException;
import org.locationtech.jts.io.WKTReader;

/** The spatial part of a filter: how the geometry of a feature lies to a given one, in the plane of degrees. */
final class SpatialReader {

    private interface Relation {
        boolean holds(PreparedGeometry given, Geometry feature);
    }

    private static final Map<String, Relation> RELATIONS = Map.of(
            "S_INTERSECTS", PreparedGeometry::intersects,
            "S_DISJOINT", PreparedGeometry::disjoint,
            // The feature is the first argument, the given geometry the second.
            "S_WITHIN", PreparedGeometry::contains,
            "S_CONTAINS", PreparedGeometry::within);

    private SpatialReader() {}

    static boolean isRelation(Token token) {
        return token.type() == Token.Type.NAME && RELATIONS.containsKey(name(token));
    }

    static Cql2.Clause clause(Token relation, Geometry given) {
        Relation holds = RELATIONS.getOrDefault(name(relation), PreparedGeometry::intersects);
        PreparedGeometry prepared = new PreparedGeometryFactory().create(given);
        return row -> Truth.of(holds.holds(prepared, row.lonLat()));
    }

    static Geometry box(Token token, double[] bounds) {
        try {
            Bounds box = new Bounds(bounds[0], bounds[1], bounds[2], bounds[3]);
            return new GeometryFactory().toGeometry(new Envelope(box.minX(), box.maxX(), box.minY(), box.maxY()));
        } catch (IllegalArgumentException e) {
            throw new Cql2Exception(token.position(), "BBOX is minX, minY, maxX, maxY, each not over its max");
        }
    }

    static Geometry wkt(Token token, String text) {
        Geometry geometry;
        try {
            geometry = new WKTReader().read(text);
        } catch (ParseException | IllegalArgumentException e) {
            throw new Cql2Exception(token.position(), "the geometry cannot be read: %s".formatted(e.getMessage()));
        }
        if (geometry.getGeometryType().equals(Geometry.TYPENAME_GEOMETRYCOLLECTION)) {
            throw new Cql2Exception(token.position(), "a collection of geometries is not supported");
        }
        if (!geometry.isValid()) {
            throw new Cql2Exception(token.position(), "the geometry crosses itself or has holes outside of it");
        }
        return geometry;
    }

    private static String name(Token token) {
        return token.text().toUpperCase(Locale.ROOT);
    }
}
