// SPDX-License-Identifier: Apache-2.0
package org.gridkeeper.server.store;

import java.io.ByteArrayOutputStream;
import java.io.DataOutputStream;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.sql.Connection;
import java.sql.SQLException;
import java.time.Instant;
import java.util.List;
import java.util.Locale;
import org.gridkeeper.engine.index.Field;
import org.gridkeeper.engine.index.FieldType;
import org.gridkeeper.engine.link.Link;
import org.jspecify.annotations.Nullable;
import org.postgresql.PGConnection;
import org.postgresql.copy.CopyIn;

/**
 * New rows by {@code COPY … (FORMAT BINARY)} straight into the layer's table. The server takes rows in while the next ones
 * are made: the copy stays open until something else is to be done on the connection.
 *
 * @see <a href="https://www.postgresql.org/docs/15/sql-copy.html">the binary format</a>
 */
final class CopyInserter implements RowInserter {

    private static final byte[] SIGNATURE = {'P', 'G', 'C', 'O', 'P', 'Y', '\n', (byte) 0xff, '\r', '\n', 0};

    /** 2000-01-01T00:00Z, from which PostgreSQL counts microseconds. */
    private static final long POSTGRES_EPOCH_MILLIS = 946_684_800_000L;

    /** Bytes that are sent at a time. */
    private static final int CHUNK = 1 << 17;

    private final PostgisSession session;
    private final PGConnection connection;
    private final String copy;
    private final List<Field> fields;
    private final boolean hasGeometry;
    private final RowBuffer buffer = new RowBuffer();
    private final DataOutputStream out = new DataOutputStream(buffer);
    private @Nullable CopyIn open;

    CopyInserter(PostgisSession session, Connection connection, LayerSql sql) throws SQLException {
        this.session = session;
        this.connection = connection.unwrap(PGConnection.class);
        this.copy = sql.copy();
        this.fields = sql.schema().fields();
        this.hasGeometry = sql.hasGeometry();
    }

    @Override
    public void add(NewRow row) throws SQLException {
        try {
            if (buffer.size() == 0 && open == null) {
                out.write(SIGNATURE);
                out.writeInt(0);
                out.writeInt(0);
            }
            StoredFeature feature = row.feature();
            out.writeShort(fields.size() + (hasGeometry ? 9 : 8));
            for (Field field : fields) {
                value(field.type(), feature.values().get(field.name()));
            }
            Link link = feature.link();
            text(link.cell());
            text(link.building());
            text(link.method().name().toLowerCase(Locale.ROOT));
            real(link.distanceMetres());
            real(link.confidence());
            bytes(row.digest());
            whole(row.revision());
            if (hasGeometry) {
                bytes(row.geometry());
            }
            text(feature.id());
        } catch (IOException e) {
            throw new UncheckedIOException("a buffer in memory does not fail", e);
        }
        if (buffer.size() >= CHUNK) {
            send();
        }
    }

    /** Sends on what has gathered, without waiting for the server. */
    private void send() throws SQLException {
        CopyIn copying = open;
        if (copying == null) {
            session.beforeCopy();
            copying = connection.getCopyAPI().copyIn(copy);
            open = copying;
        }
        copying.writeToCopy(buffer.bytes(), 0, buffer.size());
        buffer.reset();
    }

    /** Whether the connection is busy with this copy. */
    boolean isOpen() {
        return open != null;
    }

    @Override
    public void flush() throws SQLException {
        if (buffer.size() == 0 && open == null) {
            return;
        }
        try {
            out.writeShort(-1);
        } catch (IOException e) {
            throw new UncheckedIOException("a buffer in memory does not fail", e);
        }
        send();
        CopyIn copying = open;
        open = null;
        if (copying != null) {
            copying.endCopy();
        }
    }

    @Override
    public void close() throws SQLException {
        buffer.reset();
        CopyIn copying = open;
        open = null;
        if (copying != null && copying.isActive()) {
            copying.cancelCopy();
        }
    }

    private void value(FieldType type, @Nullable Object value) throws IOException {
        if (value == null) {
            out.writeInt(-1);
            return;
        }
        switch (type) {
            case TEXT -> text((String) value);
            case INTEGER -> whole((Long) value);
            case REAL -> real((Double) value);
            case TIME -> whole((((Instant) value).toEpochMilli() - POSTGRES_EPOCH_MILLIS) * 1000);
        }
    }

    private void text(String text) throws IOException {
        bytes(text.getBytes(StandardCharsets.UTF_8));
    }

    private void whole(long value) throws IOException {
        out.writeInt(8);
        out.writeLong(value);
    }

    private void real(double value) throws IOException {
        out.writeInt(8);
        out.writeDouble(value);
    }

    private void bytes(byte[] bytes) throws IOException {
        out.writeInt(bytes.length);
        out.write(bytes);
    }

    /** A byte array that grows, and lends itself without a copy. */
    private static final class RowBuffer extends ByteArrayOutputStream {

        RowBuffer() {
            super(2 * CHUNK);
        }

        byte[] bytes() {
            return buf;
        }
    }
}
