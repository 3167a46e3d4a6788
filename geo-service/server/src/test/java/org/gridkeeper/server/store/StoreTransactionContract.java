// SPDX-License-Identifier: Apache-2.0
package org.gridkeeper.server.store;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.sql.Connection;
import java.sql.PreparedStatement;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.time.Duration;
import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.concurrent.Callable;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import java.util.concurrent.Future;
import java.util.concurrent.atomic.AtomicBoolean;
import java.util.stream.IntStream;
import org.gridkeeper.engine.index.Field;
import org.gridkeeper.engine.index.FieldType;
import org.gridkeeper.engine.index.GeometryKind;
import org.gridkeeper.engine.index.Kind;
import org.gridkeeper.engine.index.LayerSchema;
import org.gridkeeper.engine.link.Link;
import org.junit.jupiter.api.Test;

/** What every store does about transactions, numbers of the log and writers at the same time. */
abstract class StoreTransactionContract extends StoreContract {

    @Test
    void the_same_key_twice_in_one_transaction_keeps_the_last() {
        store.declare(points());
        try (StoreTransaction transaction = store.begin(TEST)) {
            assertThat(transaction.put(layer, feature("a", Map.of("title", "1"))))
                    .isEqualTo(PutResult.INSERTED);
            assertThat(transaction.put(layer, feature("a", Map.of("title", "2"))))
                    .isEqualTo(PutResult.UPDATED);
            assertThat(transaction.put(layer, feature("a", Map.of("title", "2"))))
                    .isEqualTo(PutResult.UNCHANGED);
            assertThat(transaction.delete(layer, "a")).isTrue();
            assertThat(transaction.delete(layer, "a")).isFalse();
            assertThat(transaction.put(layer, feature("a", Map.of("title", "3"))))
                    .isEqualTo(PutResult.INSERTED);
            assertThat(transaction.relink(layer, "a", Link.toCell("c"))).isTrue();
            transaction.commit();
        }
        StoredFeature a = store.find(layer, "a").orElseThrow();
        assertThat(a.values()).isEqualTo(Map.of("title", "3"));
        assertThat(a.link()).isEqualTo(Link.toCell("c"));
    }

    @Test
    void a_transaction_that_wrote_nothing_leaves_the_version() {
        store.declare(points());
        putAll(feature("a", Map.of()));
        long version = store.version();
        try (StoreTransaction transaction = store.begin(TEST)) {
            transaction.put(layer, feature("a", Map.of()));
            transaction.relink(layer, "a", Link.NOWHERE);
            transaction.relink(layer, "nobody", Link.toCell("c"));
            transaction.delete(layer, "nobody");
            assertThat(transaction.commit()).isEqualTo(version);
        }
        try (StoreTransaction transaction = store.begin(TEST)) {
            assertThat(transaction.commit()).isEqualTo(version);
        }
        assertThat(store.version()).isEqualTo(version);
    }

    @Test
    void deleting_removes_the_feature_and_is_logged() {
        store.declare(points());
        putAll(feature("a", Map.of()), feature("b", Map.of()));
        long version = store.version();
        try (StoreTransaction transaction = store.begin(new Origin("admin", "delete", ""))) {
            assertThat(transaction.delete(layer, "a")).isTrue();
            assertThat(transaction.commit()).isEqualTo(version + 1);
        }
        assertThat(all()).extracting(StoredFeature::id).containsExactly("b");
        Change change = store.listChanges(version, 10).get(0);
        assertThat(change.origin()).isEqualTo(new Origin("admin", "delete", ""));
        assertThat(change.element()).isEqualTo("a");
        assertThat(change.rows()).isOne();
    }

    @Test
    void closing_without_commit_takes_everything_back() {
        store.declare(points());
        putAll(feature("a", Map.of("title", "x")), feature("b", Map.of()));
        long version = store.version();
        try (StoreTransaction transaction = store.begin(TEST)) {
            for (StoredFeature each : many(6_000)) {
                transaction.put(layer, each);
            }
            transaction.put(layer, feature("a", Map.of()));
            transaction.delete(layer, "b");
        }
        assertThat(all()).extracting(StoredFeature::id).containsExactly("a", "b");
        assertThat(store.find(layer, "a").orElseThrow().values()).isEqualTo(Map.of("title", "x"));
        assertThat(store.version()).isEqualTo(version);
    }

    @Test
    void what_is_written_alongside_is_kept_or_taken_back_with_the_features() throws SQLException {
        store.declare(points());
        Alongside token = connection -> {
            try (PreparedStatement insert =
                    connection.prepareStatement("INSERT INTO token VALUES (?, ?, 'x', 'x', 'x', 'x', 1, 1)")) {
                insert.setString(1, layer);
                insert.setString(2, layer);
                insert.executeUpdate();
            }
        };
        try (StoreTransaction transaction = store.begin(TEST)) {
            transaction.put(layer, feature("a", Map.of()));
            transaction.alongside(token);
        }
        assertThat(tokens()).isZero();
        try (StoreTransaction transaction = store.begin(TEST)) {
            transaction.put(layer, feature("a", Map.of()));
            transaction.alongside(token);
            transaction.commit();
        }
        assertThat(tokens()).isEqualTo(1);
        try (StoreTransaction transaction = store.begin(TEST)) {
            transaction.alongside(connection -> {
                try (PreparedStatement delete = connection.prepareStatement("DELETE FROM token WHERE id = ?")) {
                    delete.setString(1, layer);
                    delete.executeUpdate();
                }
            });
            assertThat(transaction.commit()).isEqualTo(store.version());
        }
        assertThat(tokens()).isZero();
    }

    private int tokens() throws SQLException {
        try (Connection connection = database.dataSource().getConnection();
                PreparedStatement count = connection.prepareStatement("SELECT count(*) FROM token WHERE id = ?")) {
            count.setString(1, layer);
            try (ResultSet row = count.executeQuery()) {
                row.next();
                return row.getInt(1);
            }
        }
    }

    @Test
    void an_ended_transaction_takes_no_more() {
        store.declare(points());
        StoreTransaction transaction = store.begin(TEST);
        transaction.put(layer, feature("a", Map.of()));
        transaction.commit();
        assertThatThrownBy(() -> transaction.put(layer, feature("b", Map.of())))
                .isInstanceOf(IllegalStateException.class);
        assertThatThrownBy(transaction::commit).isInstanceOf(IllegalStateException.class);
        transaction.close();
        assertThat(store.count(layer)).isOne();
    }

    @Test
    void one_entry_is_logged_for_each_layer_touched() {
        String other = layer + "-other";
        store.declare(points());
        store.declare(new LayerSchema(other, Kind.OTHER, GeometryKind.POINT, List.of()));
        long version = store.version();
        Instant before = Instant.now().minusMillis(1);
        try (StoreTransaction transaction = store.begin(TEST)) {
            transaction.put(other, feature("o", Map.of()));
            transaction.put(layer, feature("a", Map.of()));
            transaction.put(layer, feature("b", Map.of()));
            assertThat(transaction.commit()).isEqualTo(version + 2);
        }
        List<Change> changes = store.listChanges(version, 10);
        assertThat(changes).extracting(Change::number).containsExactly(version + 1, version + 2);
        assertThat(changes).extracting(Change::layer).containsExactly(other, layer);
        assertThat(changes).extracting(Change::element).containsExactly("o", "");
        assertThat(changes).extracting(Change::rows).containsExactly(1L, 2L);
        assertThat(changes).extracting(Change::origin).containsOnly(TEST);
        assertThat(changes).allSatisfy(c -> assertThat(c.at()).isBetween(before, Instant.now()));
        assertThat(changes).extracting(Change::digest).doesNotHaveDuplicates().allMatch(d -> d.matches("[0-9a-f]{64}"));
    }

    @Test
    void changes_are_listed_page_by_page() {
        store.declare(points());
        long version = store.version();
        for (int i = 0; i < 5; i++) {
            put(feature("p" + i, Map.of()));
        }
        assertThat(store.listChanges(version, 2)).extracting(Change::element).containsExactly("p0", "p1");
        assertThat(store.listChanges(version + 2, 2))
                .extracting(Change::element)
                .containsExactly("p2", "p3");
        assertThat(store.listChanges(version + 4, 2))
                .extracting(Change::element)
                .containsExactly("p4");
        assertThat(store.listChanges(version + 5, 2)).isEmpty();
    }

    @Test
    void numbers_have_no_gaps_and_appear_in_order_while_many_write_from_two_openings() throws Exception {
        store.declare(points());
        store.declare(new LayerSchema(layer + "-2", Kind.OTHER, GeometryKind.POINT, List.of()));
        long version = store.version();
        AtomicBoolean writing = new AtomicBoolean(true);
        List<Callable<List<Long>>> writers = new ArrayList<>();
        try (StoreDatabase second = StoreDatabase.open(properties)) {
            for (int w = 0; w < 6; w++) {
                FeatureStore own = w % 2 == 0 ? store : second.features();
                String into = w % 3 == 0 ? layer : layer + "-2";
                String name = "w" + w + "-";
                writers.add(() -> writeSingles(own, into, name, 25));
            }
            ExecutorService pool = Executors.newFixedThreadPool(7);
            try {
                Future<?> follower = pool.submit(() -> follow(version, writing));
                List<Long> numbers = new ArrayList<>();
                for (Future<List<Long>> each : pool.invokeAll(writers)) {
                    numbers.addAll(each.get());
                }
                writing.set(false);
                follower.get();
                assertThat(numbers).doesNotHaveDuplicates().hasSize(6 * 25);
            } finally {
                pool.shutdownNow();
            }
        }
        assertThat(store.listChanges(version, 1_000))
                .extracting(Change::number)
                .containsExactlyElementsOf(
                        IntStream.rangeClosed(1, 150).mapToObj(i -> version + i).toList());
    }

    @Test
    void a_reader_sees_all_of_a_transaction_or_nothing() throws Exception {
        store.declare(points());
        putAll(numbered(300, 0));
        AtomicBoolean writing = new AtomicBoolean(true);
        ExecutorService pool = Executors.newSingleThreadExecutor();
        try (StoreDatabase other = StoreDatabase.open(properties)) {
            Future<Integer> reader = pool.submit(() -> {
                int reads = 0;
                while (writing.get() || reads == 0) {
                    List<Object> seen = new ArrayList<>();
                    other.features().forEach(layer, f -> seen.add(f.values().get("severity")));
                    assertThat(seen).hasSize(300);
                    assertThat(seen.stream().distinct()).hasSize(1);
                    reads++;
                }
                return reads;
            });
            for (int round = 1; round <= 20; round++) {
                putAll(numbered(300, round));
            }
            writing.set(false);
            assertThat(reader.get()).isPositive();
        } finally {
            pool.shutdownNow();
        }
    }

    @Test
    void a_writer_that_waits_too_long_is_told_that_the_database_is_busy() {
        store.declare(points());
        try (StoreTransaction transaction = store.begin(TEST);
                StoreDatabase other = StoreDatabase.open(properties.withPatience(Duration.ofMillis(200)))) {
            transaction.put(layer, feature("a", Map.of()));
            try (StoreTransaction late = other.features().begin(TEST)) {
                assertThatThrownBy(() -> late.put(layer, feature("b", Map.of())))
                        .isInstanceOf(StoreBusyException.class)
                        .hasMessageContaining("another writer");
            }
            transaction.commit();
            try (StoreTransaction again = other.features().begin(TEST)) {
                again.put(layer, feature("b", Map.of()));
                again.commit();
            }
        }
        assertThat(store.count(layer)).isEqualTo(2);
    }

    @Test
    void a_row_is_removed_while_another_layer_is_filled_in_bulk() {
        LayerSchema other = new LayerSchema(
                layer + "-2", Kind.OTHER, GeometryKind.POINT, List.of(Field.of("title", FieldType.TEXT)));
        store.declare(points());
        store.declare(other);
        put(feature("a", Map.of("title", "1")));
        try (StoreTransaction transaction = store.begin(TEST)) {
            transaction.put(layer, feature("a", Map.of("title", "2")));
            assertThat(transaction.find(layer, "a")).isPresent();
            for (int i = 0; i < 300; i++) {
                transaction.put(other.id(), feature("b" + i, Map.of("title", "题".repeat(500))));
            }
            assertThat(transaction.delete(layer, "a")).isTrue();
            transaction.commit();
        }
        assertThat(store.count(layer)).isZero();
        assertThat(store.count(other.id())).isEqualTo(300);
    }

    private static List<Long> writeSingles(FeatureStore store, String layer, String name, int count) {
        List<Long> numbers = new ArrayList<>();
        for (int i = 0; i < count; i++) {
            try (StoreTransaction transaction = store.begin(TEST)) {
                transaction.put(layer, new StoredFeature(name + i, point(i, i), Map.of(), Link.NOWHERE));
                long number = transaction.commit();
                assertThat(store.version()).isGreaterThanOrEqualTo(number);
                numbers.add(number);
            }
        }
        assertThat(numbers).isSorted();
        return numbers;
    }

    /** Whoever has seen a number never later meets a smaller one. */
    private void follow(long from, AtomicBoolean writing) {
        long seen = from;
        while (writing.get()) {
            for (Change each : store.listChanges(seen, 100)) {
                assertThat(each.number()).isEqualTo(++seen);
            }
        }
    }

    private static StoredFeature[] numbered(int count, long round) {
        return IntStream.range(0, count)
                .mapToObj(i -> feature("f" + i, Map.of("severity", round)))
                .toArray(StoredFeature[]::new);
    }
}
