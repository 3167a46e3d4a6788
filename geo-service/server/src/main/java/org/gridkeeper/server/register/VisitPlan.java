// SPDX-License-Identifier: Apache-2.0
package org.gridkeeper.server.register;

import java.time.ZoneId;
import java.util.Map;
import org.gridkeeper.server.register.VisitCause.By;

/** A row of the plans: which elements of a layer are visited how often, and by whom. */
record VisitPlan(String id, String name, String layer, By by, String selector, long everyDays, String role, Days days) {

    private static final Map<String, By> WORDS =
            Map.of("tag", By.TAG, "level", By.LEVEL, "interval", By.INTERVAL, "all", By.ALL);
    private static final Map<String, String> LEVELS = Map.of("Ⅰ", "1", "Ⅱ", "2", "Ⅲ", "3", "Ⅳ", "4");
    private static final long A_MONTH = 30;

    static VisitPlan of(Row row, ZoneId zone) {
        String selector = row.text("selector");
        return new VisitPlan(
                row.id(),
                row.text("name"),
                row.text("subject_layer"),
                WORDS.getOrDefault(row.text("select_by"), By.ALL),
                LEVELS.getOrDefault(selector, selector),
                row.number("every_days").orElse(A_MONTH),
                row.text("role"),
                row.days(zone));
    }

    VisitCause cause() {
        return new VisitCause(id, by, selector);
    }
}
