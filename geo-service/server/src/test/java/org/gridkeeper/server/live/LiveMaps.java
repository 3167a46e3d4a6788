// SPDX-License-Identifier: Apache-2.0
package org.gridkeeper.server.live;

import java.time.Clock;
import java.time.Duration;
import java.util.Map;
import java.util.Optional;
import org.gridkeeper.server.catalogue.Catalogue;
import org.gridkeeper.server.store.FeatureStore;
import org.springframework.beans.factory.support.StaticListableBeanFactory;

/** Maps in memory for tests; without zones for those of other packages. */
public final class LiveMaps {

    private LiveMaps() {}

    public static LiveMap of(FeatureStore store, Catalogue catalogue) {
        return of(store, catalogue, change -> {});
    }

    static LiveMap of(FeatureStore store, Catalogue catalogue, ViewListener listener) {
        return of(store, catalogue, listener, Clock.systemUTC(), Optional.empty());
    }

    static LiveMap of(
            FeatureStore store, Catalogue catalogue, ViewListener listener, Clock clock, Optional<ZoneTick> tick) {
        ZoneSource zones = new ZoneSource() {
            @Override
            public long newestTick() {
                return tick.map(ZoneTick::id).orElse(0L);
            }

            @Override
            public Optional<ZoneTick> findNewest() {
                return tick;
            }
        };
        ReferenceTimes times = new ReferenceTimes(new LiveSettings(Duration.ofSeconds(1), "now"), clock);
        return new LiveMap(
                store,
                catalogue,
                zones,
                times,
                new StaticListableBeanFactory(Map.of("listener", listener)).getBeanProvider(ViewListener.class));
    }
}
