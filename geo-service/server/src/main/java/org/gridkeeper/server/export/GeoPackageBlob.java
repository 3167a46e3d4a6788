// SPDX-License-Identifier: Apache-2.0
package org.gridkeeper.server.export;

import java.nio.ByteBuffer;
import java.nio.ByteOrder;
import org.locationtech.jts.geom.Envelope;
import org.locationtech.jts.geom.Geometry;
import org.locationtech.jts.geom.Point;
import org.locationtech.jts.io.ByteOrderValues;
import org.locationtech.jts.io.WKBWriter;

/** Geometries as a GeoPackage keeps them (OGC 12-128r18, 2.1.3): a header, with the envelope but for points, before WKB. */
final class GeoPackageBlob {

    private static final int LITTLE_ENDIAN = 1;
    private static final int XY_ENVELOPE = 1 << 1;
    private static final int EMPTY = 1 << 4;

    private final WKBWriter wkb = new WKBWriter(2, ByteOrderValues.LITTLE_ENDIAN);
    private final int srs;

    GeoPackageBlob(int srs) {
        this.srs = srs;
    }

    byte[] of(Geometry place) {
        byte[] plain = wkb.write(place);
        boolean boxed = !place.isEmpty() && !(place instanceof Point);
        ByteBuffer blob = ByteBuffer.allocate((boxed ? 40 : 8) + plain.length).order(ByteOrder.LITTLE_ENDIAN);
        blob.put((byte) 'G').put((byte) 'P').put((byte) 0);
        blob.put((byte) (LITTLE_ENDIAN | (boxed ? XY_ENVELOPE : 0) | (place.isEmpty() ? EMPTY : 0)));
        blob.putInt(srs);
        if (boxed) {
            Envelope box = place.getEnvelopeInternal();
            blob.putDouble(box.getMinX()).putDouble(box.getMaxX());
            blob.putDouble(box.getMinY()).putDouble(box.getMaxY());
        }
        return blob.put(plain).array();
    }
}
