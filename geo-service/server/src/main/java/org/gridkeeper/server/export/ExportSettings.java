// SPDX-License-Identifier: Apache-2.0
package org.gridkeeper.server.export;

import java.time.ZoneId;
import org.springframework.boot.context.properties.ConfigurationProperties;
import org.springframework.boot.context.properties.bind.DefaultValue;

/**
 * What of the site's settings matters for exports.
 *
 * @param timezone in which times are written in text, and of dates and times that name none
 */
@ConfigurationProperties("gridkeeper")
record ExportSettings(@DefaultValue("Asia/Shanghai") ZoneId timezone) {}
