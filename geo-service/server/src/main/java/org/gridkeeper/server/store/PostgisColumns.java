// SPDX-License-Identifier: Apache-2.0
package org.gridkeeper.server.store;

import java.sql.PreparedStatement;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.time.Instant;
import java.time.OffsetDateTime;
import java.time.ZoneOffset;
import org.jspecify.annotations.Nullable;
import org.locationtech.jts.geom.Geometry;

/** PostGIS: times as {@code timestamptz}, geometries as EWKB. */
final class PostgisColumns implements Columns {

    private static final int SRID_FLAG = 0x20;

    private final Wkb wkb = new Wkb();

    @Override
    public void bindTime(PreparedStatement statement, int index, Instant value) throws SQLException {
        statement.setObject(index, value.atOffset(ZoneOffset.UTC));
    }

    @Override
    public @Nullable Instant readTime(ResultSet row, int index) throws SQLException {
        OffsetDateTime time = row.getObject(index, OffsetDateTime.class);
        return time == null ? null : time.toInstant();
    }

    /** Little-endian WKB with the SRID flag set in the fourth byte of the type, and the SRID put after the type. */
    @Override
    public byte[] geometry(Geometry lonLat, byte[] plain) {
        byte[] ewkb = new byte[plain.length + 4];
        System.arraycopy(plain, 0, ewkb, 0, 5);
        ewkb[4] |= SRID_FLAG;
        ewkb[5] = (byte) Wkb.SRID;
        ewkb[6] = (byte) (Wkb.SRID >> 8);
        System.arraycopy(plain, 5, ewkb, 9, plain.length - 5);
        return ewkb;
    }

    @Override
    public Geometry readGeometry(byte[] stored) {
        return wkb.read(stored);
    }
}
