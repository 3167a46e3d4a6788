// SPDX-License-Identifier: Apache-2.0
package org.gridkeeper.server.serve;

import java.time.ZoneId;
import java.util.LinkedHashMap;
import java.util.Map;
import org.gridkeeper.engine.index.Field;
import org.gridkeeper.server.catalogue.PersonalColumns;
import org.gridkeeper.server.catalogue.Problems;
import org.jspecify.annotations.Nullable;
import tools.jackson.databind.JsonNode;

/** Reads the properties of one feature as values of the fields that its writer may see. */
record PropertiesBody(Sight sight, ZoneId zone) {

    private static final int MAX_TEXT = 65_536;

    /**
     * The values of what is given, null for what is given as null.
     *
     * @param before the values there are; a field that only the server writes may be repeated as it is
     */
    Map<String, @Nullable Object> read(JsonNode properties, Map<String, Object> before, Problems problems) {
        Map<String, @Nullable Object> values = new LinkedHashMap<>();
        if (!properties.isObject() && !properties.isNull() && !properties.isMissingNode()) {
            problems.add("properties", properties, "properties are a JSON object");
            return values;
        }
        for (Map.Entry<String, JsonNode> property : properties.properties()) {
            String name = property.getKey();
            if (name.equals("id") || isKept(name, property.getValue(), before, problems)) {
                continue;
            }
            Field field = find(name, problems);
            if (field != null) {
                values.put(name, value(field, property.getValue(), problems));
            }
        }
        return values;
    }

    /** Whether the field is one that the server alone writes. */
    private boolean isKept(String name, JsonNode given, Map<String, Object> before, Problems problems) {
        if (!name.equals(ContactBody.DIGEST) || !sight.isIncidents()) {
            return false;
        }
        if (!given.asString("").equals(before.getOrDefault(name, ""))) {
            problems.add(name, null, "the server makes it from the contact that comes beside the properties");
        }
        return true;
    }

    private @Nullable Field find(String name, Problems problems) {
        Field field = sight.schema().findField(name).filter(sight.scope()::sees).orElse(null);
        if (PersonalColumns.isOne(name)) {
            problems.add(name, null, "this looks like data about persons that Gridkeeper does not hold: leave it out");
            return null;
        }
        if (field == null) {
            problems.add(
                    name,
                    null,
                    "layer %s has no such field that you may write, only %s"
                            .formatted(
                                    sight.layer(),
                                    sight.schema().fields().stream()
                                            .filter(sight.scope()::sees)
                                            .map(Field::name)
                                            .toList()));
        }
        return field;
    }

    private @Nullable Object value(Field field, JsonNode node, Problems problems) {
        if (node.isNull()) {
            return null;
        }
        Object value = switch (field.type()) {
            case TEXT -> node.isString() && isText(node.asString()) ? node.asString() : null;
            case INTEGER -> node.isIntegralNumber() && node.canConvertToLong() ? node.longValue() : null;
            case REAL -> node.isNumber() && Double.isFinite(node.doubleValue()) ? node.doubleValue() : null;
            case TIME -> node.isString() ? time(field, node.asString()) : null;
        };
        if (value == null) {
            problems.add(field.name(), node, "the field takes " + wanted(field));
        }
        return value;
    }

    private static boolean isText(String text) {
        return text.length() <= MAX_TEXT && text.indexOf('\0') < 0;
    }

    private @Nullable Object time(Field field, String text) {
        try {
            return Moments.parse(field.name(), text, zone);
        } catch (BadParameterException e) {
            return null;
        }
    }

    private static String wanted(Field field) {
        return switch (field.type()) {
            case TEXT -> "a text of at most %d letters, without NUL".formatted(MAX_TEXT);
            case INTEGER -> "a whole number";
            case REAL -> "a finite number";
            case TIME -> "a date (2026-11-23) or a time with its offset (2026-11-23T08:00:00Z) of years 1 to 9999";
        };
    }
}
