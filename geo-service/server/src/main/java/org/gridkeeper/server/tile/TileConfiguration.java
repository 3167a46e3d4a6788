// SPDX-License-Identifier: Apache-2.0
package org.gridkeeper.server.tile;

import org.springframework.boot.context.properties.EnableConfigurationProperties;
import org.springframework.context.annotation.Configuration;

/** Makes the settings known to Spring. */
@Configuration(proxyBeanMethods = false)
@EnableConfigurationProperties({DrawingSettings.class, TileSettings.class})
class TileConfiguration {}
