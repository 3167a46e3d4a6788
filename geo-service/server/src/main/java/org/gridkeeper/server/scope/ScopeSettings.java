// SPDX-License-Identifier: Apache-2.0
package org.gridkeeper.server.scope;

import jakarta.validation.Valid;
import jakarta.validation.constraints.Min;
import java.time.Duration;
import org.springframework.boot.context.properties.ConfigurationProperties;
import org.springframework.boot.context.properties.bind.DefaultValue;
import org.springframework.validation.annotation.Validated;

/**
 * Who may see what without a scope of their own.
 *
 * @param admin name of the first administrator; empty for {@code admin}
 * @param adminPasswordFile file with their password; empty to have one generated
 */
@Validated
@ConfigurationProperties("gridkeeper")
public record ScopeSettings(
        @DefaultValue("closed") Access access,
        @DefaultValue("") String admin,
        @DefaultValue("") String adminPasswordFile,
        @DefaultValue @Valid Public scope) {

    /** Whether layers can be read without signing in. */
    public enum Access {
        CLOSED,
        OPEN
    }

    /**
     * What is public and for how long a sign-in lasts.
     *
     * @param minimumCount the smallest count behind a public figure
     * @param session how long a sign-in on a page lasts
     */
    public record Public(
            @DefaultValue("5") @Min(1) int minimumCount,
            @DefaultValue("12h") Duration session) {}
}
