// SPDX-License-Identifier: Apache-2.0
package org.gridkeeper.server.serve;

import java.time.Instant;
import org.gridkeeper.server.store.FeatureStore;
import org.springframework.stereotype.Component;

/** What every answer about registers is made with. */
@Component
record Answering(FeatureStore store, Answers answers, ServeSettings settings) {

    /** As of when it is asked: the moment that a parameter {@code at} names; now when it is empty. */
    Instant asOf(String at, Instant now) {
        return at.isEmpty() ? now : Moments.asOf("at", at, settings.timezone());
    }

    /** When something was or will be; now when it is empty. */
    Instant moment(String at, Instant now) {
        return at.isEmpty() ? now : Moments.parse("at", at, settings.timezone());
    }
}
