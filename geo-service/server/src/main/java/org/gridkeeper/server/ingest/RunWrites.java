// SPDX-License-Identifier: Apache-2.0
package org.gridkeeper.server.ingest;

import java.nio.charset.StandardCharsets;
import java.security.MessageDigest;
import java.security.NoSuchAlgorithmException;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.HashSet;
import java.util.HexFormat;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Optional;
import java.util.Set;
import java.util.SortedMap;
import java.util.TreeMap;
import java.util.TreeSet;
import org.gridkeeper.server.store.Change;
import org.gridkeeper.server.store.FeatureState;
import org.gridkeeper.server.store.FeatureStore;
import org.gridkeeper.server.store.Origin;
import org.gridkeeper.server.store.StoredFeature;

/** What one run wrote to one layer, in one or several transactions. To be asked while the layer is locked. */
final class RunWrites {

    /** Up to so many features that were written again are looked at one by one; with more the layer is read twice. */
    private static final int FEW = 1_000;

    private static final int MOST_WRITERS = 10;

    private final FeatureStore store;
    private final String layer;
    private final List<Change> changes;
    /** Of the features that others wrote later, those of which the run changed the link alone. */
    private final Set<String> onlyLinked = new HashSet<>();
    /** Those that the run made, and that others only linked anew. */
    private final Set<String> madeAndLinked = new TreeSet<>();

    /** @param changes of the run in this layer, oldest first */
    RunWrites(FeatureStore store, String layer, List<Change> changes) {
        this.store = store;
        this.layer = layer;
        this.changes = List.copyOf(changes);
    }

    /**
     * Features that somebody else wrote after the run, so that it cannot be taken back without taking that back, too.
     * Where the one or the other changed nothing but the link, both can stand.
     */
    Set<String> writtenByOthersSince() {
        Set<String> later = new TreeSet<>();
        for (Change change : changes) {
            later.addAll(store.history().listWrittenLater(layer, change.revisions(), Integer.MAX_VALUE));
        }
        if (later.size() <= FEW) {
            later.removeIf(id -> canStand(id, store.history().listStates(layer, id)));
        } else {
            removeThoseThatCanStand(later);
        }
        return later;
    }

    /**
     * Who wrote features after the run, the first of them first: runs by their names, which can be taken back before it, and
     * single writes by who made them. Looks at the first thousand features.
     */
    List<String> laterWriters(Set<String> ids) {
        long last = changes.get(changes.size() - 1).number();
        SortedMap<Long, String> writers = new TreeMap<>();
        ids.stream().limit(FEW).forEach(id -> {
            List<FeatureState> states = store.history().listStates(layer, id);
            for (int i = 0; i < states.size(); i++) {
                FeatureState state = states.get(i);
                boolean onlyLinked = i + 1 < states.size()
                        && !states.get(i + 1).removed()
                        && isSame(stored(state), stored(states.get(i + 1)));
                Change ended = state.ended();
                if (!onlyLinked && state.began().number() > last) {
                    writers.put(state.began().number(), writer(state.began()));
                }
                if (ended != null && state.removed() && ended.number() > last) {
                    writers.put(ended.number(), writer(ended));
                }
            }
        });
        return writers.values().stream().distinct().limit(MOST_WRITERS).toList();
    }

    private static String writer(Change change) {
        Origin origin = change.origin();
        return origin.run().isEmpty()
                ? "a %s of %s".formatted(origin.operation(), origin.actor())
                : "run %s (%s)".formatted(origin.run(), origin.operation());
    }

    private static Optional<StoredFeature> stored(FeatureState state) {
        return Optional.of(state.feature().feature());
    }

    private boolean canStand(String id, List<FeatureState> newestFirst) {
        for (int i = 0; i < newestFirst.size(); i++) {
            FeatureState state = newestFirst.get(i);
            if (isOfRun(state.began())) {
                Optional<StoredFeature> left = Optional.of(state.feature().feature());
                Optional<StoredFeature> before = before(newestFirst.subList(i + 1, newestFirst.size()));
                if (isSame(before, left)) {
                    onlyLinked.add(id);
                    return true;
                }
                boolean same = isSame(now(newestFirst.get(0)), left);
                if (same && before.isEmpty()) {
                    madeAndLinked.add(id);
                }
                return same;
            }
            if (state.removed() && isOfRun(Objects.requireNonNull(state.ended()))) {
                return i == 0;
            }
        }
        return false;
    }

    /** What there was before the run, of the states older than the last one that it made. */
    private Optional<StoredFeature> before(List<FeatureState> older) {
        return older.stream()
                .filter(state -> !isOfRun(state.began()))
                .findFirst()
                .filter(state -> !state.removed())
                .map(state -> state.feature().feature());
    }

    private static Optional<StoredFeature> now(FeatureState newest) {
        return newest.ended() == null ? Optional.of(newest.feature().feature()) : Optional.empty();
    }

    private boolean isOfRun(Change change) {
        return changes.stream().anyMatch(own -> own.number() == change.number());
    }

    /** The same for many: compares digests of the layer as it was before and after the run and as it is now. */
    private void removeThoseThatCanStand(Set<String> later) {
        Map<String, String> before = new HashMap<>();
        for (Change change : changes) {
            store.history().forEachBefore(layer, change.revisions(), feature -> note(feature, later, before));
        }
        Map<String, String> left = new HashMap<>();
        long last = changes.get(changes.size() - 1).number();
        store.history().forEachAt(layer, last, feature -> note(feature, later, left));
        Map<String, String> now = new HashMap<>();
        store.forEach(layer, feature -> note(feature, later, now));
        later.removeIf(id -> {
            String then = left.get(id);
            if (then != null && then.equals(before.get(id))) {
                onlyLinked.add(id);
                return true;
            }
            boolean same = then != null && then.equals(now.get(id));
            if (same && !before.containsKey(id)) {
                madeAndLinked.add(id);
            }
            return same;
        });
    }

    private static void note(StoredFeature feature, Set<String> wanted, Map<String, String> digests) {
        if (wanted.contains(feature.id())) {
            digests.putIfAbsent(feature.id(), digest(feature));
        }
    }

    private static String digest(StoredFeature feature) {
        try {
            MessageDigest digest = MessageDigest.getInstance("SHA-256");
            digest.update(new TreeMap<>(feature.values()).toString().getBytes(StandardCharsets.UTF_8));
            digest.update(feature.lonLat().toString().getBytes(StandardCharsets.UTF_8));
            return HexFormat.of().formatHex(digest.digest());
        } catch (NoSuchAlgorithmException e) {
            throw new IllegalStateException(e);
        }
    }

    private static boolean isSame(Optional<StoredFeature> a, Optional<StoredFeature> b) {
        return a.isPresent()
                && b.isPresent()
                && a.get().values().equals(b.get().values())
                && a.get().lonLat().equalsExact(b.get().lonLat());
    }

    /** What to do to take the run back. */
    interface Undo {
        void remove(String id);

        void restore(StoredFeature before);
    }

    /**
     * Visits what the run made, and what was there before it, each feature once. To be called after {@link
     * #writtenByOthersSince} found none.
     */
    void forEach(Undo undo) {
        Set<String> seen = new HashSet<>();
        madeAndLinked.forEach(undo::remove);
        seen.addAll(madeAndLinked);
        boolean once = changes.size() == 1;
        for (Change change : changes) {
            List<String> made = new ArrayList<>();
            store.history().forEachMade(layer, change.revisions(), made::add);
            for (String id : made) {
                if (once || seen.add(id)) {
                    undo.remove(id);
                }
            }
            store.history().forEachBefore(layer, change.revisions(), before -> {
                if (!onlyLinked.contains(before.id()) && (once || seen.add(before.id()))) {
                    undo.restore(before);
                }
            });
        }
    }
}
