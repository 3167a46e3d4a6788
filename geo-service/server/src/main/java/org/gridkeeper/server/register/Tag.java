// SPDX-License-Identifier: Apache-2.0
package org.gridkeeper.server.register;

import java.time.Duration;
import java.time.Instant;
import java.util.Locale;
import java.util.Map;
import org.gridkeeper.engine.index.Kind;
import org.gridkeeper.engine.index.Sensitivity;
import org.gridkeeper.server.catalogue.FeatureRule.Fault;

/**
 * A kind of mark that an element may carry, with the basis on which it may.
 *
 * @param names by language tag
 * @param level of the office that keeps it: city, district, street or community
 * @param subject what may carry it: building, room, entity, place or cell
 * @param validDays after which a link that nobody confirmed no longer counts
 */
public record Tag(
        String code,
        Map<String, String> names,
        String level,
        String subject,
        Sensitivity sensitivity,
        String basis,
        long validDays,
        String owner) {

    private static final long A_YEAR = 365;

    public Tag {
        names = Map.copyOf(names);
    }

    static Tag of(Row row) {
        String zh = row.text("name_zh");
        String en = row.text("name_en");
        return new Tag(
                row.id(),
                Map.of("zh", zh.isEmpty() ? row.id() : zh, "en", en.isEmpty() ? row.id() : en),
                row.text("level"),
                row.text("subject"),
                sensitivity(row),
                row.text("basis"),
                row.number("valid_days").orElse(A_YEAR),
                row.text("owner_dept"));
    }

    /** What is not said clearly is restricted. */
    private static Sensitivity sensitivity(Row row) {
        return switch (row.text("sensitivity")) {
            case "public" -> Sensitivity.PUBLIC;
            case "internal" -> Sensitivity.INTERNAL;
            default -> Sensitivity.RESTRICTED;
        };
    }

    public boolean isRestricted() {
        return sensitivity == Sensitivity.RESTRICTED;
    }

    /** Until when a link counts that was confirmed at a moment. */
    Instant expires(Instant verified) {
        return verified.plus(Duration.ofDays(validDays));
    }

    boolean fits(Kind kind) {
        return subject.equals("place")
                ? kind.isElement()
                : subject.toUpperCase(Locale.ROOT).equals(kind.name());
    }

    /** What is wrong with it on an element of a layer that it does not fit. */
    Fault wrongSubject(String layer) {
        return new Fault(
                "subject_layer",
                layer,
                "wrong-subject",
                "does not hold what tag %s is for, which is a %s".formatted(code, subject));
    }
}
