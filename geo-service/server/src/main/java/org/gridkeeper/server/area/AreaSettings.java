// SPDX-License-Identifier: Apache-2.0
package org.gridkeeper.server.area;

import java.time.ZoneId;
import org.springframework.boot.context.properties.ConfigurationProperties;
import org.springframework.boot.context.properties.bind.DefaultValue;

/**
 * What of the site's settings matters for the history of areas.
 *
 * @param timezone where days begin and end
 */
@ConfigurationProperties("gridkeeper")
record AreaSettings(@DefaultValue("Asia/Shanghai") ZoneId timezone) {}
