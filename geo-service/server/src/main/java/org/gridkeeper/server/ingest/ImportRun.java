// SPDX-License-Identifier: Apache-2.0
package org.gridkeeper.server.ingest;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.function.Supplier;
import org.gridkeeper.engine.area.Flaw;
import org.gridkeeper.engine.geo.Crs;
import org.gridkeeper.engine.index.LayerSchema;
import org.gridkeeper.server.area.FlawPlaces;
import org.gridkeeper.server.catalogue.Dictionaries;
import org.gridkeeper.server.catalogue.FeatureRule;
import org.gridkeeper.server.progress.Progress;
import org.gridkeeper.server.store.StoreTransaction;
import org.gridkeeper.server.store.StoredFeature;
import tools.jackson.databind.json.JsonMapper;

/** One pass over the files of an import: maps every row, counts it, and gives it on or rejects it. For one thread. */
final class ImportRun implements AutoCloseable {

    /** Takes a row that could be read; may still find it unusable. */
    interface Accepted {
        /**
         * Takes a feature that is not linked yet.
         *
         * @param ownKey whether its key is from the file, and not made from its line number
         */
        void accept(StoredFeature feature, boolean ownKey) throws RowFault;
    }

    /** Digits of the file's digest that go into the keys of its rows. */
    private static final int KEY_DIGITS = 16;

    private static final String SOURCE = "coord_src";

    private final ImportRequest request;
    private final ImportPlan plan;
    private final RejectedRows rejected;
    private final Path places;
    private final Progress progress;
    private final List<String> notes = new ArrayList<>();
    private final Interruption interruption;
    private final UnknownClasses unknownClasses;
    private final Doubts doubts;
    private long read;
    private long bytesOfFilesBefore;

    ImportRun(ImportRequest request, ImportPlan plan, IngestSettings settings) {
        this.request = request;
        this.plan = plan;
        interruption =
                new Interruption(request.dryRun() ? "" : "; import --resume %s does it again".formatted(plan.run()));
        doubts = new Doubts(plan.rules());
        unknownClasses = new UnknownClasses(plan.schema(), plan.dictionaries());
        rejected = new RejectedRows(settings.home(), plan.run());
        places = settings.home().resolve("rejected").resolve(plan.run() + "-places.geojson");
        long bytes = plan.sources().stream().mapToLong(s -> s.file().size()).sum();
        progress = Progress.ofBytes(request.layer(), bytes);
    }

    void readAll(Placing.Invalid invalid, Accepted accepted) {
        KeyLines lineOfKey = new KeyLines();
        for (Source source : plan.sources()) {
            SourceFile file = source.file();
            noteEncoding(file);
            long readBefore = read;
            ColumnMap columns = new ColumnMap(plan.schema(), request.reading(), plan.names());
            Placing placing = new Placing(plan.schema().geometry(), plan.crs(), invalid);
            String prefix = file.digest().substring(0, KEY_DIGITS) + ":";
            RowMapper mapper = new RowMapper(plan.schema(), columns, placing, plan.zone(), prefix);
            try {
                source.reader()
                        .read(
                                file,
                                new Rows(file, new Reads(columns, placing, mapper), lineOfKey, accepted),
                                bytes -> progress.done(bytesOfFilesBefore + bytes));
            } catch (IOException e) {
                throw file.failure(e);
            }
            columns.checkComplete();
            if (read == readBefore) {
                note("%s holds no rows".formatted(file.path().getFileName()));
            }
            bytesOfFilesBefore += file.size();
            noteColumns(file, columns, placing);
        }
    }

    boolean isDry() {
        return request.dryRun();
    }

    void note(String note) {
        notes.add(note);
    }

    /** Keeps the places of flaws as GeoJSON, and gives the file. */
    Path keepPlaces(List<Flaw> flaws) {
        try {
            Files.createDirectories(places.getParent());
            return Files.write(places, JsonMapper.shared().writeValueAsBytes(FlawPlaces.geoJson(flaws)));
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    private void noteEncoding(SourceFile file) {
        boolean plain = file.charset().equals(StandardCharsets.UTF_8);
        if (!plain && !file.charset().equals(StandardCharsets.ISO_8859_1)) {
            note("%s was read as %s".formatted(file.path().getFileName(), file.charset()));
        }
    }

    private void noteColumns(SourceFile file, ColumnMap columns, Placing placing) {
        if (!columns.unused().isEmpty()) {
            note("%s: columns not used: %s".formatted(file.path().getFileName(), ColumnMap.named(columns.unused())));
        }
        if (placing.mended() > 0) {
            note("%s: %d polygons that were not valid were mended"
                    .formatted(file.path().getFileName(), placing.mended()));
        }
    }

    /** Makes the rows last, unless the process was told to stop before. */
    long commit(StoreTransaction transaction) {
        interruption.beforeCommit();
        return transaction.commit();
    }

    ImportReport report(Tally tally, long version) {
        rejected.close();
        unknownClasses.note().ifPresent(this::note);
        doubts.notes().forEach(this::note);
        return new ImportReport(
                plan.run(), request.layer(), tally.counts(read), rejected.counts(), rejected.file(), notes, version);
    }

    @Override
    public void close() {
        interruption.close();
        progress.close();
        rejected.close();
    }

    /** What turns the rows of one file into features. */
    private record Reads(ColumnMap columns, Placing placing, RowMapper mapper) {}

    /** The rows of one file. */
    private final class Rows implements RowSink {
        private final SourceFile file;
        private final ColumnMap columns;
        private final Placing placing;
        private final RowMapper mapper;
        private final KeyLines lineOfKey;
        private final Accepted accepted;

        Rows(SourceFile file, Reads reads, KeyLines lineOfKey, Accepted accepted) {
            this.file = file;
            this.columns = reads.columns();
            this.placing = reads.placing();
            this.mapper = reads.mapper();
            this.lineOfKey = lineOfKey;
            this.accepted = accepted;
        }

        @Override
        public void columns(List<String> names, boolean all) {
            columns.found(names, all);
        }

        @Override
        public void crs(String name) {
            plan.checkCrsOfFile(name, file);
        }

        @Override
        public void placed(Supplier<Crs> ofFile) {
            if (request.reading().crs().isEmpty()) {
                Crs crs = ofFile.get();
                placing.placed(crs);
                if (!crs.isLonLat()) {
                    note("%s is in %s, as it says itself".formatted(file.path().getFileName(), crs.name()));
                }
            }
        }

        @Override
        public void note(String note) {
            ImportRun.this.note(note);
        }

        @Override
        public void row(SourceRow row) {
            count();
            try {
                StoredFeature feature = withSource(mapper.map(row));
                if (columns.has(ColumnMap.ID)) {
                    long before = lineOfKey.put(feature.id(), row.line());
                    if (before > 0) {
                        throw new RowFault("duplicate-id", "'%s' is on line %d too".formatted(feature.id(), before));
                    }
                }
                RowFault.throwFirst(plan.rules().check(feature));
                accepted.accept(feature, columns.has(ColumnMap.ID));
                unknownClasses.count(feature);
                doubts.count(feature);
            } catch (RowFault e) {
                rejected.add(file.path(), e.at(row.line(), e.isSecret() ? RejectedRows.NOT_KEPT : raw(row)));
            }
        }

        @Override
        public void broken(Rejected row) {
            count();
            boolean hide = !request.reading().drop().isEmpty();
            rejected.add(
                    file.path(),
                    hide ? new Rejected(row.line(), row.reason(), row.detail(), "(not kept, because of --drop)") : row);
        }

        /** Coordinates that were converted say what they were, where the layer has a field for it. */
        private StoredFeature withSource(StoredFeature feature) {
            if (plan.crs().isLonLat()
                    || feature.lonLat().isEmpty()
                    || feature.values().containsKey(SOURCE)
                    || plan.schema().findField(SOURCE).isEmpty()) {
                return feature;
            }
            Map<String, Object> values = new LinkedHashMap<>(feature.values());
            values.put(SOURCE, plan.crs().name());
            return new StoredFeature(feature.id(), feature.lonLat(), values, feature.link());
        }

        private void count() {
            read++;
            progress.row();
        }

        /** What is to be dropped is not kept in the file of rejected rows either. */
        private String raw(SourceRow row) {
            if (request.reading().drop().isEmpty()) {
                return row.raw().get();
            }
            Map<String, Object> kept = new LinkedHashMap<>(row.values());
            kept.keySet().removeAll(request.reading().drop());
            return kept.toString();
        }
    }

    /** What is settled before the rows are read. */
    record ImportPlan(
            String run,
            List<Source> sources,
            LayerSchema schema,
            ColumnNames names,
            Crs crs,
            java.time.ZoneId zone,
            FeatureRule rules,
            Dictionaries dictionaries) {

        void checkCrsOfFile(String name, SourceFile file) {
            Crs named;
            try {
                named = Crs.parse(name);
            } catch (IllegalArgumentException e) {
                return;
            }
            if (crs.isLonLat() && !named.isLonLat()) {
                throw new ImportArgumentException("%s says that its coordinates are in %s; give --crs %s"
                        .formatted(file.path(), named.name(), named.name()));
            }
        }
    }
}
