// SPDX-License-Identifier: Apache-2.0
package org.gridkeeper.server.live;

import java.time.Clock;
import java.time.Duration;
import java.util.Map;
import java.util.Optional;
import org.gridkeeper.server.catalogue.Catalogue;
import org.gridkeeper.server.store.FeatureStore;
import org.springframework.beans.factory.support.StaticListableBeanFactory;

/** Maps in memory for tests of other packages, without zones. */
public final class LiveMaps {

    private LiveMaps() {}

    public static LiveMap of(FeatureStore store, Catalogue catalogue) {
        ZoneSource none = new ZoneSource() {
            @Override
            public long newestTick() {
                return 0;
            }

            @Override
            public Optional<ZoneTick> findNewest() {
                return Optional.empty();
            }
        };
        ReferenceTimes times = new ReferenceTimes(new LiveSettings(Duration.ofSeconds(1), "now"), Clock.systemUTC());
        return new LiveMap(
                store,
                catalogue,
                none,
                times,
                new StaticListableBeanFactory(Map.of()).getBeanProvider(ViewListener.class));
    }
}
