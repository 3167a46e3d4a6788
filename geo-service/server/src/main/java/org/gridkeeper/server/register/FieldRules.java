// SPDX-License-Identifier: Apache-2.0
package org.gridkeeper.server.register;

import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.regex.Pattern;
import org.gridkeeper.engine.index.Field;
import org.gridkeeper.engine.index.Kind;
import org.gridkeeper.engine.index.LayerSchema;
import org.gridkeeper.server.catalogue.FeatureRule;
import org.gridkeeper.server.store.StoredFeature;
import org.springframework.stereotype.Component;

/**
 * What the fields of elements and registers must be by their names: telephones, counts, periods and
 * intervals. Other layers that a city imports have fields of their own meaning and are left alone.
 */
@Component
class FieldRules implements FeatureRule {

    private static final Pattern PHONE = Pattern.compile("\\+?[0-9()（） -]{3,24}(转[0-9]{1,6})?");
    private static final int FEWEST_DIGITS = 3;
    private static final int MOST_DIGITS = 15;

    /** Counts and measures of which there are none or more. */
    private static final Set<String> COUNTS = Set.of(
            "area_m2",
            "floors",
            "units",
            "rooms",
            "households",
            "people",
            "registered",
            "floating",
            "left_behind",
            "age_0_3",
            "age_4_14",
            "age_15_59",
            "age_60_79",
            "age_80",
            "needs_alone_60",
            "needs_disabled",
            "needs_powered",
            "needs_pregnant",
            "needs_infant",
            "staff",
            "hazard",
            "occupants",
            "day_capacity",
            "night_capacity",
            "exits",
            "lec_l",
            "lec_e",
            "lec_c",
            "lec_d",
            "pga_g");

    /** Intervals in days. */
    private static final Set<String> INTERVALS = Set.of("inspection_days", "every_days", "valid_days");

    private static final int LONGEST_INTERVAL = 36_500;

    /** The beginning and the end of a period; the end may be missing. */
    private static final Map<String, String> PERIODS = Map.of(
            "valid_from", "valid_to",
            "licence_from", "licence_to",
            "begins_at", "ends_at",
            "reported_at", "closed_at",
            "or_date", "ch_date",
            "last_inspection", "next_inspection");

    @Override
    public boolean appliesTo(LayerSchema schema) {
        boolean ours = schema.kind() == Kind.REGISTER || (schema.kind().isElement() && schema.kind() != Kind.OTHER);
        return ours && schema.fields().stream().map(Field::name).anyMatch(FieldRules::isRuled);
    }

    private static boolean isRuled(String field) {
        return field.endsWith("phone")
                || COUNTS.contains(field)
                || INTERVALS.contains(field)
                || PERIODS.containsKey(field);
    }

    @Override
    public List<Fault> check(StoredFeature feature) {
        List<Fault> faults = new ArrayList<>();
        feature.values().forEach((field, value) -> {
            if (value instanceof String text && field.endsWith("phone") && !isPhone(text)) {
                faults.add(new Fault(field, text, "bad-phone", "is not a telephone number of 3 to 15 digits"));
            } else if (value instanceof Number number && COUNTS.contains(field) && number.doubleValue() < 0) {
                faults.add(new Fault(field, number.toString(), "negative", "must be 0 or more"));
            } else if (value instanceof Long days
                    && INTERVALS.contains(field)
                    && (days < 1 || days > LONGEST_INTERVAL)) {
                faults.add(new Fault(field, days.toString(), "bad-interval", "must be 1 to 36500 days"));
            } else if (value instanceof Instant begin && PERIODS.containsKey(field)) {
                period(feature, field, begin, faults);
            }
        });
        return faults;
    }

    private static void period(StoredFeature feature, String field, Instant begin, List<Fault> faults) {
        String last = PERIODS.getOrDefault(field, "");
        if (feature.values().get(last) instanceof Instant end && end.isBefore(begin)) {
            faults.add(new Fault(last, end.toString(), "ends-before-it-begins", "%s is %s".formatted(field, begin)));
        }
    }

    private static boolean isPhone(String text) {
        for (String one : text.split("[,;/、，；]", -1)) {
            long digits = one.chars().filter(c -> c >= '0' && c <= '9').count();
            if (!PHONE.matcher(one.strip()).matches() || digits < FEWEST_DIGITS || digits > MOST_DIGITS) {
                return false;
            }
        }
        return true;
    }
}
