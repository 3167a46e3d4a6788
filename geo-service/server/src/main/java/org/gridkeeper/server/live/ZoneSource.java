// SPDX-License-Identifier: Apache-2.0
package org.gridkeeper.server.live;

import java.util.Optional;

/** Where the read model takes the published priority zones from. */
public interface ZoneSource {

    /** The id of the newest tick; 0 when there is none. Cheap: it is asked at every poll. */
    long newestTick();

    Optional<ZoneTick> findNewest();
}
