// SPDX-License-Identifier: Apache-2.0
package org.gridkeeper.server.register;

import java.time.Instant;
import java.time.LocalDate;
import java.time.ZoneId;
import java.util.Optional;
import org.gridkeeper.server.store.StoredFeature;

/** A row of a register, read by the names of its fields. */
record Row(StoredFeature feature) {

    String id() {
        return feature.id();
    }

    String cell() {
        return feature.link().cell();
    }

    /** Empty when there is none. */
    String text(String field) {
        return feature.values().get(field) instanceof String text ? text.strip() : "";
    }

    Optional<Instant> time(String field) {
        return feature.values().get(field) instanceof Instant time ? Optional.of(time) : Optional.empty();
    }

    Optional<Long> number(String field) {
        return feature.values().get(field) instanceof Long number ? Optional.of(number) : Optional.empty();
    }

    /** From the day of {@code valid_from} through that of {@code valid_to}; without end where there is none. */
    Days days(ZoneId zone) {
        return new Days(
                time("valid_from").map(t -> t.atZone(zone).toLocalDate()).orElse(LocalDate.MIN),
                time("valid_to").map(t -> t.atZone(zone).toLocalDate()).orElse(LocalDate.MAX));
    }
}
