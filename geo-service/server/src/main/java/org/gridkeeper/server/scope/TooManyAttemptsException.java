// SPDX-License-Identifier: Apache-2.0
package org.gridkeeper.server.scope;

import java.time.Duration;

/** Signing in failed too often; it is not tried again before the pause is over. */
public final class TooManyAttemptsException extends RuntimeException {

    private final Duration pause;

    TooManyAttemptsException(Duration pause) {
        super("too many failed sign-ins; try again in %d s".formatted(pause.toSeconds()));
        this.pause = pause;
    }

    public Duration pause() {
        return pause;
    }
}
