// SPDX-License-Identifier: Apache-2.0
package org.gridkeeper.server.ingest;

import java.time.ZoneId;
import java.util.List;
import java.util.Optional;
import java.util.function.Consumer;
import org.gridkeeper.engine.geo.Crs;
import org.gridkeeper.engine.index.GeometryKind;
import org.gridkeeper.engine.index.Kind;
import org.gridkeeper.engine.index.LayerSchema;
import org.gridkeeper.engine.link.Link;
import org.gridkeeper.engine.link.Linker;
import org.gridkeeper.server.catalogue.Catalogue;
import org.gridkeeper.server.catalogue.LayerDeclaration;
import org.gridkeeper.server.catalogue.LayerIds;
import org.gridkeeper.server.catalogue.RegisterRule;
import org.gridkeeper.server.ingest.ImportRun.ImportPlan;
import org.gridkeeper.server.link.Linkers;
import org.gridkeeper.server.link.SwappedPlace;
import org.gridkeeper.server.store.Change;
import org.gridkeeper.server.store.FeatureStore;
import org.gridkeeper.server.store.Origin;
import org.gridkeeper.server.store.RunNames;
import org.gridkeeper.server.store.StoreTransaction;
import org.gridkeeper.server.store.StoredFeature;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;
import org.springframework.stereotype.Component;

/**
 * Reads files into a layer of the store, linking each row as it comes, and everything else anew when cells or buildings
 * came: all of it in one transaction, or nothing.
 */
@Component
public class Importer {

    private static final Logger LOG = LoggerFactory.getLogger(Importer.class);

    private final List<FeatureReader> readers;
    private final Catalogue catalogue;
    private final FeatureStore store;
    private final Linkers linkers;
    private final Relinker relinker;
    private final RuleBook rules;
    private final IngestSettings settings;
    private final RunFiles runs;
    private final OsmImport osm;

    Importer(
            List<FeatureReader> readers,
            Catalogue catalogue,
            FeatureStore store,
            Linkers linkers,
            Relinker relinker,
            RuleBook rules,
            IngestSettings settings) {
        this.readers = List.copyOf(readers);
        this.catalogue = catalogue;
        this.store = store;
        this.linkers = linkers;
        this.relinker = relinker;
        this.rules = rules;
        this.settings = settings;
        this.runs = new RunFiles(settings.home());
        this.osm = new OsmImport(store, settings);
    }

    /**
     * Imports files.
     *
     * @throws ImportArgumentException when it cannot be done as asked
     * @throws ImportFailedException when a file is unreadable or its areas overlap; nothing was stored
     */
    public ImportReport run(ImportRequest request) {
        if (OsmImport.isFor(request)) {
            return osm.run(request);
        }
        return run(request, RunNames.next(), sources -> {});
    }

    /**
     * Does a run again that was stopped before it was done, as it was asked for then.
     *
     * @throws ImportArgumentException when there is none, when it is done, or when its files are not as they were
     */
    public ImportReport resume(String run) {
        RunFile before = runs.unfinished(run);
        List<Change> written = store.history().listOfRun(run);
        if (!written.isEmpty()) {
            // It was stopped after its commit; to do it again would write over what others wrote since.
            runs.noteDone(before);
            throw new ImportArgumentException(
                    "run %s is done: its rows are in the database since entry %d of the log; there is nothing to resume"
                            .formatted(run, written.get(written.size() - 1).number()));
        }
        return run(before.request(), run, before::checkSame);
    }

    private ImportReport run(ImportRequest request, String name, Consumer<List<Source>> beforehand) {
        check(request);
        Crs crs = crs(request.reading().crs());
        ZoneId zone = request.reading().timezone() == null
                ? settings.timezone()
                : request.reading().timezone();
        List<Source> sources = request.files().stream()
                .map(path -> Source.of(SourceFile.open(path, request.reading().table()), readers))
                .toList();
        beforehand.accept(sources);
        Optional<LayerDeclaration> declared = catalogue.find(request.layer());
        LayerSchema schema = declared.map(LayerDeclaration::schema)
                .orElseGet(() -> new SchemaGuess(request.reading()).guess(request.layer(), sources));
        ImportPlan plan = new ImportPlan(
                name,
                sources,
                schema,
                ColumnNames.of(declared),
                crs,
                zone,
                rules.features().of(schema),
                rules.dictionaries());
        return runs.recorded(plan, request, () -> {
            try (ImportRun run = new ImportRun(request, plan, settings)) {
                ImportReport report = isCoverage(schema)
                        ? new AreaImport(store, relinker, request, run).run(plan.run())
                        : elements(request, run, plan, declared.isPresent());
                LOG.info("{}", report);
                return report;
            }
        });
    }

    private static boolean movesLinks(ImportRequest request) {
        return request.layer().equals(LayerIds.CELLS) || request.layer().equals(LayerIds.BUILDINGS);
    }

    private ImportReport elements(ImportRequest request, ImportRun run, ImportPlan plan, boolean inStore) {
        LayerSchema schema = plan.schema();
        boolean links = schema.kind().isElement();
        Placing.Invalid invalid = request.repair() ? Placing.Invalid.MEND : Placing.Invalid.REFUSE;
        KnownValues known = new KnownValues(schema, plan.crs());
        Tally tally = new Tally();
        if (!inStore && request.dryRun()) {
            Linker linker = linker(schema);
            run.readAll(invalid, (row, ownKey) -> {
                StoredFeature feature = known.complete(row);
                tally.put(org.gridkeeper.server.store.PutResult.INSERTED);
                tally.link(linker.link(schema.kind(), feature.lonLat()));
            });
            noteNew(schema, tally, run);
            return run.report(tally, store.version());
        }
        try (StoreTransaction transaction = store.begin(new Origin("cli", "import", plan.run()))) {
            // Before cells, buildings and tags are read, which then stay so until the rows are in the store.
            transaction.lockLinks(rules.features().lock(schema));
            Linker linker = linker(schema);
            boolean[] declared = {inStore};
            RegisterRule.Check together = rules.features().begin(schema, transaction);
            run.readAll(invalid, (row, ownKey) -> {
                StoredFeature feature = known.complete(row);
                if (!declared[0]) {
                    // With the first row that can be kept, so that a file without one leaves no layer behind.
                    transaction.declare(schema);
                    declared[0] = true;
                }
                RowFault.throwFirst(together.check(feature));
                Link link = schema.geometry() == GeometryKind.NONE
                        ? rules.links().link(feature)
                        : links ? linker.link(schema.kind(), feature.lonLat()) : feature.link();
                if (links) {
                    requireNotSwapped(linker, schema, feature, link);
                }
                tally.put(transaction.put(
                        schema.id(), new StoredFeature(feature.id(), feature.lonLat(), feature.values(), link)));
                if (links) {
                    tally.link(link);
                }
            });
            if (!inStore) {
                noteNew(schema, tally, run);
            }
            if (movesLinks(request)) {
                run.note("linked anew: " + relinker.in(transaction));
            } else if (declared[0]) {
                rules.links().relinkNaming(transaction, schema);
            }
            return run.report(tally, request.dryRun() ? store.version() : run.commit(transaction));
        }
    }

    /** Tells a place that lies in no cell, and in one the other way round. */
    private static void requireNotSwapped(Linker linker, LayerSchema schema, StoredFeature feature, Link link)
            throws RowFault {
        if (link.cell().isEmpty()) {
            Optional<String> cell = SwappedPlace.of(feature.lonLat())
                    .map(other -> linker.link(schema.kind(), other).cell())
                    .filter(code -> !code.isEmpty());
            if (cell.isPresent()) {
                throw new RowFault("swapped-coordinates", SwappedPlace.describe(feature.lonLat(), cell.get()));
            }
        }
    }

    private static void noteNew(LayerSchema schema, Tally tally, ImportRun run) {
        if (tally.counts(0).accepted() == 0) {
            run.note("layer %s was not made: there is no row to keep".formatted(schema.id()));
            return;
        }
        run.note("layer %s is new: %ss with the fields %s"
                .formatted(schema.id(), Placing.word(schema.geometry()), SchemaGuess.describe(schema)));
        if (!run.isDry()) {
            run.note("the running server shows it at /tiles/%s.json".formatted(schema.id()));
        }
    }

    private Linker linker(LayerSchema schema) {
        boolean buildings = schema.kind().isElement() && schema.geometry() == GeometryKind.POINT;
        return buildings ? linkers.toCellsAndBuildings() : linkers.toCells();
    }

    private void check(ImportRequest request) {
        if (request.files().isEmpty()) {
            throw new ImportArgumentException("name at least one file");
        }
        if (request.layer().isEmpty()) {
            throw new ImportArgumentException("say with --layer which layer the rows go to, one of "
                    + String.join(
                            ", ",
                            catalogue.list().stream().map(d -> d.schema().id()).toList()) + " or a new name");
        }
        if (catalogue.find(request.layer()).isEmpty()) {
            List<String> known =
                    catalogue.list().stream().map(d -> d.schema().id()).toList();
            LayerNames.meant(request.layer(), known).ifPresent(meant -> {
                throw new ImportArgumentException(
                        "there is no layer %s; did you mean --layer %s? A new layer needs a name less like it"
                                .formatted(request.layer(), meant));
            });
        }
        if (!request.layer().matches("[a-z][a-z0-9-]{0,39}")) {
            throw new ImportArgumentException(
                    "layer id '%s' must be a-z, 0-9 and -, start with a letter and have at most 40"
                            .formatted(request.layer()));
        }
        boolean zones = catalogue.find(request.layer()).stream()
                .anyMatch(declaration -> declaration.schema().kind() == Kind.ZONE);
        if (zones) {
            throw new ImportArgumentException(
                    "layer %s is made by Gridkeeper from the cells and cannot be imported".formatted(request.layer()));
        }
        boolean coverage =
                request.layer().equals(LayerIds.AREAS) || request.layer().equals(LayerIds.CELLS);
        if (!coverage && !request.areas().equals(AreaCoding.BY_COLUMNS)) {
            throw new ImportArgumentException("--level and --parent go with the layers areas and cells alone");
        }
    }

    private static boolean isCoverage(LayerSchema schema) {
        return schema.id().equals(LayerIds.AREAS) || schema.id().equals(LayerIds.CELLS);
    }

    private static Crs crs(String name) {
        try {
            return Crs.parse(name.isEmpty() ? "EPSG:4326" : name);
        } catch (IllegalArgumentException e) {
            throw new ImportArgumentException(String.valueOf(e.getMessage()));
        }
    }
}
