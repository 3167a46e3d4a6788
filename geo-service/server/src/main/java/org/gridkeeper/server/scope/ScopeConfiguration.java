// SPDX-License-Identifier: Apache-2.0
package org.gridkeeper.server.scope;

import java.util.Map;
import org.springframework.boot.context.properties.EnableConfigurationProperties;
import org.springframework.context.annotation.Bean;
import org.springframework.context.annotation.Configuration;
import org.springframework.security.crypto.password.DelegatingPasswordEncoder;
import org.springframework.security.crypto.password.PasswordEncoder;
import org.springframework.security.crypto.password.Pbkdf2PasswordEncoder;

/** Settings and the password hash; the prefix in each hash tells how it was made, so that a better one can follow. */
@Configuration(proxyBeanMethods = false)
@EnableConfigurationProperties(ScopeSettings.class)
class ScopeConfiguration {

    private static final String PBKDF2 = "pbkdf2@SpringSecurity_v5_8";

    @Bean
    PasswordEncoder passwordEncoder() {
        return new DelegatingPasswordEncoder(
                PBKDF2, Map.of(PBKDF2, Pbkdf2PasswordEncoder.defaultsForSpringSecurity_v5_8()));
    }
}
