// SPDX-License-Identifier: Apache-2.0
package org.gridkeeper.server.ingest;

import org.gridkeeper.engine.geo.Crs;
import org.gridkeeper.engine.index.GeometryKind;
import org.gridkeeper.server.store.StoredFeature;
import org.jspecify.annotations.Nullable;
import org.locationtech.jts.geom.Coordinate;
import org.locationtech.jts.geom.Geometry;
import org.locationtech.jts.geom.GeometryFactory;
import org.locationtech.jts.geom.Lineal;
import org.locationtech.jts.geom.Point;
import org.locationtech.jts.geom.Polygonal;
import org.locationtech.jts.geom.Puntal;
import org.locationtech.jts.geom.util.GeometryFixer;
import org.locationtech.jts.operation.valid.IsValidOp;
import org.locationtech.jts.operation.valid.TopologyValidationError;

/** Makes the geometry of a row in longitude and latitude, or says why there is none. */
final class Placing {

    /** What to do with polygons that are not valid. */
    enum Invalid {
        REFUSE,
        MEND,
        /** Leave them to a check of the whole coverage. */
        KEEP
    }

    private static final GeometryFactory GEOMETRY = new GeometryFactory();

    private final GeometryKind kind;
    private Crs crs;
    private final Invalid invalid;
    private long mended;

    Placing(GeometryKind kind, Crs crs, Invalid invalid) {
        this.kind = kind;
        this.crs = crs;
        this.invalid = invalid;
    }

    /** Takes what follows to be in another coordinate system. */
    void placed(Crs other) {
        crs = other;
    }

    long mended() {
        return mended;
    }

    Geometry lonLat(SourceRow row, ColumnMap columns) throws RowFault {
        if (kind == GeometryKind.NONE) {
            return StoredFeature.NO_PLACE;
        }
        Geometry geometry = row.geometry();
        if (geometry == null) {
            geometry = point(columns.value(row, ColumnMap.X), columns.value(row, ColumnMap.Y));
        } else {
            geometry = shape(geometry);
        }
        return fitting(geometry);
    }

    private Geometry point(@Nullable Object x, @Nullable Object y) throws RowFault {
        if (x == null || y == null) {
            throw new RowFault("no-geometry", x == null ? "x is empty" : "y is empty");
        }
        double east = ValueText.real("x", x.toString(), "bad-coordinate");
        double north = ValueText.real("y", y.toString(), "bad-coordinate");
        if (east == 0 && north == 0) {
            throw new RowFault("no-geometry", "x and y are 0, which files write for an unknown place");
        }
        return GEOMETRY.createPoint(lonLat(east, north));
    }

    private Coordinate lonLat(double x, double y) throws RowFault {
        try {
            return crs.toLonLat(x, y);
        } catch (IllegalArgumentException e) {
            if (isPlace(y, x)) {
                throw new RowFault(
                        "swapped-coordinates",
                        "x %s, y %s would be a place the other way round: x is east or longitude".formatted(x, y));
            }
            throw new RowFault("outside-world", String.valueOf(e.getMessage()));
        }
    }

    private boolean isPlace(double x, double y) {
        try {
            crs.toLonLat(x, y);
            return true;
        } catch (IllegalArgumentException e) {
            return false;
        }
    }

    private Geometry shape(Geometry geometry) throws RowFault {
        if (geometry.isEmpty()) {
            throw new RowFault("no-geometry", "the geometry is empty");
        }
        if (geometry instanceof Point point && point.getX() == 0 && point.getY() == 0) {
            throw new RowFault("no-geometry", "the place is 0, 0, which files write for an unknown one");
        }
        try {
            return crs.toLonLat(geometry);
        } catch (IllegalArgumentException e) {
            Coordinate first = geometry.getCoordinate();
            lonLat(first.x, first.y);
            throw new RowFault("outside-world", String.valueOf(e.getMessage()));
        }
    }

    private Geometry fitting(Geometry geometry) throws RowFault {
        boolean fits = switch (kind) {
            case POINT -> geometry instanceof Puntal;
            case LINE -> geometry instanceof Lineal;
            case POLYGON -> geometry instanceof Polygonal;
            case NONE -> geometry.isEmpty();
        };
        if (!fits) {
            throw new RowFault(
                    "wrong-geometry", "a %s in a layer of %ss".formatted(geometry.getGeometryType(), word(kind)));
        }
        if (kind != GeometryKind.POLYGON || invalid == Invalid.KEEP) {
            return geometry;
        }
        TopologyValidationError error = new IsValidOp(geometry).getValidationError();
        if (error == null) {
            return geometry;
        }
        Coordinate at = error.getCoordinate();
        Geometry fixed = invalid == Invalid.MEND ? GeometryFixer.fix(geometry) : GEOMETRY.createPolygon();
        if (fixed.isEmpty() || !(fixed instanceof Polygonal)) {
            throw new RowFault(
                    "invalid-geometry",
                    "%s at %s".formatted(error.getMessage(), at == null ? "?" : at.x + ", " + at.y));
        }
        mended++;
        return fixed;
    }

    static String word(GeometryKind kind) {
        return switch (kind) {
            case POINT -> "point";
            case LINE -> "line";
            case POLYGON -> "polygon";
            case NONE -> "register entry";
        };
    }
}
