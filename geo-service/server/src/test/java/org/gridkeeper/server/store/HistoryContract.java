// SPDX-License-Identifier: Apache-2.0
package org.gridkeeper.server.store;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Random;
import org.gridkeeper.engine.index.Field;
import org.gridkeeper.engine.index.FieldType;
import org.gridkeeper.engine.index.GeometryKind;
import org.gridkeeper.engine.index.Kind;
import org.gridkeeper.engine.index.LayerSchema;
import org.gridkeeper.engine.link.Link;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;

/** What every store remembers of the past, and proves of it. */
abstract class HistoryContract extends StoreContract {

    @BeforeEach
    void declare() {
        store.declare(points());
    }

    @Test
    void a_layer_is_as_it_was_after_any_change() {
        Random random = new Random(7);
        List<List<StoredFeature>> after = new ArrayList<>();
        List<Long> numbers = new ArrayList<>();
        for (int step = 0; step < 40; step++) {
            try (StoreTransaction transaction = store.begin(TEST)) {
                for (int i = 0; i < 1 + random.nextInt(6); i++) {
                    String id = "f" + random.nextInt(12);
                    switch (random.nextInt(4)) {
                        case 0 -> transaction.delete(layer, id);
                        case 1 -> transaction.relink(layer, id, Link.toCell("cell" + random.nextInt(3)));
                        default -> transaction.put(layer, feature(id, Map.of("severity", (long) random.nextInt(3))));
                    }
                }
                numbers.add(transaction.commit());
            }
            after.add(sorted(all()));
        }
        for (int step = 0; step < numbers.size(); step++) {
            List<StoredFeature> then = new ArrayList<>();
            store.history().forEachAt(layer, numbers.get(step), then::add);
            assertThat(sorted(then)).as("after change %d", numbers.get(step)).isEqualTo(after.get(step));
            assertThat(pages(numbers.get(step), Map.of()))
                    .as("page by page after change %d", numbers.get(step))
                    .isEqualTo(after.get(step));
            assertThat(pages(numbers.get(step), Map.of("cell", List.of("cell1", "cell2"))))
                    .isEqualTo(after.get(step).stream()
                            .filter(feature -> feature.link().cell().matches("cell[12]"))
                            .toList());
        }
        assertThat(database.verifyLog(rows -> {}).faults()).isEmpty();
    }

    @Test
    void the_states_of_a_feature_tell_when_each_began_and_ended() {
        put(feature("a", Map.of("severity", 1L)));
        put(feature("a", Map.of("severity", 2L)));
        relink("a", Link.toCell("c1"));
        try (StoreTransaction transaction = store.begin(TEST)) {
            transaction.delete(layer, "a");
            transaction.commit();
        }
        put(feature("a", Map.of("severity", 3L)));
        List<FeatureState> states = store.history().listStates(layer, "a");
        assertThat(states).hasSize(4);
        assertThat(states)
                .extracting(state -> state.feature().feature().values().get("severity"))
                .containsExactly(3L, 2L, 2L, 1L);
        assertThat(states).extracting(FeatureState::removed).containsExactly(false, true, false, false);
        assertThat(states.get(0).ended()).isNull();
        assertThat(states.get(1).feature().feature().link()).isEqualTo(Link.toCell("c1"));
        assertThat(states.get(2).ended()).isEqualTo(states.get(1).began());
        assertThat(store.history().listStatesIn(layer, "c1", 10)).hasSize(1);
    }

    @Test
    void what_a_run_replaced_made_and_what_was_written_since_are_told() {
        putAll(feature("old", Map.of("severity", 1L)), feature("gone", Map.of("severity", 1L)));
        long before = store.version();
        try (StoreTransaction transaction = store.begin(new Origin("cli", "import", "run-2"))) {
            transaction.put(layer, feature("old", Map.of("severity", 2L)));
            transaction.put(layer, feature("old", Map.of("severity", 3L)));
            transaction.put(layer, feature("new", Map.of("severity", 1L)));
            transaction.delete(layer, "gone");
            transaction.commit();
        }
        List<Change> run = store.history().listOfRun("run-2");
        assertThat(run).extracting(Change::number).containsExactly(before + 1);
        Revisions writes = run.get(0).revisions();
        assertThat(writes.count()).isEqualTo(4);
        List<StoredFeature> replaced = new ArrayList<>();
        store.history().forEachBefore(layer, writes, replaced::add);
        assertThat(sorted(replaced))
                .containsExactly(feature("gone", Map.of("severity", 1L)), feature("old", Map.of("severity", 1L)));
        List<String> made = new ArrayList<>();
        store.history().forEachMade(layer, writes, made::add);
        assertThat(made).containsExactly("new");
        assertThat(store.history().listWrittenLater(layer, writes, 10)).isEmpty();
        put(feature("new", Map.of("severity", 9L)));
        put(feature("gone", Map.of("severity", 9L)));
        assertThat(store.history().listWrittenLater(layer, writes, 10)).containsExactlyInAnyOrder("new", "gone");
    }

    @Test
    void what_was_written_since_a_revision_is_told_as_it_is_and_what_is_gone() {
        putAll(feature("kept", Map.of("severity", 1L)), feature("changed", Map.of("severity", 1L)));
        putAll(feature("removed", Map.of("severity", 1L)), feature("back", Map.of("severity", 1L)));
        long first = lastChange().revisions().last() + 1;
        put(feature("changed", Map.of("severity", 2L)));
        try (StoreTransaction transaction = store.begin(TEST)) {
            transaction.put(layer, feature("changed", Map.of("severity", 3L)));
            transaction.delete(layer, "removed");
            transaction.delete(layer, "back");
            transaction.put(layer, feature("short", Map.of("severity", 1L)));
            transaction.commit();
        }
        try (StoreTransaction transaction = store.begin(TEST)) {
            transaction.put(layer, feature("back", Map.of("severity", 4L)));
            transaction.delete(layer, "short");
            transaction.put(layer, feature("new", Map.of("severity", 5L)));
            transaction.commit();
        }
        List<StoredFeature> written = new ArrayList<>();
        List<String> removed = new ArrayList<>();
        store.history().forEachSince(layer, first, written::add, removed::add);
        assertThat(sorted(written))
                .containsExactly(
                        feature("back", Map.of("severity", 4L)),
                        feature("changed", Map.of("severity", 3L)),
                        feature("new", Map.of("severity", 5L)));
        assertThat(removed).containsExactlyInAnyOrder("removed", "short");
        written.clear();
        removed.clear();
        store.history().forEachSince(layer, lastChange().revisions().last() + 1, written::add, removed::add);
        assertThat(written).isEmpty();
        assertThat(removed).isEmpty();
    }

    @Test
    void the_states_that_writes_began_or_ended_are_told() {
        put(feature("a", Map.of("severity", 1L)));
        long first = lastChange().revisions().last() + 1;
        put(feature("a", Map.of("severity", 2L)));
        put(feature("a", Map.of("severity", 3L)));
        put(feature("b", Map.of("severity", 4L)));
        long last = lastChange().revisions().last();
        put(feature("a", Map.of("severity", 5L)));
        put(feature("c", Map.of("severity", 6L)));
        List<Object> severities = new ArrayList<>();
        store.history()
                .forEachTouched(
                        layer,
                        new Revisions(first, last),
                        state -> severities.add(state.values().get("severity")));
        assertThat(severities).containsExactlyInAnyOrder(1L, 2L, 3L, 4L);
    }

    @Test
    void a_layer_of_before_is_given_the_indexes_that_its_newest_writes_are_found_by() throws java.sql.SQLException {
        String index = new LayerSql(database.dialect(), points()).followIndex();
        try (var connection = database.dataSource().getConnection();
                var statement = connection.createStatement()) {
            statement.execute("DROP INDEX \"%s\"".formatted(index));
            if (!connection.getAutoCommit()) {
                connection.commit();
            }
        }
        store.declare(points());
        try (var connection = database.dataSource().getConnection();
                var statement = connection.createStatement()) {
            statement.execute("DROP INDEX \"%s\"".formatted(index));
            if (!connection.getAutoCommit()) {
                connection.rollback();
            }
        }
        store.declare(points());
    }

    private Change lastChange() {
        return store.listChanges(store.version() - 1, 1).get(0);
    }

    @Test
    void a_transaction_reads_what_it_wrote_with_the_revision_it_will_have() {
        put(feature("a", Map.of("severity", 1L)));
        long revision = store.findVersioned(layer, "a").orElseThrow().revision();
        try (StoreTransaction transaction = store.begin(TEST)) {
            assertThat(transaction.find(layer, "a").orElseThrow().revision()).isEqualTo(revision);
            transaction.put(layer, feature("a", Map.of("severity", 2L)));
            VersionedFeature found = transaction.find(layer, "a").orElseThrow();
            assertThat(found.feature().values()).containsEntry("severity", 2L);
            assertThat(found.revision()).isEqualTo(revision + 1);
            assertThat(transaction.find(layer, "b")).isEmpty();
            transaction.commit();
        }
        assertThat(store.findVersioned(layer, "a").orElseThrow().revision()).isEqualTo(revision + 1);
    }

    @Test
    void a_register_without_geometry_keeps_its_rows_and_finds_them_by_a_text() {
        LayerSchema register = new LayerSchema(
                layer + "-r", Kind.REGISTER, GeometryKind.NONE, List.of(Field.of("person", FieldType.TEXT)));
        store.declare(register);
        try (StoreTransaction transaction = store.begin(TEST)) {
            for (int i = 0; i < 6; i++) {
                transaction.put(
                        register.id(),
                        new StoredFeature(
                                "r" + i,
                                StoredFeature.NO_PLACE,
                                Map.of("person", "p" + i % 2),
                                Link.toCell("c" + i % 3)));
            }
            transaction.commit();
        }
        List<String> found = new ArrayList<>();
        store.forEachOf(register.id(), "person", "p1", row -> found.add(row.id()));
        store.forEachOf(register.id(), "cell", "c0", row -> found.add(row.id()));
        assertThat(found).containsExactly("r1", "r3", "r5", "r0", "r3");
        assertThat(store.find(register.id(), "r1").orElseThrow().lonLat().isEmpty())
                .isTrue();
        assertThat(database.verifyLog(rows -> {}).faults()).isEmpty();
    }

    private List<StoredFeature> pages(long number, Map<String, List<String>> among) {
        List<StoredFeature> all = new ArrayList<>();
        List<StoredFeature> page = List.of();
        do {
            String after = page.isEmpty() ? "" : page.get(page.size() - 1).id();
            page = store.history().listAt(layer, number, new RowQuery(after, 2, among));
            all.addAll(page);
        } while (page.size() == 2);
        return all;
    }

    private static List<StoredFeature> sorted(List<StoredFeature> features) {
        return features.stream()
                .sorted(java.util.Comparator.comparing(StoredFeature::id))
                .toList();
    }
}
