// SPDX-License-Identifier: Apache-2.0
package org.gridkeeper.server.serve;

import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import org.gridkeeper.server.contact.Contact;
import org.gridkeeper.server.contact.Contacts;
import org.gridkeeper.server.contact.SealedContact;
import org.gridkeeper.server.scope.Viewer;
import org.gridkeeper.server.store.FeatureStore;
import org.gridkeeper.server.store.Origin;
import org.gridkeeper.server.store.StoreTransaction;
import org.gridkeeper.server.store.VersionedFeature;
import org.jspecify.annotations.Nullable;
import org.springframework.http.CacheControl;
import org.springframework.http.ResponseEntity;
import org.springframework.web.bind.annotation.DeleteMapping;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.RequestMapping;
import org.springframework.web.bind.annotation.RequestParam;
import org.springframework.web.bind.annotation.RestController;

/**
 * How who reported an incident can be reached: masked, or whole to who gives a reason, which is noted. For the duty desk.
 */
@RestController
@RequestMapping("/api/elements/incidents/{id}/contact")
class ContactController {

    private static final String INCIDENTS = "incidents";
    private static final int MIN_REASON = 4;
    private static final int MAX_REASON = 200;

    private final Sights sights;
    private final ElementPages pages;
    private final FeatureStore store;
    private final Contacts contacts;

    ContactController(Sights sights, ElementPages pages, FeatureStore store, Contacts contacts) {
        this.sights = sights;
        this.pages = pages;
        this.store = store;
        this.contacts = contacts;
    }

    @GetMapping
    ResponseEntity<Map<String, Object>> get(
            @PathVariable String id, @RequestParam @Nullable String reason, Viewer viewer) {
        VersionedFeature incident = incident(id, viewer);
        SealedContact sealed = contacts.find(id)
                .orElseThrow(() -> new NotThereException("nobody left a contact with this incident, or it was erased"));
        boolean whole = reason != null;
        if (reason != null) {
            contacts.noteView(id, viewer.name(), checked(reason));
        }
        Contact shown = whole ? sealed.contact() : sealed.contact().masked();
        Map<String, Object> body = new LinkedHashMap<>();
        body.put("incident", id);
        body.put("name", shown.name());
        body.put("phone", shown.phone());
        body.put("note", shown.note());
        body.put("masked", !whole);
        // Whether it is what was reported, as the log knows it.
        body.put("genuine", sealed.digest().equals(incident.feature().values().get(ContactBody.DIGEST)));
        return ResponseEntity.ok().cacheControl(CacheControl.noStore()).body(body);
    }

    @GetMapping("/views")
    ResponseEntity<Map<String, List<Contacts.Seen>>> views(@PathVariable String id, Viewer viewer) {
        incident(id, viewer);
        return ResponseEntity.ok().cacheControl(CacheControl.noStore()).body(Map.of("views", contacts.listViews(id)));
    }

    /** The digest stays with the incident, so that the log still holds. */
    @DeleteMapping
    ResponseEntity<Void> erase(@PathVariable String id, Viewer viewer) {
        incident(id, viewer);
        if (contacts.find(id).isEmpty()) {
            throw new NotThereException("nobody left a contact with this incident, or it was erased");
        }
        try (StoreTransaction transaction = store.begin(new Origin(viewer.name(), "erase", ""))) {
            transaction.alongside(connection -> contacts.erase(connection, id));
            var unused = transaction.commit();
        }
        contacts.noteView(id, viewer.name(), "erased");
        return ResponseEntity.noContent().build();
    }

    private VersionedFeature incident(String id, Viewer viewer) {
        viewer.requireDutyDesk();
        return pages.find(sights.toRead(INCIDENTS, viewer), id)
                .orElseThrow(() -> new NotThereException("there is no such element in your scope"));
    }

    private static String checked(String reason) {
        String text = reason.strip();
        if (text.length() < MIN_REASON || text.length() > MAX_REASON) {
            throw new BadParameterException(
                    "reason is what the contact is needed for, %d to %d letters".formatted(MIN_REASON, MAX_REASON));
        }
        return text;
    }
}
