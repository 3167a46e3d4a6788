// SPDX-License-Identifier: Apache-2.0
package org.gridkeeper.server.ingest;

import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;
import java.util.function.LongConsumer;
import java.util.stream.Collectors;
import org.gridkeeper.engine.link.Link;
import org.gridkeeper.server.progress.Progress;
import org.gridkeeper.server.store.PutResult;
import org.gridkeeper.server.store.StoreTransaction;

/** The counts, notes, rejected elements and progress of one import of OpenStreetMap data. For one thread. */
final class OsmRun implements AutoCloseable {

    private final OsmFile file;
    private final String name;
    private final RejectedRows rejected;
    private final Progress progress;
    private final Interruption interruption = new Interruption("");
    private final Tally all = new Tally();
    private final Map<String, Tally> byLayer = new TreeMap<>();
    private final List<String> notes = new ArrayList<>();
    private final int passes;
    private long passesDone;
    private long read;

    /** @param passes how often the file is read */
    OsmRun(OsmFile file, int passes, IngestSettings settings, String name) {
        this.file = file;
        this.passes = passes;
        this.name = name;
        rejected = new RejectedRows(settings.home(), name);
        progress = Progress.ofBytes(String.valueOf(file.path().getFileName()), passes * file.size());
    }

    /** Reads the file once. */
    void pass(OsmFile.Blocks blocks) {
        long before = file.size() * passesDone;
        LongConsumer bytesRead = bytes -> progress.done(before + bytes);
        file.forEachBlock(blocks, bytesRead);
        passesDone = Math.min(passes, passesDone + 1);
    }

    void seen() {
        progress.row();
    }

    /** An element that is to become a feature. */
    void read() {
        read++;
    }

    void put(String layer, PutResult result) {
        all.put(result);
        byLayer.computeIfAbsent(layer, l -> new Tally()).put(result);
    }

    void link(Link link) {
        all.link(link);
    }

    boolean changed(String layer) {
        Tally tally = byLayer.get(layer);
        return tally != null && tally.counts(0).accepted() > tally.counts(0).unchanged();
    }

    /** Elements have no lines; their number among those that were to become features stands in its place. */
    void reject(String key, Map<String, String> tags, RowFault fault) {
        rejected.add(file.path(), new Rejected(read, fault.reason(), key + ": " + fault.detail(), key + " " + tags));
    }

    void note(String note) {
        notes.add(note);
    }

    long commit(StoreTransaction transaction) {
        interruption.beforeCommit();
        return transaction.commit();
    }

    ImportReport report(long version) {
        rejected.close();
        List<String> lines = new ArrayList<>();
        byLayer.forEach((layer, tally) -> {
            ImportCounts counts = tally.counts(0);
            lines.add("%-10s %,8d  (%,d new, %,d changed, %,d as before)"
                    .formatted(layer, counts.accepted(), counts.inserted(), counts.updated(), counts.unchanged()));
        });
        lines.addAll(notes);
        String layers = byLayer.keySet().stream().collect(Collectors.joining(", "));
        return new ImportReport(
                name,
                layers.isEmpty() ? "no layer" : layers,
                all.counts(read),
                rejected.counts(),
                rejected.file(),
                lines,
                version);
    }

    @Override
    public void close() {
        interruption.close();
        progress.close();
        rejected.close();
    }
}
