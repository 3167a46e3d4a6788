// SPDX-License-Identifier: Apache-2.0
package org.gridkeeper.server.score;

import java.time.Duration;
import java.time.LocalTime;
import java.time.ZoneId;
import org.springframework.boot.context.properties.ConfigurationProperties;
import org.springframework.boot.context.properties.bind.DefaultValue;
import org.springframework.validation.annotation.Validated;

/**
 * When ticks happen.
 *
 * @param every the longest time between two ticks of the zones
 * @param afterChange the shortest time between two of them, which is kept when the data changes
 * @param nightly local time of the tick that computes the colour scales anew
 * @param timezone where that local time is meant
 */
@Validated
@ConfigurationProperties("gridkeeper.score")
record ScoreSettings(
        @DefaultValue("1h") Duration every,
        @DefaultValue("1m") Duration afterChange,
        @DefaultValue("03:30") LocalTime nightly,
        @DefaultValue("Asia/Shanghai") ZoneId timezone) {}
