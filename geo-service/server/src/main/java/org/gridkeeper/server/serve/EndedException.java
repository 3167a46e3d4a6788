// SPDX-License-Identifier: Apache-2.0
package org.gridkeeper.server.serve;

import org.gridkeeper.server.area.EndedCells.Ended;

/** The cell that is asked for is no more. */
final class EndedException extends RuntimeException {

    private static final long serialVersionUID = 1;

    private final transient Ended ended;

    EndedException(String code, Ended ended) {
        super("cell %s ended on %s; %s"
                .formatted(
                        code,
                        ended.date(),
                        ended.now().isEmpty()
                                ? "no other took its place"
                                : "its ground is now in " + String.join(", ", ended.now())));
        this.ended = ended;
    }

    Ended ended() {
        return ended;
    }
}
