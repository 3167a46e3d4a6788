// SPDX-License-Identifier: Apache-2.0
package org.gridkeeper.server.store;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;
import static org.assertj.core.api.Assertions.catchThrowable;

import java.lang.reflect.InvocationHandler;
import java.lang.reflect.InvocationTargetException;
import java.lang.reflect.Proxy;
import java.nio.file.Path;
import java.sql.Connection;
import java.sql.SQLException;
import java.time.Duration;
import java.util.Map;
import javax.sql.DataSource;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** Transactions on a database whose connections break. */
class FailingSourceTest {

    private StoreDatabase database = null;
    private FeatureStore store = null;
    private String breaking = "";
    private boolean refuses;

    @BeforeEach
    void open(@TempDir Path home) {
        database = StoreDatabase.open(StoreProperties.embedded(home));
        database.features().declare(LogProofContract.TREES);
        DataSource source = proxy(DataSource.class, (self, method, arguments) -> {
            if (refuses) {
                throw new IllegalStateException("the pool is broken");
            }
            return breaking((Connection) method.invoke(database.dataSource(), arguments));
        });
        store = new GeoPackageFeatureStore(source, Duration.ofMillis(300));
    }

    @AfterEach
    void close() {
        database.close();
    }

    private Connection breaking(Connection real) {
        return proxy(Connection.class, (self, method, arguments) -> {
            try {
                Object result = method.getName().equals("prepareStatement") && breaking.contains("prepareStatement")
                        ? null
                        : method.invoke(real, arguments);
                if (breaking.contains(method.getName())) {
                    throw new SQLException("cannot " + method.getName());
                }
                return result;
            } catch (InvocationTargetException e) {
                throw e.getCause();
            }
        });
    }

    private static <T> T proxy(Class<T> type, InvocationHandler handler) {
        return type.cast(Proxy.newProxyInstance(type.getClassLoader(), new Class<?>[] {type}, handler));
    }

    private static StoredFeature tree(String id) {
        return StoreContract.feature(id, Map.of());
    }

    @Test
    void a_connection_that_breaks_after_the_commit_makes_it_no_failure() {
        try (StoreTransaction transaction = store.begin(StoreContract.TEST)) {
            transaction.put("trees", tree("a"));
            breaking = "close";
            assertThat(transaction.commit()).isEqualTo(1);
        }
        breaking = "";
        assertThat(store.count("trees")).isEqualTo(1);
    }

    @Test
    void what_failed_first_is_told_and_what_failed_after_it_is_kept_with_it() {
        try (StoreTransaction transaction = store.begin(StoreContract.TEST)) {
            transaction.lockLinks(LinkLock.SHARED);
            breaking = "prepareStatement close";
            Throwable failure = catchThrowable(() -> transaction.put("trees", tree("a")));
            assertThat(failure).isInstanceOf(StoreException.class).hasMessageContaining("cannot prepareStatement");
            assertThat(failure.getCause().getSuppressed()).isNotEmpty();
        }
        breaking = "";
        assertThat(store.count("trees")).isZero();
    }

    @Test
    void a_writer_that_gets_no_connection_gives_its_turn_on() {
        refuses = true;
        assertThatThrownBy(() -> store.begin(StoreContract.TEST).put("trees", tree("a")))
                .hasMessageContaining("the pool is broken");
        refuses = false;
        try (StoreTransaction transaction = store.begin(StoreContract.TEST)) {
            transaction.put("trees", tree("a"));
            transaction.commit();
        }
        assertThat(store.count("trees")).isEqualTo(1);
    }
}
