// SPDX-License-Identifier: Apache-2.0
package org.gridkeeper.server.serve;

import org.gridkeeper.server.live.LiveMap;
import org.springframework.boot.health.contributor.Health;
import org.springframework.boot.health.contributor.HealthIndicator;
import org.springframework.stereotype.Component;

/** Healthy when the map is in memory; that the database answers is asked by its own indicator. */
@Component("map")
class LiveHealth implements HealthIndicator {

    private final LiveMap live;

    LiveHealth(LiveMap live) {
        this.live = live;
    }

    @Override
    public Health health() {
        return live.isLoaded()
                ? Health.up().withDetail("version", live.view().version()).build()
                : Health.outOfService().build();
    }
}
