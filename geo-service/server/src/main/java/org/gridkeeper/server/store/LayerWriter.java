// SPDX-License-Identifier: Apache-2.0
package org.gridkeeper.server.store;

import java.security.MessageDigest;
import java.sql.PreparedStatement;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.util.HashSet;
import java.util.HexFormat;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.function.Consumer;
import org.gridkeeper.engine.index.LayerSchema;
import org.gridkeeper.engine.link.Link;
import org.locationtech.jts.geom.Envelope;

/**
 * What one transaction writes to one layer. The layer is locked, so what is known of its rows stays true; new rows are sent
 * in bulk and before the rows that replace others, which are sent in batches.
 */
final class LayerWriter {

    private static final int BATCH = 5_000;
    private static final byte[] ANY_CONTENT = {};

    /** After so many single look-ups the digests of the whole layer are read at once. */
    private static final int LOOKUPS = 500;

    private final Session session;
    private final LayerSql sql;
    private final FeatureCheck check;
    private final RowDigest digests;
    private final RowBinder binder;
    private final Wkb wkb = new Wkb();
    private final KnownRows known = new KnownRows();
    private final Set<String> pending = new HashSet<>();
    private final Envelope extent = new Envelope();
    private final MessageDigest log = RowDigest.sha256();

    private final RowInserter inserter;
    private final PreparedStatement retire;
    private final PreparedStatement update;
    private final PreparedStatement relink;
    private boolean allKnown;
    private int lookups;
    private final long firstRevision;
    private long revision;
    private String element = "";

    LayerWriter(Session session, LayerSql sql) throws SQLException {
        this.session = session;
        this.sql = sql;
        this.check = new FeatureCheck(sql.schema());
        this.digests = new RowDigest(sql.schema());
        this.binder = new RowBinder(session.columns(), sql.schema());
        this.inserter = session.inserter(sql);
        this.retire = session.connection().prepareStatement(sql.retire());
        this.update = session.connection().prepareStatement(sql.update());
        this.relink = session.connection().prepareStatement(sql.relink());
        this.allKnown = !isFilled();
        this.firstRevision =
                ChangeLog.lastRevision(session.connection(), sql.schema().id()) + 1;
        this.revision = firstRevision;
    }

    PutResult put(StoredFeature given) throws SQLException {
        StoredFeature feature = check.checked(given);
        byte[] plain = wkb.write(feature.lonLat());
        byte[] content = digests.of(feature, plain);
        byte[] link = digests.of(feature.link());
        byte[] key = digests.ofKey(feature.id());
        KnownRows.State state = stateOf(feature.id(), key, content, link);
        if (state == KnownRows.State.SAME) {
            return PutResult.UNCHANGED;
        }
        NewRow row = new NewRow(feature, content, geometry(feature, plain), revision);
        if (state == KnownRows.State.ABSENT) {
            inserter.add(row);
        } else {
            claim(feature.id());
            retire(feature.id(), false);
            binder.bind(update, row);
            update.addBatch();
        }
        if (state == KnownRows.State.ABSENT && allKnown && !known.isKnown(key)) {
            known.putMade(key);
        } else {
            known.put(key, content, link);
        }
        extent.expandToInclude(feature.lonLat().getEnvelopeInternal());
        note(feature.id(), key, content, link);
        return state == KnownRows.State.ABSENT ? PutResult.INSERTED : PutResult.UPDATED;
    }

    boolean delete(String id) throws SQLException {
        byte[] key = digests.ofKey(id);
        if (stateOf(id, key, ANY_CONTENT, key) == KnownRows.State.ABSENT) {
            return false;
        }
        flush();
        retire(id, true);
        // Frees the connection from what goes to other layers in bulk.
        session.connection();
        retire.executeBatch();
        try (PreparedStatement statement = session.connection().prepareStatement(sql.delete())) {
            statement.setString(1, id);
            statement.executeUpdate();
        }
        known.putAbsent(key);
        note(id, key, RowDigest.NOTHING, RowDigest.NOTHING);
        return true;
    }

    boolean relink(String id, Link link) throws SQLException {
        FeatureCheck.check(id, link);
        byte[] digest = digests.of(link);
        byte[] key = digests.ofKey(id);
        if (stateOf(id, key, ANY_CONTENT, digest) != KnownRows.State.OTHER_LINK) {
            return false;
        }
        claim(id);
        retire(id, false);
        int index = RowBinder.bindLink(relink, 1, link);
        relink.setLong(index, revision);
        relink.setString(index + 1, id);
        relink.addBatch();
        known.put(key, ANY_CONTENT, digest);
        note(id, key, known.contentOf(key), digest);
        return true;
    }

    /** The feature as this transaction would leave it. */
    Optional<VersionedFeature> find(String id) throws SQLException {
        flush();
        return new RowReader(session.connection(), session.columns(), sql).find(id);
    }

    /** Every feature as this transaction would leave it. */
    void forEach(Consumer<StoredFeature> features) throws SQLException {
        flush();
        new RowReader(session.connection(), session.columns(), sql).stream(sql.selectAll(), List.of(), features);
    }

    /** The features with a text, as this transaction would leave them. */
    void forEachOf(String field, String value, Consumer<StoredFeature> features) throws SQLException {
        flush();
        new RowReader(session.connection(), session.columns(), sql)
                .stream(sql.selectOf(field), List.of(value), features);
    }

    void flush() throws SQLException {
        inserter.flush();
        if (!pending.isEmpty()) {
            pending.clear();
            session.connection();
            retire.executeBatch();
            update.executeBatch();
            relink.executeBatch();
        }
    }

    /** Rows written so far. */
    long rows() {
        return revision - firstRevision;
    }

    Revisions revisions() {
        return new Revisions(firstRevision, revision - 1);
    }

    LayerSchema schema() {
        return sql.schema();
    }

    /** The one key that was written; empty when there were several. */
    String element() {
        return element;
    }

    /** What was written covers this; nothing when rows were only removed or linked. */
    Envelope extent() {
        return extent;
    }

    /** SHA-256 over what was written, in order, in hex. To be asked once. */
    String digest() {
        return HexFormat.of().formatHex(log.digest());
    }

    /** Makes room for replacing a row: a batch replaces each row once. */
    private void claim(String id) throws SQLException {
        if (pending.size() >= BATCH || pending.contains(id)) {
            flush();
        }
        pending.add(id);
    }

    private void retire(String id, boolean removed) throws SQLException {
        retire.setLong(1, revision);
        retire.setInt(2, removed ? 1 : 0);
        retire.setString(3, id);
        retire.addBatch();
    }

    private byte[] geometry(StoredFeature feature, byte[] plain) {
        return sql.hasGeometry() ? session.columns().geometry(feature.lonLat(), plain) : ANY_CONTENT;
    }

    private void note(String id, byte[] key, byte[] content, byte[] link) {
        log.update(key);
        log.update(content);
        log.update(link);
        element = rows() == 0 || element.equals(id) ? id : "";
        revision++;
    }

    private KnownRows.State stateOf(String id, byte[] key, byte[] content, byte[] link) throws SQLException {
        KnownRows.State state = known.compare(key, content, link);
        if (state == KnownRows.State.MADE) {
            flush();
            learn(id, key);
            return known.compare(key, content, link);
        }
        if (state != KnownRows.State.UNKNOWN) {
            return state;
        }
        if (!allKnown && lookups++ == LOOKUPS) {
            learnAll();
            state = known.compare(key, content, link);
        } else if (!allKnown) {
            learn(id, key);
            state = known.compare(key, content, link);
        }
        return state == KnownRows.State.UNKNOWN ? KnownRows.State.ABSENT : state;
    }

    private void learn(String id, byte[] key) throws SQLException {
        try (PreparedStatement statement = session.connection().prepareStatement(sql.selectState())) {
            statement.setString(1, id);
            try (ResultSet row = statement.executeQuery()) {
                if (row.next()) {
                    known.put(key, row.getBytes(2), digests.of(RowBinder.readLink(row, 3)));
                } else {
                    known.putAbsent(key);
                }
            }
        }
    }

    private void learnAll() throws SQLException {
        flush();
        try (PreparedStatement statement = session.connection().prepareStatement(sql.selectStates())) {
            statement.setFetchSize(BATCH);
            try (ResultSet row = statement.executeQuery()) {
                while (row.next()) {
                    byte[] key = digests.ofKey(row.getString(1));
                    known.put(key, row.getBytes(2), digests.of(RowBinder.readLink(row, 3)));
                }
            }
        }
        allKnown = true;
    }

    private boolean isFilled() throws SQLException {
        try (PreparedStatement statement = session.connection().prepareStatement(sql.isFilled());
                ResultSet row = statement.executeQuery()) {
            return row.next() && row.getBoolean(1);
        }
    }
}
