// SPDX-License-Identifier: Apache-2.0
package org.gridkeeper.server.tile;

import jakarta.validation.constraints.Min;
import java.time.Duration;
import org.springframework.boot.context.properties.ConfigurationProperties;
import org.springframework.boot.context.properties.bind.DefaultValue;
import org.springframework.validation.annotation.Validated;

/**
 * The bounds of drawing.
 *
 * @param perCore pictures drawn at once for each core
 * @param waiting pictures that may wait for their turn
 * @param patience the longest that one waits for its turn
 */
@Validated
@ConfigurationProperties("gridkeeper.drawing")
record DrawingSettings(
        @DefaultValue("1") @Min(1) int perCore,
        @DefaultValue("200") @Min(0) int waiting,
        @DefaultValue("1500ms") Duration patience) {

    DrawingSettings {
        if (patience.isZero() || patience.isNegative()) {
            throw new IllegalArgumentException("gridkeeper.drawing.patience is above 0, not " + patience);
        }
    }

    int threads() {
        return Runtime.getRuntime().availableProcessors() * perCore;
    }
}
