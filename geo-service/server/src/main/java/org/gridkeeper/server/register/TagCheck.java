// SPDX-License-Identifier: Apache-2.0
package org.gridkeeper.server.register;

import java.time.Instant;

/**
 * That somebody asked whether an element carries a tag, and why; what was answered is not kept.
 *
 * @param cell of the element, whose owner may see this
 * @param outcome answered, or refused for too many
 */
public record TagCheck(
        Instant at, String viewer, String tag, Subject subject, String cell, String reason, Outcome outcome) {

    /** What became of the question. */
    public enum Outcome {
        ANSWERED,
        REFUSED
    }
}
