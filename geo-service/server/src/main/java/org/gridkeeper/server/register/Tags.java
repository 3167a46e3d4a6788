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
import org.gridkeeper.server.catalogue.FeatureRule;
import org.gridkeeper.server.catalogue.FeatureRule.Fault;
import org.gridkeeper.server.catalogue.FeatureRules;
import org.gridkeeper.server.link.RegisterLinks;
import org.gridkeeper.server.register.TagCheck.Outcome;
import org.gridkeeper.server.store.FeatureStore;
import org.gridkeeper.server.store.LinkLock;
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
    private final FeatureRules rules;
    private final RestrictedTagTable restricted;
    private final TagCheckTable checks;

    Tags(
            FeatureStore store,
            RegisterLinks links,
            FeatureRules rules,
            RestrictedTagTable restricted,
            TagCheckTable checks) {
        this.store = store;
        this.links = links;
        this.rules = rules;
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

    /**
     * Sets or confirms a tag on an element; gives the store's version. What the tag is, is decided inside the transaction.
     *
     * @throws BrokenRuleException when there is no such tag or element, one is not for the other, or the source says what may not
     *     be kept
     */
    public long set(TagLink link) {
        FreeText.require("source", link.source());
        try (StoreTransaction transaction = store.begin(new Origin(link.setBy(), "put", ""))) {
            transaction.lockLinks(LinkLock.SHARED);
            Optional<Tag> tag = find(link.tag());
            if (tag.isPresent() && tag.get().isRestricted()) {
                requireFits(tag.get(), link.subject());
                transaction.alongside(connection -> RestrictedTagTable.put(connection, link));
            } else {
                put(transaction, link);
            }
            return transaction.commit();
        }
    }

    private void requireFits(Tag tag, Subject subject) {
        if (store.findSchema(subject.layer())
                .filter(schema -> tag.fits(schema.kind()))
                .isEmpty()) {
            throw new BrokenRuleException(List.of(tag.wrongSubject(subject.layer())));
        }
    }

    private void put(StoreTransaction transaction, TagLink link) {
        String id = idOf(link.tag(), link.subject());
        Map<String, Object> values = new LinkedHashMap<>();
        values.put("tag", link.tag());
        values.put("subject_layer", link.subject().layer());
        values.put("subject_id", link.subject().id());
        values.put("set_by", link.setBy());
        values.put("source", link.source());
        // First the subject, then the row: so does who moves the subject.
        Link place = links.link(transaction, new StoredFeature(id, StoredFeature.NO_PLACE, values, Link.NOWHERE));
        Instant from = transaction
                .find(RegisterIds.TAG_LINKS, id)
                .flatMap(before -> new Row(before.feature()).time("valid_from"))
                .orElse(link.from());
        values.put("valid_from", from);
        values.put("verified_at", link.verifiedAt());
        if (link.to() != null) {
            values.put("valid_to", link.to());
        }
        StoredFeature row = new StoredFeature(id, StoredFeature.NO_PLACE, values, place);
        LayerSchema schema = store.findSchema(RegisterIds.TAG_LINKS).orElseThrow();
        FeatureRule ofLinks = rules.of(schema);
        List<Fault> faults = new ArrayList<>(ofLinks.check(row));
        faults.addAll(ofLinks.doubts(row));
        faults.addAll(rules.begin(schema, transaction).check(row));
        if (!faults.isEmpty()) {
            throw new BrokenRuleException(faults);
        }
        transaction.put(RegisterIds.TAG_LINKS, row);
    }

    /** Ends a tag on an element; false when it was not set. */
    public boolean end(String code, Subject subject, String by, Instant at) {
        try (StoreTransaction transaction = store.begin(new Origin(by, "put", ""))) {
            transaction.lockLinks(LinkLock.SHARED);
            boolean ended =
                    find(code).filter(tag -> end(transaction, tag, subject, at)).isPresent();
            var unused = transaction.commit();
            return ended;
        }
    }

    private static boolean end(StoreTransaction transaction, Tag tag, Subject subject, Instant at) {
        if (tag.isRestricted()) {
            boolean[] ended = new boolean[1];
            transaction.alongside(connection -> ended[0] = RestrictedTagTable.end(connection, tag.code(), subject, at));
            return ended[0];
        }
        Optional<StoredFeature> row = transaction
                .find(RegisterIds.TAG_LINKS, idOf(tag.code(), subject))
                .map(VersionedFeature::feature)
                .filter(found -> TagLink.of(new Row(found)).counts(tag, at));
        row.ifPresent(found -> {
            Map<String, Object> values = new LinkedHashMap<>(found.values());
            values.put("valid_to", at);
            transaction.put(
                    RegisterIds.TAG_LINKS, new StoredFeature(found.id(), StoredFeature.NO_PLACE, values, found.link()));
        });
        return row.isPresent();
    }

    private static String idOf(String tag, Subject subject) {
        return "%s:%s:%s".formatted(tag, subject.layer(), subject.id());
    }

    /**
     * Answers whether an element carries a tag, after the question is in the log.
     *
     * @return empty when the viewer has asked too often within the hour
     * @throws BrokenRuleException when the reason says what may not be kept
     */
    public Optional<Boolean> check(Tag tag, TagCheck check) {
        FreeText.require("reason", check.reason());
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
