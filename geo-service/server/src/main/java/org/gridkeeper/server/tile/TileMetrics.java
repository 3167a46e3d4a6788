// SPDX-License-Identifier: Apache-2.0
package org.gridkeeper.server.tile;

import io.micrometer.core.instrument.Counter;
import io.micrometer.core.instrument.Gauge;
import io.micrometer.core.instrument.MeterRegistry;
import io.micrometer.core.instrument.simple.SimpleMeterRegistry;
import java.util.function.LongSupplier;
import org.springframework.beans.factory.ObjectProvider;
import org.springframework.stereotype.Component;

/** Counts where tiles came from, and what was not drawn. Safe for all threads. */
@Component
class TileMetrics {

    private static final String TILES = "gridkeeper.tiles";

    private final MeterRegistry registry;
    private final Counter memory;
    private final Counter disk;
    private final Counter confirmed;
    private final Counter drawn;
    private final Counter shed;
    private final Counter gone;

    TileMetrics(ObjectProvider<MeterRegistry> registries) {
        this.registry = registries.getIfAvailable(SimpleMeterRegistry::new);
        this.memory = counter("memory");
        this.disk = counter("disk");
        this.confirmed = counter("confirmed");
        this.drawn = counter("drawn");
        this.shed = counter("shed");
        this.gone = counter("gone");
    }

    private Counter counter(String result) {
        return Counter.builder(TILES)
                .description(
                        "tiles by where they came from; confirmed: kept, its labels placed anew and found the same; shed: refused with 503, gone: nobody waited any more")
                .tag("result", result)
                .register(registry);
    }

    void memory() {
        memory.increment();
    }

    void disk() {
        disk.increment();
    }

    void confirmed() {
        confirmed.increment();
    }

    void drawn() {
        drawn.increment();
    }

    void shed() {
        shed.increment();
    }

    void gone() {
        gone.increment();
    }

    void watchQueue(LongSupplier waiting) {
        Gauge.builder(TILES + ".waiting", waiting, LongSupplier::getAsLong)
                .description("pictures that wait to be drawn")
                .strongReference(true)
                .register(registry);
    }

    void watchMemory(LongSupplier bytes) {
        Gauge.builder(TILES + ".memory", bytes, LongSupplier::getAsLong)
                .description("bytes of tiles in memory")
                .strongReference(true)
                .baseUnit("bytes")
                .register(registry);
    }
}
