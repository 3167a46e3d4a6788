// SPDX-License-Identifier: Apache-2.0
package org.gridkeeper.server.register;

/**
 * Who answers for a role in a cell at a moment.
 *
 * @param person id of the post
 * @param name of the post, not of a person
 * @param covers id of the post whose absence is covered; empty when none is
 */
public record Holder(
        String cell, String role, String person, String name, String phone, String covers, Presence presence) {

    /** Whether a post is served at a moment, by the roster. */
    public enum Presence {
        ON_SHIFT,
        OFF_SHIFT,
        /** Its holder is absent, and nobody covers. */
        ABSENT,
        /** The roster has no shifts of the post. */
        UNKNOWN
    }
}
