// SPDX-License-Identifier: Apache-2.0
package org.gridkeeper.server.store;

import org.locationtech.jts.geom.Geometry;
import org.locationtech.jts.geom.GeometryFactory;
import org.locationtech.jts.geom.PrecisionModel;
import org.locationtech.jts.io.ByteOrderValues;
import org.locationtech.jts.io.ParseException;
import org.locationtech.jts.io.WKBReader;
import org.locationtech.jts.io.WKBWriter;

/** Well-known binary, little-endian, two dimensions, coordinates bit for bit. For one thread. */
final class Wkb {

    static final int SRID = 4326;

    private final WKBWriter writer = new WKBWriter(2, ByteOrderValues.LITTLE_ENDIAN);
    private final WKBReader reader = new WKBReader(new GeometryFactory(new PrecisionModel(), SRID));

    byte[] write(Geometry geometry) {
        return writer.write(geometry);
    }

    /** Reads WKB, or PostGIS's extended form of it. */
    Geometry read(byte[] wkb) {
        try {
            return reader.read(wkb);
        } catch (ParseException e) {
            throw new StoreException("a stored geometry is broken: " + e.getMessage(), e);
        }
    }
}
