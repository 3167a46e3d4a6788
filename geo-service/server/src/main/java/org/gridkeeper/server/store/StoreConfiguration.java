// SPDX-License-Identifier: Apache-2.0
package org.gridkeeper.server.store;

import javax.sql.DataSource;
import org.springframework.boot.context.properties.EnableConfigurationProperties;
import org.springframework.context.annotation.Bean;
import org.springframework.context.annotation.Configuration;

/** Opens the database once and gives out its parts; whoever gets one of them finds the tables up to date. */
@Configuration(proxyBeanMethods = false)
@EnableConfigurationProperties(StoreProperties.class)
class StoreConfiguration {

    @Bean
    StoreDatabase storeDatabase(StoreProperties properties) {
        return StoreDatabase.open(properties);
    }

    @Bean(destroyMethod = "")
    DataSource dataSource(StoreDatabase database) {
        return database.dataSource();
    }

    @Bean
    SqlDialect sqlDialect(StoreDatabase database) {
        return database.dialect();
    }

    @Bean
    FeatureStore featureStore(StoreDatabase database) {
        return database.features();
    }
}
