// SPDX-License-Identifier: Apache-2.0
package org.gridkeeper.server.catalogue;

import java.util.Map;

/**
 * A class of a dictionary, known by its edition and code together.
 *
 * @param titles by language tag ({@code zh}, {@code en})
 * @param limit the shortest handling limit; empty when there is none
 */
public record ClassEntry(String edition, String code, String kind, Map<String, String> titles, String limit) {

    public ClassEntry {
        titles = Map.copyOf(titles);
    }
}
