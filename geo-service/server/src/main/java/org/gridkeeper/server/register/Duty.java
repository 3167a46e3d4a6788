// SPDX-License-Identifier: Apache-2.0
package org.gridkeeper.server.register;

import java.time.ZoneId;
import java.util.Arrays;
import java.util.LinkedHashSet;
import java.util.Set;
import java.util.stream.Collectors;

/**
 * A row of the responsibilities: a post holds a role in cells for some days, by itself or covering for another post.
 *
 * @param covers the post whose absence is covered; empty for a holder
 */
record Duty(String id, Set<String> cells, String role, String person, String covers, Days days) {

    static Duty of(Row row, ZoneId zone) {
        Set<String> cells = Arrays.stream(row.text("cells").split("[\\s,;，；、]+", -1))
                .filter(code -> !code.isEmpty())
                .collect(Collectors.toCollection(LinkedHashSet::new));
        return new Duty(row.id(), cells, row.text("role"), row.text("person"), row.text("covers"), row.days(zone));
    }

    boolean isCover() {
        return !covers.isEmpty();
    }

    /** Whether both would be answered for the same cell, role and day. */
    boolean collidesWith(Duty other) {
        return role.equals(other.role) && covers.equals(other.covers) && days.meets(other.days);
    }
}
