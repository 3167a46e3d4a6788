// SPDX-License-Identifier: Apache-2.0
package org.gridkeeper.server.register;

import java.time.Instant;
import org.jspecify.annotations.Nullable;

/**
 * A tag that is set on an element.
 *
 * @param setBy the post or account that set it
 * @param from when it began to count
 * @param to the last moment; null while it lasts
 * @param verifiedAt when it was last confirmed
 */
public record TagLink(
        String tag,
        Subject subject,
        String setBy,
        String source,
        Instant from,
        @Nullable Instant to,
        Instant verifiedAt) {

    static TagLink of(Row row) {
        Instant from = row.time("valid_from").orElse(Instant.EPOCH);
        return new TagLink(
                row.text("tag"),
                new Subject(row.text("subject_layer"), row.text("subject_id")),
                row.text("set_by"),
                row.text("source"),
                from,
                row.time("valid_to").orElse(null),
                row.time("verified_at").orElse(from));
    }

    /** Whether it counts: begun, not ended, and confirmed within the tag's time. */
    boolean counts(Tag definition, Instant at) {
        return !at.isBefore(from) && (to == null || !at.isAfter(to)) && at.isBefore(definition.expires(verifiedAt));
    }
}
