// SPDX-License-Identifier: Apache-2.0
package org.gridkeeper.server.register;

import java.time.LocalDate;

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

    @Override
    public String toString() {
        return (first.equals(LocalDate.MIN) ? "…" : first) + " to " + (last.equals(LocalDate.MAX) ? "…" : last);
    }
}
