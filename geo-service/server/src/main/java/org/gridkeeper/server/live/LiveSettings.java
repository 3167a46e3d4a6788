// SPDX-License-Identifier: Apache-2.0
package org.gridkeeper.server.live;

import jakarta.validation.constraints.Pattern;
import java.time.Duration;
import org.springframework.boot.context.properties.ConfigurationProperties;
import org.springframework.boot.context.properties.bind.DefaultValue;
import org.springframework.validation.annotation.Validated;

/**
 * How the read model follows the store.
 *
 * @param poll how often the change log is asked for news
 * @param referenceTime where periods end: auto, now, last-event, or an instant
 */
@Validated
@ConfigurationProperties("gridkeeper.live")
record LiveSettings(
        @DefaultValue("1s") Duration poll,

        @DefaultValue("auto") @Pattern(regexp = "auto|now|last-event|\\d{4}-\\d\\d-\\d\\dT\\S+Z")
        String referenceTime) {}
