// SPDX-License-Identifier: Apache-2.0
package org.gridkeeper.server.catalogue;

import java.nio.file.Path;
import org.springframework.boot.context.properties.ConfigurationProperties;
import org.springframework.boot.context.properties.bind.DefaultValue;

/**
 * Where the catalogue looks for what a city edits.
 *
 * @param home folder of everything that Gridkeeper keeps; a city's dictionaries are in {@code dictionaries/} in it
 */
@ConfigurationProperties("gridkeeper")
record CatalogueSettings(@DefaultValue("var") Path home) {}
