// SPDX-License-Identifier: Apache-2.0
package org.gridkeeper.server.scope;

/** A known viewer asked for what is outside their scope or role. */
public final class NotAllowedException extends RuntimeException {
    public NotAllowedException(String message) {
        super(message);
    }
}
