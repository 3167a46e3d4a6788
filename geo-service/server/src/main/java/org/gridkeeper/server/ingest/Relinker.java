// SPDX-License-Identifier: Apache-2.0
package org.gridkeeper.server.ingest;

import java.util.List;
import org.gridkeeper.engine.index.GeometryKind;
import org.gridkeeper.engine.index.LayerSchema;
import org.gridkeeper.engine.link.Link;
import org.gridkeeper.engine.link.Linker;
import org.gridkeeper.server.catalogue.Catalogue;
import org.gridkeeper.server.catalogue.LayerDeclaration;
import org.gridkeeper.server.link.Linkers;
import org.gridkeeper.server.link.RegisterLinks;
import org.gridkeeper.server.progress.Progress;
import org.gridkeeper.server.store.FeatureStore;
import org.gridkeeper.server.store.LinkLock;
import org.gridkeeper.server.store.Origin;
import org.gridkeeper.server.store.RunNames;
import org.gridkeeper.server.store.StoreTransaction;
import org.springframework.stereotype.Component;

/** Finds the links of every element anew, from the cells and buildings as they are now, in one transaction. */
@Component
public class Relinker {

    private final Catalogue catalogue;
    private final FeatureStore store;
    private final Linkers linkers;
    private final RegisterLinks registers;

    Relinker(Catalogue catalogue, FeatureStore store, Linkers linkers) {
        this.catalogue = catalogue;
        this.store = store;
        this.linkers = linkers;
        this.registers = new RegisterLinks(store);
    }

    public RelinkReport run() {
        try (StoreTransaction transaction = store.begin(new Origin("cli", "relink", RunNames.next()))) {
            // Waits for imports under way, whose rows are then here to be linked.
            transaction.lockLinks(LinkLock.EXCLUSIVE);
            RelinkReport report = in(transaction);
            return report.at(transaction.commit());
        }
    }

    /** The same as a part of a transaction that holds the lock of the links alone, by what it would leave. */
    RelinkReport in(StoreTransaction transaction) {
        List<LayerSchema> layers = catalogue.list().stream()
                .map(LayerDeclaration::schema)
                .filter(schema -> schema.kind().isElement() && schema.geometry() != GeometryKind.NONE)
                .toList();
        long total =
                layers.stream().mapToLong(schema -> store.count(schema.id())).sum();
        Tally tally = new Tally();
        long[] seen = new long[1];
        long[] changed = new long[1];
        Linker linker = linkers.toCellsAndBuildings(transaction);
        try (Progress progress = Progress.ofRows("linking", total)) {
            for (LayerSchema schema : layers) {
                transaction.forEach(schema.id(), feature -> {
                    Link link = linker.link(schema.kind(), feature.lonLat());
                    tally.link(link);
                    if (!link.equals(feature.link()) && transaction.relink(schema.id(), feature.id(), link)) {
                        changed[0]++;
                    }
                    progress.done(++seen[0]);
                    progress.row();
                });
            }
        }
        changed[0] += registers.relinkAll(transaction);
        ImportCounts counts = tally.counts(seen[0]);
        return new RelinkReport(seen[0], changed[0], counts.inCells(), counts.outside(), 0);
    }
}
