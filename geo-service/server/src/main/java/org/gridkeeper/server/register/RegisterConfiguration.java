// SPDX-License-Identifier: Apache-2.0
package org.gridkeeper.server.register;

import org.springframework.boot.context.properties.EnableConfigurationProperties;
import org.springframework.context.annotation.Configuration;

/** Settings of the registers. */
@Configuration(proxyBeanMethods = false)
@EnableConfigurationProperties(RegisterSettings.class)
class RegisterConfiguration {}
