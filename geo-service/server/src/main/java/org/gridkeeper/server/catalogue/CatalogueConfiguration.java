// SPDX-License-Identifier: Apache-2.0
package org.gridkeeper.server.catalogue;

import org.springframework.boot.context.properties.EnableConfigurationProperties;
import org.springframework.context.annotation.Bean;
import org.springframework.context.annotation.Configuration;

/** Reads the dictionaries at the start, so that a mistake in one is told before anything is served. */
@Configuration(proxyBeanMethods = false)
@EnableConfigurationProperties(CatalogueSettings.class)
class CatalogueConfiguration {

    @Bean
    Dictionaries dictionaries(CatalogueSettings settings) {
        return Dictionaries.read(settings.home());
    }
}
