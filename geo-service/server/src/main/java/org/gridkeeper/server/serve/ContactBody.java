// SPDX-License-Identifier: Apache-2.0
package org.gridkeeper.server.serve;

import java.util.Map;
import java.util.Set;
import java.util.regex.Pattern;
import org.gridkeeper.server.catalogue.Problems;
import org.gridkeeper.server.contact.Contact;
import org.jspecify.annotations.Nullable;
import tools.jackson.databind.JsonNode;

/** Reads how a reporter can be reached, which comes beside the properties of a posted incident. */
final class ContactBody {

    static final String MEMBER = "contact";
    /** The field of an incident that holds what it knows of the contact. */
    static final String DIGEST = "contact_digest";

    private static final Set<String> KNOWN = Set.of("name", "phone", "note");
    private static final int MAX_NAME = 100;
    private static final int MAX_NOTE = 500;
    private static final Pattern PHONE = Pattern.compile("[0-9+() -]{3,30}");

    private ContactBody() {}

    /** The contact; null when there is none or it cannot be taken. What is wrong is told without the values. */
    static @Nullable Contact read(JsonNode node, Problems problems) {
        if (node.isMissingNode() || node.isNull()) {
            return null;
        }
        int before = problems.list().size();
        for (Map.Entry<String, JsonNode> member : node.properties()) {
            if (!KNOWN.contains(member.getKey()) || !member.getValue().isString()) {
                problems.add(
                        MEMBER + '.' + member.getKey(), null, "a contact has the texts name, phone and note alone");
            }
        }
        String name = node.path("name").asString("").strip();
        String phone = node.path("phone").asString("").strip();
        String note = node.path("note").asString("").strip();
        if (name.isEmpty() && phone.isEmpty()) {
            problems.add(MEMBER, null, "a contact has a name or a phone");
        }
        if (name.length() > MAX_NAME || note.length() > MAX_NOTE || (name + note).indexOf('\0') >= 0) {
            problems.add(MEMBER, null, "name has at most %d letters and note at most %d".formatted(MAX_NAME, MAX_NOTE));
        }
        if (!phone.isEmpty() && !PHONE.matcher(phone).matches()) {
            problems.add(MEMBER + ".phone", null, "a phone is of 3 to 30 digits, spaces, + ( ) and -");
        }
        return problems.list().size() > before ? null : new Contact(name, phone, note);
    }
}
