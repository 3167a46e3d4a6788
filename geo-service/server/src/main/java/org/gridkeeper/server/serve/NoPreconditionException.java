// SPDX-License-Identifier: Apache-2.0
package org.gridkeeper.server.serve;

/** A write that presumes nothing of the element, and so could undo another one unseen. */
final class NoPreconditionException extends RuntimeException {
    NoPreconditionException(String message) {
        super(message);
    }
}
