// SPDX-License-Identifier: Apache-2.0
package org.gridkeeper.server.register;

/**
 * Why an element is to be visited.
 *
 * @param plan id of the plan that asks for it
 * @param by how the plan chose it
 * @param selector the tag or level by which it did; empty when it chose otherwise
 */
public record VisitCause(String plan, By by, String selector) {

    /** How the elements of a plan are chosen. */
    public enum By {
        TAG,
        LEVEL,
        /** Those that have an inspection interval of their own. */
        INTERVAL,
        ALL
    }
}
