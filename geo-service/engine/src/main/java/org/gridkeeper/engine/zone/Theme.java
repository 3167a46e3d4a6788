// SPDX-License-Identifier: Apache-2.0
package org.gridkeeper.engine.zone;

/** What the indicators of a priority index are grouped by; each theme has a weight. */
public enum Theme {
    /** What happens in a cell. */
    EVENT_PRESSURE("event-pressure"),
    /** What could happen, or would be hit. */
    EXPOSURE("exposure"),
    /** Who or what would be hit harder than others. */
    VULNERABILITY("vulnerability"),
    /** What was not dealt with yet. */
    RESPONSE_GAP("response-gap");

    private final String id;

    Theme(String id) {
        this.id = id;
    }

    public String id() {
        return id;
    }
}
