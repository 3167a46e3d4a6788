// SPDX-License-Identifier: Apache-2.0
package org.gridkeeper.server.serve;

import jakarta.validation.Valid;
import jakarta.validation.constraints.Min;
import java.time.ZoneId;
import java.util.Map;
import org.springframework.boot.context.properties.ConfigurationProperties;
import org.springframework.boot.context.properties.bind.DefaultValue;
import org.springframework.util.unit.DataSize;
import org.springframework.validation.annotation.Validated;

/**
 * What the site is, and how much it takes at once.
 *
 * @param timezone where a date without a time begins
 * @param publicUrl address seen from outside, without a slash at the end; empty to take it from the request
 */
@Validated
@ConfigurationProperties("gridkeeper")
record ServeSettings(
        @DefaultValue("Asia/Shanghai") ZoneId timezone,
        @DefaultValue("") String publicUrl,
        @DefaultValue @Valid Site site,
        @DefaultValue @Valid Writing writing) {

    /**
     * The bounds of what is written by one request.
     *
     * @param maxFeatures most features
     * @param maxBody most bytes
     */
    record Writing(
            @DefaultValue("10000") @Min(1) int maxFeatures,
            @DefaultValue("16MB") DataSize maxBody) {}

    /**
     * How the site introduces itself.
     *
     * @param title by language tag
     * @param generated whether its data is generated and not of a real place
     */
    record Site(
            Map<String, String> title,
            @DefaultValue("false") boolean generated) {

        private static final Map<String, String> DEFAULT = Map.of("zh", "Gridkeeper 网格地图", "en", "Gridkeeper");

        Site {
            title = title == null || title.isEmpty() ? DEFAULT : Map.copyOf(title);
        }
    }
}
