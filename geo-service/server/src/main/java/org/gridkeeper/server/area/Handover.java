// SPDX-License-Identifier: Apache-2.0
package org.gridkeeper.server.area;

import java.util.List;

/**
 * What became of one responsibility in cells that ended.
 *
 * @param row id of the row of the responsibilities
 * @param person id of the post
 * @param from codes of the cells that ended
 * @param to codes of the cells that the post answers for instead; empty when it answers for none
 * @param yieldedTo ids of the posts that hold the role there on days on which two would
 */
public record Handover(
        String row, String role, String person, List<String> from, List<String> to, List<String> yieldedTo) {

    public Handover {
        from = List.copyOf(from);
        to = List.copyOf(to);
        yieldedTo = List.copyOf(yieldedTo);
    }
}
