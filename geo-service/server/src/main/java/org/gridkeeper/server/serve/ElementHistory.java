// SPDX-License-Identifier: Apache-2.0
package org.gridkeeper.server.serve;

import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Optional;
import org.gridkeeper.engine.index.Field;
import org.gridkeeper.engine.index.GeometryKind;
import org.gridkeeper.server.store.Change;
import org.gridkeeper.server.store.FeatureState;
import org.gridkeeper.server.store.StoredFeature;
import org.jspecify.annotations.Nullable;

/**
 * What one element was, state by state, as far as a viewer may see it: a state in a cell outside the scope is left out,
 * and what it was is not told as what changed.
 */
record ElementHistory(ElementForm form, boolean withActor) {

    /** The entries, newest first, of states that come newest first; empty when the viewer sees none of them. */
    List<Map<String, Object>> entries(List<FeatureState> states) {
        List<Map<String, Object>> entries = new ArrayList<>();
        for (int i = 0; i < states.size(); i++) {
            FeatureState state = states.get(i);
            if (!form.sight().sees(state.feature().feature())) {
                continue;
            }
            Change ended = state.ended();
            if (state.removed() && ended != null) {
                entries.add(entry("removed", ended));
            }
            entries.add(entry(state, i + 1 < states.size() ? states.get(i + 1) : null));
        }
        return entries;
    }

    private Map<String, Object> entry(FeatureState state, @Nullable FeatureState older) {
        Optional<StoredFeature> before = Optional.ofNullable(older)
                .filter(o -> isFollowedBy(o, state))
                .map(o -> o.feature().feature());
        Map<String, Object> entry = entry(before.isPresent() ? "changed" : "made", state.began());
        entry.put("until", state.ended() == null ? null : state.ended().at());
        entry.put(
                "changes",
                before.filter(form.sight()::sees)
                        .map(was -> changes(was, state.feature().feature()))
                        .orElse(null));
        entry.put("element", form.of(state.feature()));
        return entry;
    }

    private static boolean isFollowedBy(FeatureState older, FeatureState state) {
        Change ended = older.ended();
        return ended != null
                && !older.removed()
                && ended.number() == state.began().number();
    }

    private Map<String, Object> entry(String what, Change change) {
        Map<String, Object> entry = new LinkedHashMap<>();
        entry.put("what", what);
        entry.putAll(ChangeForm.brief(change, withActor));
        return entry;
    }

    private List<Map<String, Object>> changes(StoredFeature before, StoredFeature after) {
        List<Map<String, Object>> changes = new ArrayList<>();
        Map<String, Object> was = form.sight().properties(before);
        Map<String, Object> is = form.sight().properties(after);
        for (Field field : form.sight().schema().fields()) {
            add(changes, field.name(), was.get(field.name()), is.get(field.name()));
        }
        if (form.sight().schema().geometry() != GeometryKind.NONE
                && !before.lonLat().equalsExact(after.lonLat())) {
            add(changes, "geometry", GeoJson.of(before.lonLat()), GeoJson.of(after.lonLat()));
        }
        add(changes, "link", form.link(before.link()), form.link(after.link()));
        return changes;
    }

    private static void add(
            List<Map<String, Object>> changes, String field, @Nullable Object before, @Nullable Object after) {
        if (!Objects.equals(before, after)) {
            Map<String, Object> change = new LinkedHashMap<>();
            change.put("field", field);
            change.put("before", before);
            change.put("after", after);
            changes.add(change);
        }
    }
}
