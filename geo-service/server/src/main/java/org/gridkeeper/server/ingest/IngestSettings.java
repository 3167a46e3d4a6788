// SPDX-License-Identifier: Apache-2.0
package org.gridkeeper.server.ingest;

import java.nio.file.Path;
import java.time.ZoneId;
import org.springframework.boot.context.properties.ConfigurationProperties;
import org.springframework.boot.context.properties.bind.DefaultValue;

/**
 * What of the site's settings matters for imports.
 *
 * @param home folder of everything that Gridkeeper keeps; rejected rows go to {@code rejected/} in it
 * @param timezone of dates and times that name none
 */
@ConfigurationProperties("gridkeeper")
record IngestSettings(
        @DefaultValue("var") Path home,
        @DefaultValue("Asia/Shanghai") ZoneId timezone) {}
