// SPDX-License-Identifier: Apache-2.0
package org.gridkeeper.server.tile;

import com.github.benmanes.caffeine.cache.Cache;
import com.github.benmanes.caffeine.cache.Caffeine;
import java.nio.charset.StandardCharsets;
import java.util.Set;
import org.gridkeeper.engine.index.Kind;
import org.gridkeeper.engine.index.Scope;

/**
 * Short texts that are equal when two scopes see the same of a layer, and differ otherwise. Safe for all threads.
 */
final class ScopePrints {

    // By identity: the scope of a viewer is asked for again and again, and may list thousands of cells.
    private final Cache<Set<String>, String> cells =
            Caffeine.newBuilder().weakKeys().build();

    /**
     * The print of a scope that may see the features of a kind; of the kinds, that is all that matters to their layer.
     */
    String of(Kind kind, Scope scope) {
        boolean everybodys = kind == Kind.BASE || kind == Kind.AREA;
        String where = everybodys || scope.everyCell() ? "*" : cells.get(scope.cells(), ScopePrints::print);
        return where + ' ' + scope.sensitivity() + ' ' + scope.minimumCount();
    }

    private static String print(Set<String> codes) {
        return Digests.tag(String.join("\n", new java.util.TreeSet<>(codes)).getBytes(StandardCharsets.UTF_8));
    }
}
