// SPDX-License-Identifier: Apache-2.0
package org.gridkeeper.server.serve;

import java.util.Optional;

/** An element is not what a write presumed it to be. */
final class StaleException extends RuntimeException {

    private final long revision;

    StaleException(String message, Optional<Long> revision) {
        super(message);
        this.revision = revision.orElse(0L);
    }

    /** What the element's revision is now; empty when the viewer may not know. */
    Optional<Long> revision() {
        return revision == 0 ? Optional.empty() : Optional.of(revision);
    }
}
