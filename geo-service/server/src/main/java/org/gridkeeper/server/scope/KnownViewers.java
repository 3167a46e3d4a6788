// SPDX-License-Identifier: Apache-2.0
package org.gridkeeper.server.scope;

import com.github.benmanes.caffeine.cache.Cache;
import com.github.benmanes.caffeine.cache.Caffeine;
import java.time.Duration;
import java.util.Optional;
import java.util.function.Supplier;
import org.springframework.stereotype.Component;

/**
 * Remembers for less than a second who a credential stood for, so that a map full of tiles asks the database once.
 * Bounded; keyed by hashes, never by the credentials. What is taken back is refused within that time, also when another
 * server took it back. Safe for all threads.
 */
@Component
class KnownViewers {

    private static final int REMEMBERED = 1_000;
    private static final Duration LIFE = Duration.ofMillis(800);

    private final Cache<String, Viewer> known =
            Caffeine.newBuilder().maximumSize(REMEMBERED).expireAfterWrite(LIFE).build();

    private final CellCodes cells;

    KnownViewers(CellCodes cells) {
        this.cells = cells;
    }

    /** The viewer of a credential; a scope that names cells which have ended holds those, too, that have their ground now. */
    Optional<Viewer> find(String credential, Supplier<Optional<Viewer>> lookUp) {
        String key = Secrets.hash(credential);
        Viewer remembered = known.getIfPresent(key);
        if (remembered != null) {
            return Optional.of(remembered);
        }
        Optional<Viewer> viewer = lookUp.get().map(this::today);
        viewer.ifPresent(v -> known.put(key, v));
        return viewer;
    }

    private Viewer today(Viewer viewer) {
        return viewer.scope().everyCell()
                ? viewer
                : new Viewer(
                        viewer.name(),
                        viewer.role(),
                        viewer.scope()
                                .withCells(cells.withSuccessors(viewer.scope().cells())));
    }

    /** Who it is known to stand for, without looking it up. */
    Optional<Viewer> findKnown(String credential) {
        return Optional.ofNullable(known.getIfPresent(Secrets.hash(credential)));
    }

    void forgetAll() {
        known.invalidateAll();
    }
}
