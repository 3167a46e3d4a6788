// SPDX-License-Identifier: Apache-2.0
package org.gridkeeper.server.ingest;

import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.TreeMap;
import java.util.stream.Collectors;
import org.gridkeeper.engine.area.Area;
import org.gridkeeper.engine.area.Flaw;
import org.gridkeeper.engine.area.Level;
import org.gridkeeper.server.store.FeatureStore;

/** Sees to it that the areas of an OSM file, together with those that are stored, do not overlap. */
final class OsmCoverage {

    private static final int FLAWS_NAMED = 20;

    private final FeatureStore store;
    private final OsmRun run;
    private final boolean repair;

    OsmCoverage(FeatureStore store, OsmRun run, boolean repair) {
        this.store = store;
        this.run = run;
        this.repair = repair;
    }

    /**
     * What is to be written of a level, by code: the fresh areas, and neighbours that mending changed.
     *
     * @throws ImportFailedException when areas overlap and are not to be mended
     */
    Map<String, Area> checked(Level level, Map<String, OsmAreas.Sourced> fresh) {
        Map<String, Area> write = new TreeMap<>();
        fresh.forEach((code, sourced) -> write.put(code, sourced.area()));
        JointCoverage coverage = new JointCoverage(store, level, write);
        List<Flaw> flaws = coverage.flaws();
        if (flaws.isEmpty()) {
            return write;
        }
        if (!repair) {
            throw new ImportFailedException(
                    "nothing was stored: %d places where a %s crosses itself or overlaps another; mend with --repair, or leave the areas out with --drop areas:%s"
                            .formatted(flaws.size(), level.name().toLowerCase(Locale.ROOT), places(flaws)));
        }
        return coverage.mended(run::note);
    }

    private static String places(List<Flaw> flaws) {
        return flaws.stream()
                .limit(FLAWS_NAMED)
                .map(flaw ->
                        "\n  %s at %.6f, %.6f".formatted(String.join(" and ", flaw.codes()), flaw.lon(), flaw.lat()))
                .collect(Collectors.joining());
    }
}
