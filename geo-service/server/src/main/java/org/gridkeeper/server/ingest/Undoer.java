// SPDX-License-Identifier: Apache-2.0
package org.gridkeeper.server.ingest;

import java.util.ArrayList;
import java.util.HashSet;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.TreeMap;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.gridkeeper.engine.index.Kind;
import org.gridkeeper.engine.index.LayerSchema;
import org.gridkeeper.server.area.CellEditRefusedException;
import org.gridkeeper.server.area.CellTopologyException;
import org.gridkeeper.server.area.CoverageGuard;
import org.gridkeeper.server.catalogue.FeatureRule.Fault;
import org.gridkeeper.server.catalogue.FeatureRules;
import org.gridkeeper.server.catalogue.LayerIds;
import org.gridkeeper.server.catalogue.RegisterRule;
import org.gridkeeper.server.link.LinkKeeper;
import org.gridkeeper.server.link.LinkSession;
import org.gridkeeper.server.store.Change;
import org.gridkeeper.server.store.FeatureStore;
import org.gridkeeper.server.store.LinkLock;
import org.gridkeeper.server.store.Origin;
import org.gridkeeper.server.store.PutResult;
import org.gridkeeper.server.store.RunNames;
import org.gridkeeper.server.store.StoreTransaction;
import org.gridkeeper.server.store.StoredFeature;
import org.springframework.stereotype.Component;

/**
 * Takes back all that a run wrote, be it an import, a grid or an edit of cells, as a change of its own that can be taken
 * back likewise. What was linked anew is not restored but linked anew once more. A layer that the run made stays, empty.
 */
@Component
public class Undoer {

    private static final int NAMED = 10;
    private static final int AT_ONCE = 1_000;

    private final FeatureStore store;
    private final LinkKeeper links;
    private final FeatureRules rules;

    public Undoer(FeatureStore store, LinkKeeper links, FeatureRules rules) {
        this.store = store;
        this.links = links;
        this.rules = rules;
    }

    /**
     * Takes a run back, all of it or nothing.
     *
     * @throws ImportArgumentException when there is no such run, or it only linked
     * @throws ImportFailedException when something else wrote its features since, areas or cells would break, or a row of a
     *     register breaks a rule by what is there now
     */
    public UndoReport undo(String run, String actor) {
        List<Change> changes = run.isEmpty() ? List.of() : store.history().listOfRun(run);
        if (changes.isEmpty()) {
            throw new ImportArgumentException("the log has no run '%s'".formatted(run));
        }
        if (changes.stream().allMatch(change -> change.origin().operation().equals("relink"))) {
            throw new ImportArgumentException("run %s only linked anew, which is not taken back".formatted(run));
        }
        String name = RunNames.next();
        try (StoreTransaction transaction = store.begin(new Origin(actor, "undo", name))) {
            transaction.lockLinks(LinkLock.EXCLUSIVE);
            Work work = new Work(transaction);
            Map<String, List<Change>> byLayer = changes.stream()
                    .collect(Collectors.groupingBy(Change::layer, LinkedHashMap::new, Collectors.toList()));
            // First what others are linked to, so that they are linked once.
            Stream.of(LayerIds.CELLS, LayerIds.BUILDINGS)
                    .filter(byLayer::containsKey)
                    .forEach(layer -> work.undo(run, layer, byLayer.getOrDefault(layer, List.of())));
            byLayer.keySet().removeAll(List.of(LayerIds.CELLS, LayerIds.BUILDINGS));
            byLayer.forEach((layer, own) -> work.undo(run, layer, own));
            work.matchNodes();
            Map<String, Long> relinked = work.session.relink();
            work.requireCoverage();
            work.requireRules(run);
            return new UndoReport(name, run, work.removed, work.restored, relinked, transaction.commit());
        } catch (CellTopologyException | CellEditRefusedException e) {
            throw new ImportFailedException("run %s was not taken back: %s".formatted(run, e.getMessage()), e);
        }
    }

    /** One undo in its transaction. */
    private final class Work {

        private final StoreTransaction transaction;
        private final LinkSession session;
        private final Map<String, Long> removed = new TreeMap<>();
        private final Map<String, Long> restored = new TreeMap<>();
        private final Map<String, Set<String>> written = new TreeMap<>();
        private final Set<String> gone = new HashSet<>();
        private final Map<String, List<StoredFeature>> ofRegisters = new TreeMap<>();
        private final Map<String, RegisterRule.Check> ofOthers = new TreeMap<>();

        Work(StoreTransaction transaction) {
            this.transaction = transaction;
            session = links.in(transaction);
        }

        void undo(String run, String layer, List<Change> changes) {
            LayerSchema schema = store.findSchema(layer)
                    .orElseThrow(() -> new ImportFailedException("there is no layer %s any more".formatted(layer)));
            // Takes the layer's lock, so that what the history tells stays true.
            transaction.find(layer, "");
            RunWrites writes = new RunWrites(store, layer, changes);
            Set<String> others = writes.writtenByOthersSince();
            if (!others.isEmpty()) {
                throw new ImportFailedException(
                        "run %s was not taken back: %,d of the features that it wrote to layer %s were written again since by %s: %s%s"
                                .formatted(
                                        run,
                                        others.size(),
                                        layer,
                                        String.join(", ", writes.laterWriters(others)),
                                        others.stream().limit(NAMED).collect(Collectors.joining(", ")),
                                        others.size() > NAMED ? " …" : ""));
            }
            Restoring restoring = new Restoring(run, schema);
            writes.forEach(restoring);
            restoring.flush();
        }

        /** An undone grid may leave no cell; then there is nothing to match. */
        void matchNodes() {
            Set<String> cells = written.getOrDefault(LayerIds.CELLS, Set.of());
            if (restored.containsKey(LayerIds.CELLS)) {
                LayerSchema schema = store.findSchema(LayerIds.CELLS).orElseThrow();
                CoverageGuard.matchNodes(transaction, session, schema, cells);
            }
        }

        void requireCoverage() {
            written.forEach((layer, codes) -> {
                if (layer.equals(LayerIds.AREAS) || layer.equals(LayerIds.CELLS)) {
                    CoverageGuard.requireCoverage(transaction, layer, codes);
                }
            });
            if (!gone.isEmpty()) {
                CoverageGuard.requireParents(transaction, gone);
            }
        }

        /** Asked when all is restored: half of it may break a rule that the whole keeps. */
        void requireRules(String run) {
            ofRegisters.forEach((layer, rows) -> {
                LayerSchema schema = store.findSchema(layer).orElseThrow();
                RegisterRule.Check check = rules.begin(schema, transaction);
                rows.forEach(row -> refuse(run, layer, row, check.check(row)));
            });
        }

        private void refuse(String run, String layer, StoredFeature row, List<Fault> faults) {
            faults.stream().findFirst().ifPresent(fault -> {
                throw new ImportFailedException("run %s was not taken back: row '%s' of layer %s: %s"
                        .formatted(run, row.id(), layer, fault.sentence()));
            });
        }

        /** Takes the writes to one layer back. */
        private final class Restoring implements RunWrites.Undo {

            private final String run;
            private final LayerSchema schema;
            private final List<StoredFeature> waiting = new ArrayList<>();

            Restoring(String run, LayerSchema schema) {
                this.run = run;
                this.schema = schema;
            }

            @Override
            public void remove(String id) {
                if (session.delete(schema, id)) {
                    removed.merge(schema.id(), 1L, Long::sum);
                    note(id);
                    if (schema.id().equals(LayerIds.AREAS)) {
                        gone.add(id);
                    }
                }
            }

            @Override
            public void restore(StoredFeature before) {
                if (schema.kind() != Kind.REGISTER) {
                    requireRulesOfOne(before);
                } else if (isOther(before)) {
                    ofRegisters
                            .computeIfAbsent(schema.id(), layer -> new ArrayList<>())
                            .add(before);
                }
                waiting.add(before);
                note(before.id());
                if (waiting.size() == AT_ONCE) {
                    flush();
                }
            }

            /** Elements are many, and none of them is held to what others of its layer are: they need not be kept. */
            private void requireRulesOfOne(StoredFeature before) {
                List<Fault> faults = ofOthers.computeIfAbsent(schema.id(), layer -> rules.begin(schema, transaction))
                        .check(before);
                if (!faults.isEmpty() && isOther(before)) {
                    refuse(run, schema.id(), before, faults);
                }
            }

            /** Whether more than its link is other than now. */
            private boolean isOther(StoredFeature before) {
                return transaction
                        .find(schema.id(), before.id())
                        .filter(now -> now.feature().values().equals(before.values()))
                        .isEmpty();
            }

            private void note(String id) {
                if (schema.id().equals(LayerIds.AREAS) || schema.id().equals(LayerIds.CELLS)) {
                    written.computeIfAbsent(schema.id(), layer -> new HashSet<>())
                            .add(id);
                }
            }

            void flush() {
                if (!waiting.isEmpty()) {
                    long changed = session.putAll(schema, waiting).stream()
                            .filter(result -> result != PutResult.UNCHANGED)
                            .count();
                    if (changed > 0) {
                        restored.merge(schema.id(), changed, Long::sum);
                    }
                    waiting.clear();
                }
            }
        }
    }
}
