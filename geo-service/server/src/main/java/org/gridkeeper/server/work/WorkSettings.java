// SPDX-License-Identifier: Apache-2.0
package org.gridkeeper.server.work;

import jakarta.validation.Valid;
import jakarta.validation.constraints.DecimalMax;
import jakarta.validation.constraints.DecimalMin;
import java.time.Duration;
import org.gridkeeper.engine.work.PatrolDemand;
import org.gridkeeper.engine.work.WeekPlan;
import org.gridkeeper.engine.work.WorkMinutes;
import org.springframework.boot.context.properties.ConfigurationProperties;
import org.springframework.boot.context.properties.bind.DefaultValue;
import org.springframework.validation.annotation.Validated;

/**
 * By what the workload is computed.
 *
 * @param every how long one computation is shown
 */
@Validated
@ConfigurationProperties("gridkeeper.work")
record WorkSettings(
        @DefaultValue("1m") Duration every,
        @DefaultValue @Valid Minutes minutes,
        @DefaultValue @Valid Patrol patrol) {

    /**
     * How long one piece of work takes, with the way there.
     *
     * @param visit of an element
     * @param verify whether what was reported is so
     * @param check whether it is really mended
     */
    record Minutes(
            @DefaultValue("30") @DecimalMin("0") double visit,
            @DefaultValue("20") @DecimalMin("0") double verify,
            @DefaultValue("20") @DecimalMin("0") double check) {}

    /**
     * How the hours for patrols are split.
     *
     * @param base what every cell asks for
     * @param alpha what a household adds in a cell with the highest score
     * @param share of the time on shift that is for patrols and visits
     */
    record Patrol(
            @DefaultValue("1") @DecimalMin("0") double base,
            @DefaultValue("0.01") @DecimalMin("0") double alpha,

            @DefaultValue("0.5") @DecimalMin("0") @DecimalMax("1")
            double share) {}

    WeekPlan.Rates rates() {
        return new WeekPlan.Rates(
                new WorkMinutes(minutes.visit, minutes.verify, minutes.check),
                new PatrolDemand(patrol.base, patrol.alpha),
                patrol.share);
    }
}
