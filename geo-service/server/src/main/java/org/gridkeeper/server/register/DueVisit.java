// SPDX-License-Identifier: Apache-2.0
package org.gridkeeper.server.register;

import java.time.Instant;
import org.jspecify.annotations.Nullable;

/**
 * An element that is to be visited.
 *
 * @param cause the plan that asks for it
 * @param name of the element; its id when it has none
 * @param holder who is to visit it; null while nobody answers for the plan's role in its cell
 * @param last visit that counted; null when there was none
 * @param due when the next visit is due; before now when it is overdue
 */
public record DueVisit(
        VisitCause cause,
        Subject subject,
        String name,
        String cell,
        @Nullable Holder holder,
        @Nullable Instant last,
        Instant due) {

    /** The id of the plan that asks for it. */
    public String plan() {
        return cause.plan();
    }

    public boolean isOverdue(Instant at) {
        return due.isBefore(at);
    }
}
