// SPDX-License-Identifier: Apache-2.0
package org.gridkeeper.server.serve;

import java.util.LinkedHashMap;
import java.util.Map;
import org.gridkeeper.server.store.Change;

/** Entries of the change log as answers tell them. */
final class ChangeForm {

    private ChangeForm() {}

    /** When, who and how; who is told to who has signed in. */
    static Map<String, Object> brief(Change change, boolean withActor) {
        Map<String, Object> out = new LinkedHashMap<>();
        out.put("change", change.number());
        out.put("at", change.at());
        out.put("actor", withActor ? change.origin().actor() : null);
        out.put("operation", change.origin().operation());
        out.put("run", change.origin().run().isEmpty() ? null : change.origin().run());
        return out;
    }

    /** The whole entry, for administrators. */
    static Map<String, Object> whole(Change change) {
        Map<String, Object> out = brief(change, true);
        out.put("layer", change.layer());
        out.put("element", change.element().isEmpty() ? null : change.element());
        out.put("rows", change.rows());
        out.put("digest", change.digest());
        out.put("hash", change.hash());
        return out;
    }
}
