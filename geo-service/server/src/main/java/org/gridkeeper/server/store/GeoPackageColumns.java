// SPDX-License-Identifier: Apache-2.0
package org.gridkeeper.server.store;

import java.nio.ByteBuffer;
import java.nio.ByteOrder;
import java.sql.PreparedStatement;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.time.Instant;
import org.jspecify.annotations.Nullable;
import org.locationtech.jts.geom.Envelope;
import org.locationtech.jts.geom.Geometry;
import org.locationtech.jts.geom.Point;

/**
 * GeoPackage: times as ISO-8601 text, geometries as a GeoPackageBinary header before WKB (OGC 12-128r18, 2.1.3). The
 * header of everything but points carries the envelope.
 */
final class GeoPackageColumns implements Columns {

    private static final int LITTLE_ENDIAN = 1;
    private static final int XY_ENVELOPE = 1 << 1;
    private static final int EMPTY = 1 << 4;

    /** Bytes of the envelope by its code in the flags: none, xy, xyz, xym, xyzm. */
    private static final int[] ENVELOPE_BYTES = {0, 32, 48, 48, 64};

    private final Wkb wkb = new Wkb();

    @Override
    public void bindTime(PreparedStatement statement, int index, Instant value) throws SQLException {
        statement.setString(index, TimeText.format(value));
    }

    @Override
    public @Nullable Instant readTime(ResultSet row, int index) throws SQLException {
        String text = row.getString(index);
        return text == null ? null : TimeText.parse(text);
    }

    @Override
    public byte[] geometry(Geometry lonLat, byte[] plain) {
        boolean empty = lonLat.isEmpty();
        boolean boxed = !empty && !(lonLat instanceof Point);
        ByteBuffer blob = ByteBuffer.allocate((boxed ? 40 : 8) + plain.length).order(ByteOrder.LITTLE_ENDIAN);
        blob.put((byte) 'G').put((byte) 'P').put((byte) 0);
        blob.put((byte) (LITTLE_ENDIAN | (boxed ? XY_ENVELOPE : 0) | (empty ? EMPTY : 0)));
        blob.putInt(Wkb.SRID);
        if (boxed) {
            Envelope box = lonLat.getEnvelopeInternal();
            blob.putDouble(box.getMinX()).putDouble(box.getMaxX());
            blob.putDouble(box.getMinY()).putDouble(box.getMaxY());
        }
        return blob.put(plain).array();
    }

    @Override
    public Geometry readGeometry(byte[] stored) {
        if (stored.length < 8 || stored[0] != 'G' || stored[1] != 'P') {
            throw new StoreException("a stored geometry has no GeoPackage header", null);
        }
        int envelope = stored[3] >> 1 & 7;
        if (envelope >= ENVELOPE_BYTES.length) {
            throw new StoreException("a stored geometry has a broken GeoPackage header", null);
        }
        int header = 8 + ENVELOPE_BYTES[envelope];
        byte[] plain = new byte[stored.length - header];
        System.arraycopy(stored, header, plain, 0, plain.length);
        return wkb.read(plain);
    }
}
