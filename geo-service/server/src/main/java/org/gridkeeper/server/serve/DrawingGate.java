// SPDX-License-Identifier: Apache-2.0
package org.gridkeeper.server.serve;

import java.util.concurrent.Semaphore;
import java.util.concurrent.TimeUnit;
import java.util.concurrent.atomic.AtomicInteger;
import java.util.function.Supplier;
import org.springframework.stereotype.Component;

/** Lets only so many pictures be drawn at once and so many wait, so that a crowd slows down instead of falling over. */
@Component
class DrawingGate {

    private final Semaphore places;
    private final AtomicInteger waiting = new AtomicInteger();
    private final ServeSettings.Drawing bounds;

    DrawingGate(ServeSettings settings) {
        this.bounds = settings.drawing();
        this.places = new Semaphore(Runtime.getRuntime().availableProcessors() * bounds.perCore(), true);
    }

    /** @throws BusyException when too many wait already, or the wait was too long */
    <T> T draw(Supplier<T> drawing) {
        if (!places.tryAcquire()) {
            await();
        }
        try {
            return drawing.get();
        } finally {
            places.release();
        }
    }

    private void await() {
        try {
            if (waiting.incrementAndGet() > bounds.waiting()
                    || !places.tryAcquire(bounds.patience().toMillis(), TimeUnit.MILLISECONDS)) {
                throw new BusyException("too many pictures are being drawn");
            }
        } catch (InterruptedException e) {
            Thread.currentThread().interrupt();
            throw new BusyException("the server is stopping");
        } finally {
            waiting.decrementAndGet();
        }
    }
}
