// SPDX-License-Identifier: Apache-2.0
package org.gridkeeper.server.tile;

import java.util.concurrent.ConcurrentHashMap;
import java.util.concurrent.ConcurrentMap;
import java.util.concurrent.atomic.AtomicInteger;
import java.util.function.BooleanSupplier;
import java.util.function.Supplier;

/**
 * Tiles on their way: who asks for one that is being drawn, or waits to be, waits for the same drawing. It goes on while
 * one of them waits; when the last has gone before it began, it is dropped. What fails is told to those who wait, and
 * drawn anew for the next. Safe for all threads.
 */
final class Flights {

    private record Key(TileKey tile, Tile.Seen view) {}

    private static final class Flight {

        private final DrawingQueue.Ticket<Tile> ticket;
        private final AtomicInteger waiting = new AtomicInteger();

        Flight(DrawingQueue.Ticket<Tile> ticket) {
            this.ticket = ticket;
        }
    }

    private final DrawingQueue queue;
    private final ConcurrentMap<Key, Flight> flights = new ConcurrentHashMap<>();

    Flights(DrawingQueue queue) {
        this.queue = queue;
    }

    /**
     * Waits for a tile of one view, having it drawn when nobody else has.
     *
     * @throws BusyException or {@link ClientGoneException} as the queue has them
     */
    Tile join(TileKey tile, Tile.Seen view, Supplier<Tile> drawing, BooleanSupplier gone) {
        Key key = new Key(tile, view);
        Flight flight = flights.compute(key, (k, known) -> {
            Flight joined = known == null || known.ticket.result().isDone() ? new Flight(queue.submit(drawing)) : known;
            joined.waiting.incrementAndGet();
            return joined;
        });
        var unused = flight.ticket.result().whenComplete((drawn, failure) -> flights.remove(key, flight));
        try {
            return queue.await(flight.ticket, gone);
        } finally {
            flights.computeIfPresent(key, (k, known) -> known == flight ? left(flight) : known);
        }
    }

    /** How many wait for a tile. */
    int waiting(TileKey tile, Tile.Seen view) {
        Flight flight = flights.get(new Key(tile, view));
        return flight == null ? 0 : flight.waiting.get();
    }

    /** What stays in the map when one of those who wait goes away. */
    private @org.jspecify.annotations.Nullable Flight left(Flight flight) {
        return flight.waiting.decrementAndGet() == 0 && queue.cancel(flight.ticket) ? null : flight;
    }
}
