// SPDX-License-Identifier: Apache-2.0
package org.gridkeeper.server.ingest;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.ZoneId;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.function.Consumer;
import org.gridkeeper.engine.area.Level;
import org.gridkeeper.server.area.CellEditor;
import org.gridkeeper.server.catalogue.Catalogue;
import org.gridkeeper.server.catalogue.Dictionaries;
import org.gridkeeper.server.catalogue.FeatureRules;
import org.gridkeeper.server.link.LinkKeeper;
import org.gridkeeper.server.link.LinkSession;
import org.gridkeeper.server.link.Linkers;
import org.gridkeeper.server.link.RegisterLinks;
import org.gridkeeper.server.store.FeatureStore;
import org.gridkeeper.server.store.LinkLock;
import org.gridkeeper.server.store.Origin;
import org.gridkeeper.server.store.StoreDatabase;
import org.gridkeeper.server.store.StoreProperties;
import org.gridkeeper.server.store.StoreTransaction;

/** The parts that an import needs, on a database of a test's own. */
final class Site implements AutoCloseable {
    final Path home;
    final StoreDatabase database;
    final FeatureStore store;
    final Catalogue catalogue;
    final Linkers linkers;
    final Relinker relinker;
    final Importer importer;
    final GridMaker grid;
    final LinkKeeper links;
    final CellEditor cells;
    final Undoer undoer;

    Site(Path home, StoreProperties properties) {
        this(
                home,
                properties,
                List.of(
                        new CsvFeatureReader(),
                        new GeoJsonReader(),
                        new GeoJsonLinesReader(),
                        new XlsxReader(),
                        new ShapefileReader(),
                        new GeoPackageReader()));
    }

    Site(Path home, StoreProperties properties, List<FeatureReader> readers) {
        this.home = home;
        database = StoreDatabase.open(properties);
        store = database.features();
        catalogue = new Catalogue(store);
        linkers = new Linkers(store);
        relinker = new Relinker(catalogue, store, linkers);
        IngestSettings settings = new IngestSettings(home, ZoneId.of("Asia/Shanghai"));
        FeatureRules features = new FeatureRules(List.of(), List.of());
        RuleBook rules = new RuleBook(features, Dictionaries.read(home), new RegisterLinks(store));
        importer = new Importer(readers, catalogue, store, linkers, relinker, rules, settings);
        grid = new GridMaker(store, importer, relinker);
        links = new LinkKeeper(catalogue, store, List.of());
        cells = new CellEditor(store, links, ZoneId.of("Asia/Shanghai"), List.of());
        undoer = new Undoer(store, links, features);
    }

    Path file(String name, String text) {
        try {
            return Files.writeString(home.resolve(name), text);
        } catch (IOException e) {
            throw new java.io.UncheckedIOException(e);
        }
    }

    ImportReport importText(String layer, String name, String text) {
        return importer.run(ImportRequest.of(layer, file(name, text)));
    }

    /** Communities of one street. */
    ImportReport importAreas(String text, boolean repair) {
        return importer.run(new ImportRequest(
                List.of(file("areas.geojson", text)),
                "areas",
                Reading.PLAIN,
                new AreaCoding(Level.COMMUNITY, "140802001"),
                repair,
                false));
    }

    /** Puts and removes features, and links what that concerns anew. */
    void write(Consumer<LinkSession> writing) {
        try (StoreTransaction transaction = store.begin(new Origin("test", "put", ""))) {
            transaction.lockLinks(LinkLock.EXCLUSIVE);
            LinkSession session = links.in(transaction);
            writing.accept(session);
            session.relink();
            transaction.commit();
        }
    }

    static Reading mapping(String crs, Map<String, String> columns) {
        return new Reading(crs, columns, "", Set.of(), null);
    }

    @Override
    public void close() {
        database.close();
    }
}
