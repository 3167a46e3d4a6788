// SPDX-License-Identifier: Apache-2.0
package org.gridkeeper.server.register;

import java.time.Instant;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.gridkeeper.engine.index.LayerSchema;
import org.gridkeeper.engine.link.Link;
import org.gridkeeper.server.link.RegisterLinks;
import org.gridkeeper.server.register.TagCheck.Outcome;
import org.gridkeeper.server.store.FeatureStore;
import org.gridkeeper.server.store.Origin;
import org.gridkeeper.server.store.StoreTransaction;
import org.gridkeeper.server.store.StoredFeature;
import org.gridkeeper.server.store.VersionedFeature;
import org.springframework.stereotype.Component;

/**
 * Tags and the elements that carry them. Links of public and internal tags are rows of a layer; those of restricted tags
 * are kept apart and can only be asked for one by one, with a reason, which is logged. Safe for all threads.
 */
@Component
public class Tags {

    private static final int MOST_CHECKS_LISTED = 200;

    private final FeatureStore store;
    private final RegisterLinks links;
    private final RestrictedTagTable restricted;
    private final TagCheckTable checks;

    Tags(FeatureStore store, RegisterLinks links, RestrictedTagTable restricted, TagCheckTable checks) {
        this.store = store;
        this.links = links;
        this.restricted = restricted;
        this.checks = checks;
    }

    public List<Tag> list() {
        List<Tag> tags = new ArrayList<>();
        store.forEach(RegisterIds.TAGS, row -> tags.add(Tag.of(new Row(row))));
        return tags;
    }

    public Optional<Tag> find(String code) {
        return store.find(RegisterIds.TAGS, code).map(row -> Tag.of(new Row(row)));
    }

    /** The tags that count in a cell at a moment, restricted ones left out. */
    public List<TagLink> listIn(String cell, Instant at) {
        Map<String, Tag> tags = new LinkedHashMap<>();
        list().forEach(tag -> tags.put(tag.code(), tag));
        List<TagLink> found = new ArrayList<>();
        store.forEachOf(RegisterIds.TAG_LINKS, "cell", cell, row -> {
            TagLink link = TagLink.of(new Row(row));
            Tag tag = tags.get(link.tag());
            if (tag != null && !tag.isRestricted() && link.counts(tag, at)) {
                found.add(link);
            }
        });
        return found;
    }

    /** Whether an element may carry a tag, by what each of them is. */
    public boolean fits(Tag tag, LayerSchema schema) {
        return tag.fits(schema.kind());
    }

    /** Sets or confirms a tag on an element; gives the store's version. */
    public long set(Tag tag, TagLink link) {
        if (tag.isRestricted()) {
            restricted.put(link);
            return store.version();
        }
        Map<String, Object> values = new LinkedHashMap<>();
        values.put("tag", link.tag());
        values.put("subject_layer", link.subject().layer());
        values.put("subject_id", link.subject().id());
        values.put("set_by", link.setBy());
        values.put("source", link.source());
        String id = idOf(tag, link.subject());
        Link place = links.link(new StoredFeature(id, StoredFeature.NO_PLACE, values, Link.NOWHERE));
        try (StoreTransaction transaction = store.begin(new Origin(link.setBy(), "put", ""))) {
            Instant from = transaction
                    .find(RegisterIds.TAG_LINKS, id)
                    .flatMap(before -> new Row(before.feature()).time("valid_from"))
                    .orElse(link.from());
            values.put("valid_from", from);
            values.put("verified_at", link.verifiedAt());
            if (link.to() != null) {
                values.put("valid_to", link.to());
            }
            transaction.put(RegisterIds.TAG_LINKS, new StoredFeature(id, StoredFeature.NO_PLACE, values, place));
            return transaction.commit();
        }
    }

    /** Ends a tag on an element; false when it was not set. */
    public boolean end(Tag tag, Subject subject, String by, Instant at) {
        if (tag.isRestricted()) {
            return restricted.end(tag.code(), subject, at);
        }
        try (StoreTransaction transaction = store.begin(new Origin(by, "put", ""))) {
            Optional<StoredFeature> row = transaction
                    .find(RegisterIds.TAG_LINKS, idOf(tag, subject))
                    .map(VersionedFeature::feature)
                    .filter(found -> TagLink.of(new Row(found)).counts(tag, at));
            if (row.isEmpty()) {
                return false;
            }
            Map<String, Object> values = new LinkedHashMap<>(row.get().values());
            values.put("valid_to", at);
            transaction.put(
                    RegisterIds.TAG_LINKS,
                    new StoredFeature(
                            row.get().id(),
                            StoredFeature.NO_PLACE,
                            values,
                            row.get().link()));
            var unused = transaction.commit();
            return true;
        }
    }

    private static String idOf(Tag tag, Subject subject) {
        return "%s:%s:%s".formatted(tag.code(), subject.layer(), subject.id());
    }

    /**
     * Answers whether an element carries a tag, after the question is in the log.
     *
     * @return empty when the viewer has asked too often within the hour
     */
    public Optional<Boolean> check(Tag tag, TagCheck check) {
        if (checks.log(check) == Outcome.REFUSED) {
            return Optional.empty();
        }
        return Optional.of(tag.isRestricted() ? isRestrictedSet(tag, check) : isSet(tag, check));
    }

    private boolean isRestrictedSet(Tag tag, TagCheck check) {
        return restricted
                .find(tag.code(), check.subject())
                .filter(link -> link.counts(tag, check.at()))
                .isPresent();
    }

    private boolean isSet(Tag tag, TagCheck check) {
        boolean[] set = new boolean[1];
        store.forEachOf(RegisterIds.TAG_LINKS, "subject_id", check.subject().id(), row -> {
            TagLink link = TagLink.of(new Row(row));
            set[0] |= link.tag().equals(tag.code())
                    && link.subject().equals(check.subject())
                    && link.counts(tag, check.at());
        });
        return set[0];
    }

    /** The newest checks of a cell's elements; of every cell when the code is empty. */
    public List<TagCheck> listChecks(String cell) {
        return checks.list(cell, MOST_CHECKS_LISTED);
    }
}
