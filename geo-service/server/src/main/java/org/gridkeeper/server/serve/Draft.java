// SPDX-License-Identifier: Apache-2.0
package org.gridkeeper.server.serve;

import java.util.List;
import org.gridkeeper.server.contact.Contact;
import org.gridkeeper.server.store.StoredFeature;
import org.jspecify.annotations.Nullable;

/**
 * A feature as a request wants it written.
 *
 * @param feature with the link that a register's entry asks for; others are linked when they are written
 * @param contact of who reported it
 */
record Draft(StoredFeature feature, @Nullable Contact contact) {

    static List<String> ids(List<Draft> drafts) {
        return drafts.stream().map(draft -> draft.feature.id()).toList();
    }
}
