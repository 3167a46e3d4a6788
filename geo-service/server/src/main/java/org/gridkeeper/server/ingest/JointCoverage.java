// SPDX-License-Identifier: Apache-2.0
package org.gridkeeper.server.ingest;

import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;
import java.util.function.Consumer;
import java.util.stream.Collectors;
import org.gridkeeper.engine.area.Area;
import org.gridkeeper.engine.area.CoverageCheck;
import org.gridkeeper.engine.area.CoverageRepair;
import org.gridkeeper.engine.area.Flaw;
import org.gridkeeper.engine.area.Level;
import org.gridkeeper.engine.area.Mend;
import org.gridkeeper.server.link.StoredAreas;
import org.gridkeeper.server.store.FeatureStore;

/** The fresh areas of a level together with those that are stored and stay, which must not overlap. */
final class JointCoverage {

    private final Map<String, Area> fresh;
    private final List<Area> all;

    /** Of what is committed: whoever asks holds the links alone, so that it stays so. */
    JointCoverage(FeatureStore store, Level level, Map<String, Area> fresh) {
        this.fresh = fresh;
        this.all = new ArrayList<>(fresh.values());
        StoredAreas.list(store, level).stream()
                .filter(stored -> !fresh.containsKey(stored.code()))
                .forEach(all::add);
    }

    /** Where a fresh area crosses itself or overlaps another. */
    List<Flaw> flaws() {
        return CoverageCheck.flaws(all).stream()
                .filter(flaw -> flaw.codes().stream().anyMatch(fresh::containsKey))
                .toList();
    }

    Map<String, String> names() {
        return all.stream().collect(Collectors.toMap(Area::code, Area::name));
    }

    /** What is to be written without overlaps, by code: the fresh areas, and stored ones that mending changed. */
    Map<String, Area> mended(Consumer<String> notes) {
        CoverageRepair.Repaired repaired = CoverageRepair.repair(all);
        Map<String, Area> byCode = repaired.areas().stream().collect(Collectors.toMap(Area::code, area -> area));
        Map<String, Area> write = new TreeMap<>(fresh);
        write.replaceAll((code, area) -> byCode.getOrDefault(code, area));
        for (Mend mend : repaired.mends()) {
            notes.accept(
                    "mended %s %s: %,.1f m² changed".formatted(mend.code(), mend.name(), mend.changedSquareMetres()));
            Area area = byCode.get(mend.code());
            if (area != null) {
                write.put(mend.code(), area);
            }
        }
        return write;
    }
}
