// SPDX-License-Identifier: Apache-2.0
package org.gridkeeper.server.store;

/**
 * The SQL that asks a layer for its past. A state of a feature began with a revision; the history has the revision that
 * ended it, and whether that one removed the feature. Rows come as {@link LayerSql#select} has them.
 */
final class HistorySql {

    private final LayerSql sql;
    private final String table;
    private final String history;

    HistorySql(LayerSql sql) {
        this.sql = sql;
        this.table = sql.table();
        this.history = sql.history();
    }

    /** Rows as they were after a revision: binds it three times. */
    String selectAt() {
        return "%s WHERE revision <= ? UNION ALL %s WHERE revision <= ? AND ended > ?"
                .formatted(sql.select("", table), sql.select("", history));
    }

    /**
     * Rows as they were after a revision, in order of their keys: binds the revision, the query and a limit, the revision
     * twice, the query and the limit, and the limit. Each half is ordered by itself, so that it is read by the index of keys
     * and no further than a page.
     */
    String selectRowsAt(RowQuery query) {
        String where = sql.where(query);
        return """
                SELECT * FROM (%s WHERE revision <= ? AND %s ORDER BY id LIMIT ?) AS lasting
                UNION ALL
                SELECT * FROM (%s WHERE revision <= ? AND ended > ? AND %s ORDER BY id LIMIT ?) AS past
                ORDER BY id LIMIT ?""".formatted(sql.select("", table), where, sql.select("", history), where);
    }

    /** Every state of one feature, newest first, with what ended it: binds the key twice. */
    String selectStatesOf() {
        return "%s WHERE id = ? UNION ALL %s WHERE id = ? ORDER BY revision DESC"
                .formatted(sql.select(", 0 AS ended, 0 AS removed", table), sql.select(", ended, removed", history));
    }

    /** Every state of every feature, newest first, with what ended it. */
    String selectStatesOfAll() {
        return "%s UNION ALL %s ORDER BY revision DESC"
                .formatted(sql.select(", 0 AS ended, 0 AS removed", table), sql.select(", ended, removed", history));
    }

    /** Every state that lay in a cell, newest first: binds the cell twice and a limit. */
    String selectStatesIn() {
        return "%s WHERE cell = ? UNION ALL %s WHERE cell = ? ORDER BY revision DESC LIMIT ?"
                .formatted(sql.select(", 0 AS ended, 0 AS removed", table), sql.select(", ended, removed", history));
    }

    /** Features that revisions replaced or removed, as they were before: binds first, last and first. */
    String selectBefore() {
        return sql.select("", history) + " WHERE ended BETWEEN ? AND ? AND revision < ?";
    }

    /** Features written since a revision, as they are: binds it. */
    String selectSince() {
        return sql.select("", table) + " WHERE revision >= ?";
    }

    /** Keys of features that were removed since a revision and are not there: binds it. */
    String selectRemovedSince() {
        return """
                SELECT DISTINCT h.id FROM %2$s h WHERE h.ended >= ? AND h.removed = 1
                  AND NOT EXISTS (SELECT 1 FROM %1$s t WHERE t.id = h.id)""".formatted(table, history);
    }

    /** States that revisions began or ended: binds first and last three times, and last. */
    String selectTouched() {
        String states = "%s WHERE revision BETWEEN ? AND ? UNION ALL %s WHERE ended BETWEEN ? AND ?"
                .formatted(sql.select("", table), sql.select("", history));
        return "%s UNION ALL %s WHERE revision BETWEEN ? AND ? AND ended > ?"
                .formatted(states, sql.select("", history));
    }

    /** Keys of features that revisions made and that were not there before: binds first, last, first, first. */
    String selectMade() {
        return """
                SELECT id FROM %1$s t WHERE revision BETWEEN ? AND ?
                  AND NOT EXISTS (SELECT 1 FROM %2$s h WHERE h.id = t.id AND h.revision < ? AND h.ended >= ?)""".formatted(table, history);
    }

    /**
     * Keys of features that revisions wrote and later ones wrote again: binds first, last, last, first, last, last and a
     * limit.
     */
    String selectLater() {
        return """
                SELECT id FROM %2$s WHERE revision BETWEEN ? AND ? AND ended > ?
                UNION SELECT h.id FROM %2$s h JOIN %1$s t ON t.id = h.id
                  WHERE h.removed = 1 AND h.ended BETWEEN ? AND ? AND t.revision > ?
                LIMIT ?""".formatted(table, history);
    }

    /** Every state in the order of the revisions that began them. */
    String selectStates() {
        return "%s UNION ALL %s ORDER BY revision"
                .formatted(sql.select(", row_digest", table), sql.select(", row_digest", history));
    }

    /** Revision and key of every removal, in order. */
    String selectRemovals() {
        return "SELECT ended, id FROM %s WHERE removed = 1 ORDER BY ended".formatted(history);
    }

    /** End and key of states that do not end where the next state of the same feature begins. */
    String selectLoose() {
        return """
                SELECT h.ended, h.id FROM %2$s h LEFT JOIN
                  (SELECT revision, id FROM %1$s UNION ALL SELECT revision, id FROM %2$s) s ON s.revision = h.ended
                WHERE h.ended <= h.revision OR (h.removed = 1) = (s.id IS NOT NULL)
                  OR (s.id IS NOT NULL AND s.id <> h.id)
                ORDER BY h.ended""".formatted(table, history);
    }
}
