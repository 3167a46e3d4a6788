// SPDX-License-Identifier: Apache-2.0
package org.gridkeeper.server.ingest;

import java.util.Collection;
import java.util.EnumMap;
import java.util.HashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.TreeMap;
import java.util.stream.Collectors;
import org.gridkeeper.engine.area.Area;
import org.gridkeeper.engine.area.Flaw;
import org.gridkeeper.engine.area.FlawKind;
import org.gridkeeper.engine.area.Level;
import org.gridkeeper.server.area.FlawPlaces;
import org.gridkeeper.server.catalogue.LayerIds;
import org.gridkeeper.server.link.StoredAreas;
import org.gridkeeper.server.store.FeatureStore;
import org.gridkeeper.server.store.LinkLock;
import org.gridkeeper.server.store.Origin;
import org.gridkeeper.server.store.StoreTransaction;

/**
 * Imports areas or cells: each with its code, and each level, together with what is stored of it, free of areas that cross
 * themselves or overlap. Cells lie in their communities; gaps between them are told.
 */
final class AreaImport {

    private static final int FLAWS_NAMED = 40;

    private final FeatureStore store;
    private final Relinker relinker;
    private final ImportRequest request;
    private final ImportRun run;
    private final Map<Level, Map<String, Area>> incoming = new EnumMap<>(Level.class);
    private final Map<String, Map<String, Object>> moreOfCode = new HashMap<>();
    private final Tally tally = new Tally();

    AreaImport(FeatureStore store, Relinker relinker, ImportRequest request, ImportRun run) {
        this.store = store;
        this.relinker = relinker;
        this.request = request;
        this.run = run;
    }

    ImportReport run(String name) {
        read();
        try (StoreTransaction transaction = store.begin(new Origin("cli", "import", name))) {
            // What is stored of the areas is read next, and must stay so until these are beside it.
            transaction.lockLinks(LinkLock.EXCLUSIVE);
            Map<Level, Collection<Area>> changed = new EnumMap<>(Level.class);
            incoming.forEach((level, areas) -> changed.put(level, checked(level, areas)));
            checkInCommunities(changed);
            new ParentAreas(store, run).addTo(changed);
            changed.forEach((level, areas) -> areas.forEach(area -> put(transaction, area)));
            if (request.layer().equals(LayerIds.CELLS)) {
                run.note("linked anew: " + relinker.in(transaction));
            }
            return run.report(tally, request.dryRun() ? store.version() : run.commit(transaction));
        }
    }

    /** Cells lie in their communities; whether they fill them is told. */
    private void checkInCommunities(Map<Level, Collection<Area>> changed) {
        Collection<Area> cells = changed.getOrDefault(Level.CELL, List.of());
        if (cells.isEmpty()) {
            return;
        }
        CellPlacing placing = new CellPlacing(store, changed.getOrDefault(Level.COMMUNITY, List.of()));
        List<Flaw> across = placing.across(cells);
        if (!across.isEmpty()) {
            throw new ImportFailedException(
                    "nothing was stored: %s where a cell reaches across the border of its community; draw them along it:\n%s\n  all of them: %s"
                            .formatted(places(across), named(across), run.keepPlaces(across)));
        }
        List<Flaw> gaps = placing.gaps(cells);
        if (!gaps.isEmpty()) {
            run.note("%s where a community has no cell, %,.0f m² in all: %s"
                    .formatted(
                            places(gaps),
                            gaps.stream().mapToDouble(Flaw::squareMetres).sum(),
                            run.keepPlaces(gaps)));
        }
    }

    private static String places(List<Flaw> flaws) {
        return flaws.size() == 1 ? "one place" : flaws.size() + " places";
    }

    private static String named(List<Flaw> flaws) {
        return flaws.stream()
                .limit(FLAWS_NAMED)
                .map(flaw -> "  " + FlawPlaces.describe(flaw))
                .collect(Collectors.joining("\n"));
    }

    private void read() {
        boolean cells = request.layer().equals(LayerIds.CELLS);
        boolean idAskedFor = !request.reading().idColumn().isEmpty();
        AreaCoder coder = new AreaCoder(request.areas(), idAskedFor, cells);
        DivisionNames names = new DivisionNames(store);
        run.readAll(Placing.Invalid.KEEP, (feature, ownKey) -> {
            Area area = names.named(coder.code(feature, ownKey));
            Map<String, Area> level = incoming.computeIfAbsent(area.level(), l -> new TreeMap<>());
            if (level.putIfAbsent(area.code(), area) != null) {
                throw new RowFault("duplicate-id", "the code %s is there already".formatted(area.code()));
            }
            moreOfCode.put(area.code(), feature.values());
        });
    }

    /** The areas of a level that are to be written: those of the files, and neighbours that mending changed. */
    private Collection<Area> checked(Level level, Map<String, Area> fresh) {
        JointCoverage coverage = new JointCoverage(store, level, fresh);
        List<Flaw> flaws = coverage.flaws();
        if (flaws.isEmpty()) {
            return fresh.values();
        }
        if (!request.repair()) {
            throw new ImportFailedException(
                    refusal(level, flaws, coverage.names()) + "\n  all of them: " + run.keepPlaces(flaws));
        }
        return coverage.mended(run::note).values();
    }

    private static String refusal(Level level, List<Flaw> flaws, Map<String, String> names) {
        String places = flaws.stream()
                .limit(FLAWS_NAMED)
                .map(flaw -> "  " + describe(flaw, names))
                .collect(Collectors.joining("\n"));
        String more = flaws.size() > FLAWS_NAMED ? "\n  and %d more".formatted(flaws.size() - FLAWS_NAMED) : "";
        return "nothing was stored: %s where a %s crosses itself or overlaps another; mend with --repair, or in the file:\n%s%s"
                .formatted(places(flaws), level.name().toLowerCase(Locale.ROOT), places, more);
    }

    private static String describe(Flaw flaw, Map<String, String> names) {
        String who = flaw.codes().stream()
                .map(code -> "%s (%s)".formatted(names.getOrDefault(code, "?"), code))
                .collect(Collectors.joining(" and "));
        return flaw.kind() == FlawKind.SELF_CROSSING
                ? "%s crosses itself at %.6f, %.6f".formatted(who, flaw.lon(), flaw.lat())
                : "%s overlap by %,.1f m² at %.6f, %.6f".formatted(who, flaw.squareMetres(), flaw.lon(), flaw.lat());
    }

    private void put(StoreTransaction transaction, Area area) {
        Map<String, Object> more = moreOfCode.get(area.code());
        String layer = StoredAreas.layerOf(area.level());
        if (more == null) {
            more = store.find(layer, area.code()).map(stored -> stored.values()).orElse(Map.of());
        }
        var result = transaction.put(layer, StoredAreas.featureOf(area, more));
        if (moreOfCode.containsKey(area.code())) {
            tally.put(result);
        }
    }
}
