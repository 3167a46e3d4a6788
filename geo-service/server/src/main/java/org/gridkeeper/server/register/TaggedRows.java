// SPDX-License-Identifier: Apache-2.0
package org.gridkeeper.server.register;

import java.util.HashMap;
import java.util.LinkedHashMap;
import java.util.Map;
import java.util.Set;
import java.util.function.Predicate;
import java.util.function.UnaryOperator;
import java.util.stream.Collectors;
import org.gridkeeper.engine.index.LayerSchema;
import org.gridkeeper.engine.index.Sensitivity;
import org.gridkeeper.server.store.FeatureState;
import org.gridkeeper.server.store.FeatureStore;
import org.gridkeeper.server.store.StoredFeature;
import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Component;

/**
 * Tells which rows of tags and of their links may be listed, by the sensitivity that the tag has now, also of what they
 * were, and takes the codes of restricted tags out of the fields of tags of other layers. Safe for all threads.
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

    /**
     * The rows of a layer, and the states they had, without the codes of tags that are restricted now. For one thread and one
     * request: the tags are read once, with the first row that lists some.
     */
    public UnaryOperator<StoredFeature> withoutRestricted(LayerSchema schema) {
        return TagCodes.areIn(schema) ? new Stripping() : row -> row;
    }

    private final class Stripping implements UnaryOperator<StoredFeature> {

        private @Nullable Set<String> restricted;

        @Override
        public StoredFeature apply(StoredFeature row) {
            String text = new Row(row).text(TagCodes.FIELD);
            if (text.isEmpty()) {
                return row;
            }
            String left = TagCodes.without(restricted(), text);
            if (left.equals(text)) {
                return row;
            }
            Map<String, Object> values = new LinkedHashMap<>(row.values());
            values.remove(TagCodes.FIELD);
            if (!left.isEmpty()) {
                values.put(TagCodes.FIELD, left);
            }
            return new StoredFeature(row.id(), row.lonLat(), values, row.link());
        }

        private Set<String> restricted() {
            Set<String> known = restricted;
            if (known == null) {
                known = read().entrySet().stream()
                        .filter(tag -> tag.getValue() == Sensitivity.RESTRICTED)
                        .map(Map.Entry::getKey)
                        .collect(Collectors.toSet());
                restricted = known;
            }
            return known;
        }
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
