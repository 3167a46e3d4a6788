// SPDX-License-Identifier: Apache-2.0
package org.gridkeeper.server.store;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.sql.Connection;
import java.sql.DriverManager;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.sql.Statement;
import org.junit.jupiter.api.Test;

@OnPostgis
class PostgisRestoreTest extends RestoreContract {

    @Override
    void check_doors() throws SQLException {
        try (Connection connection = connect();
                Statement statement = connection.createStatement()) {
            assertThatThrownBy(() -> statement.execute("DELETE FROM trees")).hasMessageContaining("kept by Gridkeeper");
            statement.execute("SET ROLE gridkeeper_read");
            try (ResultSet row = statement.executeQuery("SELECT count(girth), count(*) FROM gridkeeper_read.trees")) {
                assertThat(row.next()).isTrue();
                assertThat(row.getLong(2)).isEqualTo(60);
            }
        }
    }

    @Test
    void nobody_opens_a_database_that_a_backup_is_being_put_into() throws SQLException {
        try (DatabaseUse alone = DatabaseUse.alone(properties)) {
            assertThatThrownBy(() -> StoreDatabase.open(properties))
                    .isInstanceOf(StoreException.class)
                    .hasMessageContaining("a backup is being put in the place of the database");
            assertThatThrownBy(() -> DatabaseUse.alone(properties)).isInstanceOf(BackupException.class);
            assertThat(alone).isNotNull();
        }
        StoreDatabase.open(properties).close();
    }

    private Connection connect() throws SQLException {
        return DriverManager.getConnection(properties.url(), properties.user(), properties.password());
    }
}
