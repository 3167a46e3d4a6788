// SPDX-License-Identifier: Apache-2.0
package org.gridkeeper.server.register;

import java.util.HashMap;
import java.util.Map;
import java.util.function.Predicate;
import org.gridkeeper.engine.index.LayerSchema;
import org.gridkeeper.engine.index.Sensitivity;
import org.gridkeeper.server.store.FeatureState;
import org.gridkeeper.server.store.FeatureStore;
import org.gridkeeper.server.store.StoredFeature;
import org.springframework.stereotype.Component;

/**
 * Tells which rows of tags and of their links may be listed, by the sensitivity that the tag has now, also of what they
 * were. Rows of other layers are not looked at. Safe for all threads.
 */
@Component
public class TaggedRows {

    private final FeatureStore store;

    TaggedRows(FeatureStore store) {
        this.store = store;
    }

    /**
     * The rows of a layer, and the states they had, that may be listed to who sees up to a sensitivity: links of a restricted
     * tag to nobody. For one thread and one request, because the tags are read once.
     */
    public Predicate<StoredFeature> upTo(Sensitivity most, LayerSchema schema) {
        return switch (schema.id()) {
            case RegisterIds.TAGS -> {
                Map<String, Sensitivity> now = read();
                yield row -> isAtMost(Tag.of(new Row(row)).sensitivity(), most)
                        && isAtMost(now.getOrDefault(row.id(), Sensitivity.PUBLIC), most);
            }
            case RegisterIds.TAG_LINKS -> {
                Map<String, Sensitivity> now = read();
                yield row -> {
                    Sensitivity tag = now.computeIfAbsent(new Row(row).text("tag"), this::last);
                    return tag != Sensitivity.RESTRICTED && isAtMost(tag, most);
                };
            }
            default -> row -> true;
        };
    }

    private Map<String, Sensitivity> read() {
        Map<String, Sensitivity> now = new HashMap<>();
        if (store.findSchema(RegisterIds.TAGS).isPresent()) {
            store.forEach(
                    RegisterIds.TAGS,
                    row -> now.put(row.id(), Tag.of(new Row(row)).sensitivity()));
        }
        return now;
    }

    /** Of a tag that is not there: what it was last, and of one that never was what is not said clearly. */
    private Sensitivity last(String code) {
        return store.history().listStates(RegisterIds.TAGS, code).stream()
                .findFirst()
                .map(FeatureState::feature)
                .map(state -> Tag.of(new Row(state.feature())).sensitivity())
                .orElse(Sensitivity.RESTRICTED);
    }

    private static boolean isAtMost(Sensitivity sensitivity, Sensitivity most) {
        return sensitivity.compareTo(most) <= 0;
    }
}
