// SPDX-License-Identifier: Apache-2.0
package org.gridkeeper.server.area;

import java.time.DateTimeException;
import java.time.LocalDate;
import java.util.Map;
import java.util.Optional;

/** The days of an area, as its fields have them: from the first on, until before the second. */
final class Validity {

    static final String FROM = "valid_from";
    static final String TO = "valid_to";

    private Validity() {}

    /** A day; empty when there is none, or text that is no date. */
    static Optional<LocalDate> day(Map<String, Object> values, String field) {
        Object text = values.get(field);
        if (text == null) {
            return Optional.empty();
        }
        try {
            return Optional.of(LocalDate.parse(text.toString().strip()));
        } catch (DateTimeException e) {
            return Optional.empty();
        }
    }
}
