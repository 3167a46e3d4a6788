// SPDX-License-Identifier: Apache-2.0
package org.gridkeeper.server.scope;

/** An anonymous viewer, or one whose sign-in failed, asked for what is not public. */
public final class NotSignedInException extends RuntimeException {
    public NotSignedInException(String message) {
        super(message);
    }
}
