// SPDX-License-Identifier: Apache-2.0
package org.gridkeeper.engine.zone;

import java.time.Duration;
import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import org.jspecify.annotations.Nullable;

/**
 * A cell with its score and the level that it has.
 *
 * @param held the level by score, as it is held
 * @param belowSince since when the score alone has been below that level; null when it is not
 * @param since when the cell got the level it has
 */
public record Zone(
        ZoneScore score, ZoneLevel held, @Nullable Instant belowSince, Instant since) {

    /** The level that is shown: red under a hard rule, else as held. */
    public ZoneLevel level() {
        return score.hardRule() == null ? held : ZoneLevel.RED;
    }

    public String code() {
        return score.code();
    }

    /**
     * The cell under another hard rule, or under none, from a moment on; itself when it is under that already.
     *
     * @param rule null for none
     */
    public Zone under(@Nullable HardRule rule, Instant at) {
        if (rule == score.hardRule()) {
            return this;
        }
        Zone next = new Zone(score.under(rule), held, belowSince, since);
        return next.level() == level() ? next : new Zone(next.score, held, belowSince, at);
    }

    /**
     * The levels of ranked cells at a moment. A cell goes up at once, and down when its score has been below its level for
     * as many days as the rule holds it. A hard rule makes red at once and ends at once.
     *
     * @param ranked highest score first
     * @param before what the cells had, by code; cells that are not in it begin now
     */
    public static List<Zone> levels(List<ZoneScore> ranked, LevelRule rule, Map<String, Zone> before, Instant at) {
        List<Zone> zones = new ArrayList<>(ranked.size());
        for (int place = 0; place < ranked.size(); place++) {
            ZoneScore score = ranked.get(place);
            ZoneLevel byScore = rule.levelOf(place, ranked.size(), score.score());
            Zone known = before.get(score.code());
            zones.add(
                    known == null
                            ? new Zone(score, byScore, null, at)
                            : known.next(score, byScore, Duration.ofDays(rule.holdDays()), at));
        }
        return List.copyOf(zones);
    }

    private Zone next(ZoneScore next, ZoneLevel byScore, Duration hold, Instant at) {
        Instant below = byScore.compareTo(held) <= 0 ? null : belowSince == null ? at : belowSince;
        boolean holds = below != null && Duration.between(below, at).compareTo(hold) < 0;
        Zone zone = holds ? new Zone(next, held, below, since) : new Zone(next, byScore, null, since);
        return zone.level() == level() ? zone : new Zone(next, zone.held, zone.belowSince, at);
    }
}
