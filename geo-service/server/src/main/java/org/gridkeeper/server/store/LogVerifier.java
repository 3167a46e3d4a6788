// SPDX-License-Identifier: Apache-2.0
package org.gridkeeper.server.store;

import java.sql.Connection;
import java.sql.SQLException;
import java.sql.Savepoint;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.HashMap;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Map;
import java.util.NavigableMap;
import java.util.Set;
import java.util.TreeMap;
import java.util.function.LongConsumer;

/**
 * Proves that the log is whole and that it tells of every row: the chain of hashes, the checkpoints outside the database,
 * and the digest of every entry against the rows and their history. Reads one moment of the database while others write.
 */
final class LogVerifier {

    private final JdbcFeatureStore store;
    private final List<CheckpointFile.Checkpoint> checkpoints;
    private final LongConsumer progress;
    private final List<LogFault> faults = new ArrayList<>();
    private final Map<String, Long> lastRevisions = new HashMap<>();
    private final Set<String> layers = new LinkedHashSet<>();
    private Head head = Head.EMPTY;

    LogVerifier(JdbcFeatureStore store, List<CheckpointFile.Checkpoint> checkpoints, LongConsumer progress) {
        this.store = store;
        this.checkpoints = checkpoints;
        this.progress = progress;
    }

    LogProof verify() {
        long rows = store.read("verifying the change log", connection -> {
            store.prepareSnapshot(connection);
            walk(connection, valid(checkpoints));
            return compareRows(connection);
        });
        faults.sort(Comparator.comparingLong(LogFault::entry));
        return new LogProof(
                head, rows, checkpoints.size(), faults.subList(0, Math.min(faults.size(), LogProof.FAULTS_NAMED)));
    }

    /**
     * The hashes that entries must have. Since the last restore the restored head stands for all before it: its hash follows
     * from theirs, and checkpoints of what was there instead are void.
     */
    private static NavigableMap<Long, String> valid(List<CheckpointFile.Checkpoint> noted) {
        NavigableMap<Long, String> valid = new TreeMap<>();
        for (CheckpointFile.Checkpoint each : noted) {
            if (each.kind() == CheckpointFile.Kind.RESTORED) {
                valid.clear();
            }
            valid.putIfAbsent(each.head().number(), each.head().hash());
        }
        valid.remove(0L);
        return valid;
    }

    private void walk(Connection connection, NavigableMap<Long, String> noted) throws SQLException {
        ChangeLog.forEach(connection, entry -> {
            chain(entry);
            String hash = noted.get(entry.number());
            if (hash != null && !hash.equals(entry.hash())) {
                fault(
                        entry.number(),
                        "the entry is not the one that a checkpoint was signed for; it, or one before it, was rewritten");
            }
            revisions(entry);
            head = new Head(entry.number(), entry.hash());
        });
        if (!noted.isEmpty() && noted.lastKey() > head.number()) {
            fault(
                    head.number() + 1,
                    "the log ends at entry %d, but a checkpoint was signed for entry %d: entries were removed, or an older database was put back"
                            .formatted(head.number(), noted.lastKey()));
        }
    }

    private void chain(Change entry) {
        if (entry.number() != head.number() + 1) {
            fault(
                    head.number() + 1,
                    "the log has no entry %d; the next one is %d".formatted(head.number() + 1, entry.number()));
        }
        if (!EntryHash.of(head.hash(), entry).equals(entry.hash())) {
            fault(entry.number(), "the entry's hash does not follow from it and the entry before");
        }
    }

    private void revisions(Change entry) {
        layers.add(entry.layer());
        long before = lastRevisions.getOrDefault(entry.layer(), 0L);
        if (entry.revisions().first() != before + 1
                || entry.revisions().last() < entry.revisions().first()) {
            fault(
                    entry.number(),
                    "the entry stands for the writes %d to %d of layer %s, which had come to %d"
                            .formatted(
                                    entry.revisions().first(), entry.revisions().last(), entry.layer(), before));
        }
        lastRevisions.put(entry.layer(), entry.revisions().last());
    }

    private long compareRows(Connection connection) throws SQLException {
        layers.addAll(LayerDeclarer.listIds(connection));
        long rows = 0;
        for (String layer : layers) {
            Savepoint before = connection.setSavepoint();
            try {
                rows += compareRows(connection, layer, rows);
            } catch (SQLException | RuntimeException e) {
                connection.rollback(before);
                fault(1, "layer %s cannot be read as it is declared: %s".formatted(layer, e.getMessage()));
            }
        }
        return rows;
    }

    private long compareRows(Connection connection, String layer, long before) throws SQLException {
        if (LayerDeclarer.find(connection, layer).isEmpty()) {
            fault(1, "layer %s, of which the log tells, is not there".formatted(layer));
            return 0;
        }
        LayerSql sql = store.sqlOf(connection, layer);
        return new LayerProof(connection, store.columns(), sql, this::fault, count -> progress.accept(before + count))
                .run();
    }

    private void fault(long entry, String what) {
        // The first of each entry tells most; a broken start of a long log would name every entry after it.
        if (faults.size() < 10 * LogProof.FAULTS_NAMED && faults.stream().noneMatch(f -> f.entry() == entry)) {
            faults.add(new LogFault(entry, what));
        }
    }
}
