// SPDX-License-Identifier: Apache-2.0
package org.gridkeeper.server.tile;

import org.springframework.boot.context.properties.ConfigurationProperties;
import org.springframework.boot.context.properties.bind.DefaultValue;
import org.springframework.util.unit.DataSize;
import org.springframework.validation.annotation.Validated;

/**
 * How many finished tiles are kept.
 *
 * @param cache whether any are
 * @param memory bytes of tiles in memory
 * @param disk bytes of the file of tiles in the home folder; 0 for none
 */
@Validated
@ConfigurationProperties("gridkeeper.tiles")
record TileSettings(
        @DefaultValue("true") boolean cache,
        @DefaultValue("64MB") DataSize memory,
        @DefaultValue("2GB") DataSize disk) {

    boolean onDisk() {
        return cache && disk.toBytes() > 0;
    }
}
