// SPDX-License-Identifier: Apache-2.0
package org.gridkeeper.server.store;

import static org.assertj.core.api.Assertions.assertThat;

import java.nio.file.Path;
import javax.sql.DataSource;
import org.flywaydb.core.Flyway;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.springframework.boot.autoconfigure.AutoConfigurations;
import org.springframework.boot.flyway.autoconfigure.FlywayAutoConfiguration;
import org.springframework.boot.jdbc.autoconfigure.DataSourceAutoConfiguration;
import org.springframework.boot.test.context.ConfigDataApplicationContextInitializer;
import org.springframework.boot.test.context.runner.ApplicationContextRunner;

class StoreConfigurationTest {

    private final ApplicationContextRunner application = new ApplicationContextRunner()
            .withInitializer(new ConfigDataApplicationContextInitializer())
            .withConfiguration(AutoConfigurations.of(DataSourceAutoConfiguration.class, FlywayAutoConfiguration.class))
            .withUserConfiguration(StoreConfiguration.class);

    @Test
    void without_a_url_the_embedded_database_is_opened_and_migrated_by_the_store_alone(@TempDir Path home) {
        application.withPropertyValues("GRIDKEEPER_HOME=" + home.resolve("new")).run(context -> {
            assertThat(context).hasNotFailed().hasSingleBean(DataSource.class).doesNotHaveBean(Flyway.class);
            assertThat(context.getBean(SqlDialect.class)).isEqualTo(SqlDialect.GEOPACKAGE);
            assertThat(context.getBean(FeatureStore.class).version()).isZero();
            assertThat(home.resolve("new/gridkeeper.gpkg")).exists();
        });
    }

    @Test
    void another_kind_of_url_is_refused_with_the_form_it_should_have() {
        application
                .withPropertyValues("GRIDKEEPER_DB_URL=jdbc:mysql://localhost/x")
                .run(context -> assertThat(context.getStartupFailure())
                        .rootCause()
                        .hasMessageContaining("jdbc:postgresql://host/database"));
    }
}
