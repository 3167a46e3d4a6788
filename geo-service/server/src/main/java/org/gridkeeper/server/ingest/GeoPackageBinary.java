// SPDX-License-Identifier: Apache-2.0
package org.gridkeeper.server.ingest;

import java.util.Arrays;
import org.jspecify.annotations.Nullable;
import org.locationtech.jts.geom.CoordinateSequence;
import org.locationtech.jts.geom.Geometry;
import org.locationtech.jts.geom.GeometryFactory;
import org.locationtech.jts.geom.impl.CoordinateArraySequence;
import org.locationtech.jts.geom.util.GeometryEditor;
import org.locationtech.jts.io.ParseException;
import org.locationtech.jts.io.WKBReader;

/**
 * Geometry as a GeoPackage keeps it (<a href="https://www.geopackage.org/spec140/#gpb_format">GeoPackageBinary</a>),
 * without heights. Curves and collections are not taken.
 */
final class GeoPackageBinary {

    private static final GeometryFactory GEOMETRY = new GeometryFactory();
    private static final int HEADER_BYTES = 8;
    private static final int[] ENVELOPE_BYTES = {0, 32, 48, 48, 64};

    private GeoPackageBinary() {}

    static @Nullable Geometry read(byte @Nullable [] blob) throws RowFault {
        if (blob == null) {
            return null;
        }
        if (blob.length < HEADER_BYTES || blob[0] != 'G' || blob[1] != 'P') {
            throw new RowFault("invalid-geometry", "the geometry does not begin as in a GeoPackage");
        }
        int envelope = (blob[3] >> 1) & 7;
        boolean extended = (blob[3] & 0x20) != 0;
        if (extended || envelope >= ENVELOPE_BYTES.length) {
            throw new RowFault("wrong-geometry", "the geometry is of an extended type");
        }
        int from = HEADER_BYTES + ENVELOPE_BYTES[envelope];
        if (from + 5 > blob.length) {
            throw new RowFault("invalid-geometry", "the geometry is cut off");
        }
        Geometry geometry = wkb(Arrays.copyOfRange(blob, from, blob.length));
        if (geometry.getGeometryType().equals(Geometry.TYPENAME_GEOMETRYCOLLECTION)) {
            throw new RowFault("wrong-geometry", "a collection of geometries is not taken");
        }
        return flat(geometry);
    }

    private static Geometry wkb(byte[] wkb) throws RowFault {
        try {
            return new WKBReader(GEOMETRY).read(wkb);
        } catch (ParseException | IllegalArgumentException e) {
            throw new RowFault("invalid-geometry", String.valueOf(e.getMessage()));
        } catch (StackOverflowError e) {
            // Collections in collections, as deep as the bytes go: the reader calls itself for each.
            throw new RowFault("invalid-geometry", "geometries are nested without end");
        }
    }

    private static Geometry flat(Geometry geometry) {
        return new GeometryEditor(GEOMETRY).edit(geometry, new GeometryEditor.CoordinateSequenceOperation() {
            @Override
            public CoordinateSequence edit(CoordinateSequence sequence, Geometry part) {
                CoordinateArraySequence flat = new CoordinateArraySequence(sequence.size(), 2);
                for (int i = 0; i < sequence.size(); i++) {
                    flat.setOrdinate(i, CoordinateSequence.X, sequence.getX(i));
                    flat.setOrdinate(i, CoordinateSequence.Y, sequence.getY(i));
                }
                return flat;
            }
        });
    }
}
