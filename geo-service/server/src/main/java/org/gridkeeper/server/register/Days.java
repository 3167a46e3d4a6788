// SPDX-License-Identifier: Apache-2.0
package org.gridkeeper.server.register;

import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;

/** Days from the first through the last. */
record Days(LocalDate first, LocalDate last) {

    boolean contains(LocalDate day) {
        return !day.isBefore(first) && !day.isAfter(last);
    }

    boolean meets(Days other) {
        return !first.isAfter(other.last) && !other.first.isAfter(last);
    }

    boolean contains(Days other) {
        return !other.first.isBefore(first) && !other.last.isAfter(last);
    }

    /** The days that both have; empty when they have none. */
    Optional<Days> shared(Days other) {
        return meets(other)
                ? Optional.of(new Days(
                        first.isBefore(other.first) ? other.first : first,
                        last.isAfter(other.last) ? other.last : last))
                : Optional.empty();
    }

    /** The days before and after others. */
    List<Days> without(Days other) {
        if (!meets(other)) {
            return List.of(this);
        }
        List<Days> rest = new ArrayList<>();
        if (first.isBefore(other.first)) {
            rest.add(new Days(first, other.first.minusDays(1)));
        }
        if (last.isAfter(other.last)) {
            rest.add(new Days(other.last.plusDays(1), last));
        }
        return rest;
    }

    @Override
    public String toString() {
        return (first.equals(LocalDate.MIN) ? "…" : first) + " to " + (last.equals(LocalDate.MAX) ? "…" : last);
    }
}
