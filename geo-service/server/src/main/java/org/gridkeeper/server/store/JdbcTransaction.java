// SPDX-License-Identifier: Apache-2.0
package org.gridkeeper.server.store;

import java.sql.SQLException;
import java.util.LinkedHashMap;
import java.util.Map;
import java.util.Optional;
import java.util.function.Consumer;
import org.gridkeeper.engine.index.Kind;
import org.gridkeeper.engine.index.LayerSchema;
import org.gridkeeper.engine.link.Link;
import org.jspecify.annotations.Nullable;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;

/** A transaction on either database. It asks for the database at its first write, and holds it to its end. */
final class JdbcTransaction implements StoreTransaction {

    private static final Logger LOG = LoggerFactory.getLogger(JdbcTransaction.class);

    private final JdbcFeatureStore store;
    private final Origin origin;
    private final Map<String, LayerWriter> writers = new LinkedHashMap<>();
    private @Nullable Session session;
    private @Nullable LinkLock links;
    private boolean ended;

    JdbcTransaction(JdbcFeatureStore store, Origin origin) {
        this.store = store;
        this.origin = origin;
    }

    @Override
    public void lockLinks(LinkLock lock) {
        requireOpen();
        try {
            lockLinks(open(), lock);
        } catch (SQLException e) {
            throw failed("waiting for whoever links", e);
        }
    }

    @Override
    public boolean holdsLinksAlone() {
        return links == LinkLock.EXCLUSIVE;
    }

    @Override
    public void declare(LayerSchema schema) {
        requireOpen();
        try {
            store.declare(open(), schema);
        } catch (SQLException e) {
            throw failed("declaring layer '%s'".formatted(schema.id()), e);
        }
    }

    @Override
    public Optional<VersionedFeature> find(String layer, String id) {
        return write(layer, writer -> writer.find(id));
    }

    @Override
    public void forEach(String layer, Consumer<StoredFeature> features) {
        write(layer, writer -> {
            writer.forEach(features);
            return 0;
        });
    }

    @Override
    public void forEachOf(String layer, String field, String value, Consumer<StoredFeature> features) {
        write(layer, writer -> {
            writer.forEachOf(field, value, features);
            return 0;
        });
    }

    @Override
    public PutResult put(String layer, StoredFeature feature) {
        return write(layer, writer -> writer.put(feature));
    }

    @Override
    public boolean delete(String layer, String id) {
        return write(layer, writer -> writer.delete(id));
    }

    @Override
    public boolean relink(String layer, String id, Link link) {
        return write(layer, writer -> writer.relink(id, link));
    }

    @Override
    public void alongside(Alongside work) {
        requireOpen();
        try {
            work.write(open().connection());
        } catch (SQLException e) {
            throw failed("writing beside the layers", e);
        }
    }

    @Override
    public long commit() {
        requireOpen();
        try {
            long number = session == null ? 0 : commit(session);
            closeQuietly();
            return number == 0 ? store.version() : number;
        } catch (SQLException e) {
            throw failed("committing", e);
        }
    }

    @Override
    public void close() {
        ended = true;
        Session open = session;
        session = null;
        if (open != null) {
            try {
                open.close();
            } catch (SQLException e) {
                throw StoreException.of("taking back a transaction", e);
            }
        }
    }

    /** What was committed is so, even when the connection breaks after it. */
    private void closeQuietly() {
        try {
            close();
        } catch (StoreException e) {
            LOG.warn("a transaction was committed, and its connection could not be given back", e);
        }
    }

    private StoreException failed(String doing, SQLException cause) {
        try {
            close();
        } catch (StoreException e) {
            cause.addSuppressed(e);
        }
        return StoreException.of(doing, cause);
    }

    /** Gives the number of the last entry; 0 when nothing was written. */
    private long commit(Session open) throws SQLException {
        for (LayerWriter writer : writers.values()) {
            writer.flush();
            if (!writer.extent().isNull()) {
                open.register(writer.schema(), writer.extent());
            }
        }
        if (writers.values().stream().allMatch(w -> w.rows() == 0)) {
            open.commit();
            return 0;
        }
        open.lockLog();
        Head head = Head.EMPTY;
        for (LayerWriter writer : writers.values()) {
            if (writer.rows() > 0) {
                head = ChangeLog.append(open.connection(), origin, writer);
            }
        }
        open.commit();
        store.committed(head);
        return head.number();
    }

    private <T> T write(String layer, Write<T> write) {
        requireOpen();
        try {
            return write.to(writer(layer));
        } catch (SQLException e) {
            throw failed("writing to layer '%s'".formatted(layer), e);
        }
    }

    private LayerWriter writer(String layer) throws SQLException {
        LayerWriter writer = writers.get(layer);
        if (writer == null) {
            Session open = open();
            LayerSql sql = store.sqlOf(open.connection(), layer);
            Kind kind = sql.schema().kind();
            if (kind == Kind.CELL || kind == Kind.BUILDING) {
                lockLinks(open, LinkLock.EXCLUSIVE);
            } else if (kind.isElement()) {
                lockLinks(open, LinkLock.SHARED);
            }
            open.lockLayer(layer);
            writer = new LayerWriter(open, store.sqlOf(open.connection(), layer));
            writers.put(layer, writer);
        }
        return writer;
    }

    private Session open() throws SQLException {
        Session open = session;
        if (open == null) {
            open = store.openSession();
            session = open;
        }
        return open;
    }

    private void lockLinks(Session open, LinkLock lock) throws SQLException {
        if (links == null || links.compareTo(lock) < 0) {
            open.lockLinks(lock);
            links = lock;
        }
    }

    private void requireOpen() {
        if (ended) {
            throw new IllegalStateException("the transaction has ended");
        }
    }

    /** One write to one layer. */
    private interface Write<T> {
        T to(LayerWriter writer) throws SQLException;
    }
}
