// SPDX-License-Identifier: Apache-2.0
package org.gridkeeper.server.export;

import java.util.LinkedHashMap;
import java.util.Map;
import java.util.Optional;
import org.gridkeeper.engine.index.Field;
import org.gridkeeper.engine.index.FieldType;
import org.gridkeeper.engine.index.LayerSchema;
import org.gridkeeper.server.catalogue.CitizenNumber;
import org.gridkeeper.server.catalogue.PhoneNumber;
import org.gridkeeper.server.store.StoredFeature;

/**
 * Counts rows whose texts hold what looks like a Chinese phone number, or a citizen id that passes the check of GB
 * 11643-1999. Names next to addresses, and numbers of other countries, are not looked for. For one thread.
 */
final class PersonalScan {

    private final LayerSchema schema;
    private final Map<String, Long> phones = new LinkedHashMap<>();
    private final Map<String, Long> citizens = new LinkedHashMap<>();

    /** Looks at the key and at the text fields of a schema. */
    PersonalScan(LayerSchema schema) {
        this.schema = schema;
    }

    void look(StoredFeature feature) {
        // A key of digits may be the number of a node of OpenStreetMap, so only a whole mobile number counts in it.
        String id = CitizenNumber.plain(feature.id());
        count(phones, "id", PhoneNumber.isMobile(id));
        count(citizens, "id", CitizenNumber.isIn(id));
        for (Field field : schema.fields()) {
            if (field.type() == FieldType.TEXT && feature.values().get(field.name()) instanceof String value) {
                String text = CitizenNumber.plain(value);
                count(phones, field.name(), PhoneNumber.isIn(text));
                count(citizens, field.name(), CitizenNumber.isIn(text));
            }
        }
    }

    /** What was found, by field and with numbers of rows, never a value; empty when nothing was. */
    Optional<String> found() {
        StringBuilder found = new StringBuilder();
        phones.forEach((field, rows) -> append(found, field, rows, "phone numbers"));
        citizens.forEach((field, rows) -> append(found, field, rows, "citizen ids"));
        return found.isEmpty() ? Optional.empty() : Optional.of(found.toString());
    }

    private static void append(StringBuilder found, String field, long rows, String what) {
        found.append(found.isEmpty() ? "" : ", ")
                .append("%s (%s in %,d %s)".formatted(field, what, rows, rows == 1 ? "row" : "rows"));
    }

    private static void count(Map<String, Long> counts, String field, boolean there) {
        if (there) {
            counts.merge(field, 1L, Long::sum);
        }
    }
}
