// SPDX-License-Identifier: Apache-2.0
package org.gridkeeper.server.register;

import java.time.ZoneId;
import org.springframework.boot.context.properties.ConfigurationProperties;
import org.springframework.boot.context.properties.bind.DefaultValue;

/**
 * What of the site's settings matters for registers.
 *
 * @param timezone where the days of responsibilities and plans begin
 */
@ConfigurationProperties("gridkeeper")
record RegisterSettings(@DefaultValue("Asia/Shanghai") ZoneId timezone) {}
