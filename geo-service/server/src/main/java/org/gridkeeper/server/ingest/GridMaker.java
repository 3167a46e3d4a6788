// SPDX-License-Identifier: Apache-2.0
package org.gridkeeper.server.ingest;

import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.TreeSet;
import java.util.stream.Collectors;
import org.gridkeeper.engine.area.Area;
import org.gridkeeper.engine.area.Level;
import org.gridkeeper.engine.area.SquareGrid;
import org.gridkeeper.server.catalogue.LayerIds;
import org.gridkeeper.server.link.StoredAreas;
import org.gridkeeper.server.store.FeatureStore;
import org.gridkeeper.server.store.LinkLock;
import org.gridkeeper.server.store.Origin;
import org.gridkeeper.server.store.RunNames;
import org.gridkeeper.server.store.StoreTransaction;
import org.springframework.stereotype.Component;

/**
 * Makes square or hexagonal, coded cells inside communities in place of the ones that were there, and links everything anew,
 * in one transaction.
 */
@Component
public class GridMaker {

    private final FeatureStore store;
    private final Importer importer;
    private final Relinker relinker;

    GridMaker(FeatureStore store, Importer importer, Relinker relinker) {
        this.store = store;
        this.importer = importer;
        this.relinker = relinker;
    }

    /**
     * Makes cells.
     *
     * @throws ImportArgumentException when there is no community there
     * @throws ImportFailedException when a community would have more cells than there are codes
     */
    public GridReport run(GridRequest request) {
        List<String> notes = new java.util.ArrayList<>();
        List<Area> communities = communities(request, notes);
        List<Area> cells;
        try {
            cells = SquareGrid.cells(communities, request.shape(), request.sizeMetres(), !request.whole());
        } catch (IllegalArgumentException e) {
            throw new ImportFailedException(String.valueOf(e.getMessage()), e);
        }
        Set<String> parents = communities.stream().map(Area::code).collect(Collectors.toSet());
        Set<String> gone = new TreeSet<>();
        String run = RunNames.next();
        try (StoreTransaction transaction = store.begin(new Origin("cli", "grid", run))) {
            transaction.lockLinks(LinkLock.EXCLUSIVE);
            StoredAreas.list(store, Level.CELL).stream()
                    .filter(cell -> parents.contains(cell.parent()))
                    .forEach(cell -> gone.add(cell.code()));
            cells.forEach(cell -> gone.remove(cell.code()));
            gone.forEach(code -> transaction.delete(LayerIds.CELLS, code));
            cells.forEach(cell -> transaction.put(LayerIds.CELLS, StoredAreas.featureOf(cell, Map.of())));
            RelinkReport relink = relinker.in(transaction);
            return new GridReport(
                    run, communities.size(), cells.size(), gone.size(), notes, relink.at(transaction.commit()));
        }
    }

    private List<Area> communities(GridRequest request, List<String> notes) {
        String prefix = request.within();
        if (!prefix.matches("\\d*")) {
            prefix = importCommunities(request, notes);
        }
        if (!request.division().isEmpty() && prefix.isEmpty()) {
            prefix = request.division();
        }
        if (!prefix.startsWith(request.division())) {
            throw new ImportArgumentException(
                    "%s does not lie in the division %s".formatted(prefix, request.division()));
        }
        String in = prefix;
        List<Area> communities = StoredAreas.list(store, Level.COMMUNITY).stream()
                .filter(area -> area.code().startsWith(in))
                .toList();
        if (communities.isEmpty()) {
            throw new ImportArgumentException(
                    "no community%s is known; import some with --layer areas --level community"
                            .formatted(in.isEmpty() ? "" : " of " + in));
        }
        return communities;
    }

    /** Communities of a file become those of the division's first street. */
    private String importCommunities(GridRequest request, List<String> notes) {
        Path file = Path.of(request.within());
        if (!Files.isRegularFile(file)) {
            throw new ImportArgumentException(
                    "--within is the code of an area or a file, not '%s'".formatted(request.within()));
        }
        if (request.division().isEmpty()) {
            throw new ImportArgumentException(
                    "communities from a file need --division, the first 6 digits of their codes");
        }
        String street = request.division() + "001";
        ImportReport report = importer.run(new ImportRequest(
                List.of(file), LayerIds.AREAS, Reading.PLAIN, new AreaCoding(Level.COMMUNITY, street), false, false));
        if (report.rejectedCount() > 0) {
            notes.add("%d areas of the file were rejected: %s".formatted(report.rejectedCount(), report.rejected()));
        }
        notes.addAll(report.notes());
        return street;
    }
}
