// SPDX-License-Identifier: Apache-2.0
package org.gridkeeper.server.serve;

import java.time.Instant;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.function.Function;
import java.util.function.Predicate;
import org.gridkeeper.engine.geo.Bounds;
import org.gridkeeper.engine.index.LayerSnapshot;
import org.gridkeeper.server.live.LiveLayer;
import org.gridkeeper.server.live.LiveView;
import org.gridkeeper.server.store.FeatureState;
import org.gridkeeper.server.store.FeatureStore;
import org.gridkeeper.server.store.RowQuery;
import org.gridkeeper.server.store.StoredFeature;
import org.gridkeeper.server.store.VersionedFeature;
import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Component;

/**
 * Finds pages of elements, in order of their ids, now and as of a moment. What has a place is found by the engine's query
 * under the viewer's scope, registers by the database's, and what was by the cell it lay in then.
 */
@Component
class ElementPages {

    /**
     * One page.
     *
     * @param last id after which the next page begins; empty when there is none
     */
    record Page<T>(List<T> elements, String last) {

        static <T> Page<T> of(List<T> found, List<String> ids, int limit) {
            boolean more = ids.size() > limit;
            return new Page<>(found.size() > limit ? found.subList(0, limit) : found, more ? ids.get(limit - 1) : "");
        }
    }

    /** So many rows are asked for at a time when many are passed over. */
    private static final int ROWS_AT_ONCE = 1_000;

    private final FeatureStore store;

    ElementPages(FeatureStore store) {
        this.store = store;
    }

    Optional<VersionedFeature> find(Sight sight, String id) {
        return store.findVersioned(sight.layer(), id).filter(found -> sight.sees(found.feature()));
    }

    Page<VersionedFeature> now(Sight sight, ElementQuery query, LiveView view) {
        Optional<LiveLayer> layer = view.findLayer(sight.layer());
        return layer.isPresent() ? inMemory(sight, query, layer.get().snapshot()) : inDatabase(sight, query);
    }

    private Page<VersionedFeature> inMemory(Sight sight, ElementQuery query, LayerSnapshot snapshot) {
        Bounds box = query.boxMercator();
        int[] rows = snapshot.listRows(
                query.after(),
                sight.scope(),
                query.filter(),
                row -> (query.cell().isEmpty() || query.cell().equals(snapshot.cell(row)))
                        && (box == null || box.intersects(snapshot.shapes().boundsMercator(row))),
                query.limit() + 1);
        List<String> ids = Arrays.stream(rows).mapToObj(snapshot::id).toList();
        List<String> wanted = ids.subList(0, Math.min(ids.size(), query.limit()));
        // A row may have been written since the map in memory was made: it may lie elsewhere now.
        Map<String, VersionedFeature> stored = new HashMap<>();
        store.list(sight.layer(), RowQuery.ofIds(wanted)).stream()
                .filter(row -> sight.sees(row.feature()) && query.takes(sight, row.feature()))
                .forEach(row -> stored.put(row.feature().id(), row));
        List<VersionedFeature> found = new ArrayList<>();
        for (String id : wanted) {
            Optional.ofNullable(stored.get(id)).ifPresent(found::add);
        }
        return Page.of(found, ids, query.limit());
    }

    private Page<VersionedFeature> inDatabase(Sight sight, ElementQuery query) {
        return pages(
                query,
                query.among(sight),
                rows -> store.list(sight.layer(), rows),
                row -> row.feature().id(),
                row -> sight.sees(row.feature()));
    }

    /** As it was then, in the scope of then. */
    Page<StoredFeature> at(Sight sight, ElementQuery query, Instant time) {
        long number = store.history().numberAt(time);
        return pages(
                query,
                query.amongPast(sight),
                rows -> store.history().listAt(sight.layer(), number, rows),
                StoredFeature::id,
                row -> sight.sees(row) && query.takes(sight, row));
    }

    /** Rows that may not be shown are passed over, so that a page does not end with the id of one. */
    private static <T> Page<T> pages(
            ElementQuery query,
            @Nullable Map<String, List<String>> among,
            Function<RowQuery, List<T>> list,
            Function<T, String> id,
            Predicate<T> shown) {
        List<T> found = new ArrayList<>();
        String after = query.after();
        boolean more = among != null;
        int count = query.limit() + 1;
        while (among != null && more && found.size() <= query.limit()) {
            List<T> rows = list.apply(new RowQuery(after, count, among));
            rows.stream().filter(shown).forEach(found::add);
            more = rows.size() == count;
            after = more ? id.apply(rows.get(rows.size() - 1)) : after;
            count = Math.max(count, ROWS_AT_ONCE);
        }
        return Page.of(found, found.stream().map(id).toList(), query.limit());
    }

    /** One element as it was then. */
    Optional<StoredFeature> findAt(Sight sight, String id, Instant time) {
        long number = store.history().numberAt(time);
        return store.history().listStates(sight.layer(), id).stream()
                .filter(state -> state.began().number() <= number
                        && (state.ended() == null || state.ended().number() > number))
                .map(FeatureState::feature)
                .map(VersionedFeature::feature)
                .filter(sight::sees)
                .findFirst();
    }
}
