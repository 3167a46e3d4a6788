// SPDX-License-Identifier: Apache-2.0
package org.gridkeeper.server.tile;

import java.util.ArrayDeque;
import java.util.Deque;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.ExecutionException;
import java.util.concurrent.TimeUnit;
import java.util.concurrent.TimeoutException;
import java.util.function.BooleanSupplier;
import java.util.function.Supplier;
import org.jspecify.annotations.Nullable;
import org.springframework.beans.factory.DisposableBean;
import org.springframework.stereotype.Component;

/**
 * Draws on threads of its own, so many pictures at once and one after another, so that a crowd slows down instead of
 * falling over, and what needs no drawing is answered beside it. What could not be drawn within the patience is refused at
 * once; what nobody waits for any more is not drawn. Safe for all threads.
 */
@Component
public class DrawingQueue implements DisposableBean {

    private static final long LOOK_AFTER_CLIENT_NANOS = 100_000_000L;
    /** How much the newest drawing says about how long the next ones take. */
    private static final double NEWEST = 0.1;

    /** A drawing that was asked for. */
    static final class Ticket<T> {

        private final Supplier<T> drawing;
        private final CompletableFuture<T> result = new CompletableFuture<>();
        private volatile boolean begun;

        private Ticket(Supplier<T> drawing) {
            this.drawing = drawing;
        }

        CompletableFuture<T> result() {
            return result;
        }

        private void draw() {
            try {
                result.complete(drawing.get());
            } catch (RuntimeException | Error e) {
                result.completeExceptionally(e);
            }
        }
    }

    private final DrawingSettings bounds;
    private final TileMetrics metrics;
    private final Deque<Ticket<?>> queue = new ArrayDeque<>();
    private double nanosPerDrawing;
    private boolean closed;

    DrawingQueue(DrawingSettings bounds, TileMetrics metrics) {
        this.bounds = bounds;
        this.metrics = metrics;
        for (int i = 0; i < bounds.threads(); i++) {
            Thread thread = new Thread(this::work, "drawing-" + i);
            thread.setDaemon(true);
            thread.start();
        }
        metrics.watchQueue(this::size);
    }

    /**
     * Draws in turn and waits for it.
     *
     * @param gone whether whoever asked has gone away; asked now and then while waiting
     * @throws BusyException when it would not be drawn in time
     * @throws ClientGoneException when nobody waits any more
     */
    public <T> T draw(Supplier<T> drawing, BooleanSupplier gone) {
        Ticket<T> ticket = submit(drawing);
        try {
            return await(ticket, gone);
        } finally {
            cancel(ticket);
        }
    }

    /** @throws BusyException when it would not be drawn in time */
    <T> Ticket<T> submit(Supplier<T> drawing) {
        Ticket<T> ticket = new Ticket<>(drawing);
        synchronized (queue) {
            double wait = nanosPerDrawing * queue.size() / bounds.threads();
            boolean late =
                    queue.size() >= bounds.threads() && wait > bounds.patience().toNanos();
            if (closed || late || queue.size() >= bounds.waiting() + bounds.threads()) {
                metrics.shed();
                throw new BusyException(closed ? "the server is stopping" : "too many pictures are being drawn");
            }
            queue.add(ticket);
            queue.notify();
        }
        return ticket;
    }

    <T> T await(Ticket<T> ticket, BooleanSupplier gone) {
        long deadline = System.nanoTime() + bounds.patience().toNanos();
        while (true) {
            try {
                long left = ticket.begun ? LOOK_AFTER_CLIENT_NANOS : Math.max(1, deadline - System.nanoTime());
                return ticket.result.get(Math.min(left, LOOK_AFTER_CLIENT_NANOS), TimeUnit.NANOSECONDS);
            } catch (TimeoutException e) {
                if (gone.getAsBoolean()) {
                    metrics.gone();
                    throw new ClientGoneException();
                }
                if (!ticket.begun && System.nanoTime() - deadline >= 0) {
                    metrics.shed();
                    throw new BusyException("too many pictures are being drawn");
                }
            } catch (ExecutionException e) {
                throw rethrown(e.getCause());
            } catch (InterruptedException e) {
                Thread.currentThread().interrupt();
                throw new BusyException("the server is stopping");
            }
        }
    }

    private static RuntimeException rethrown(@Nullable Throwable cause) {
        if (cause instanceof Error error) {
            throw error;
        }
        return cause instanceof RuntimeException e ? e : new IllegalStateException(cause);
    }

    /** Takes a drawing out of the queue; false when it is being drawn or done. */
    boolean cancel(Ticket<?> ticket) {
        synchronized (queue) {
            return !ticket.begun && queue.remove(ticket);
        }
    }

    TileMetrics metrics() {
        return metrics;
    }

    int size() {
        synchronized (queue) {
            return queue.size();
        }
    }

    private void work() {
        try {
            while (true) {
                Ticket<?> next = take();
                long begin = System.nanoTime();
                next.draw();
                long took = System.nanoTime() - begin;
                synchronized (queue) {
                    nanosPerDrawing += NEWEST * (took - nanosPerDrawing);
                }
            }
        } catch (InterruptedException e) {
            Thread.currentThread().interrupt();
        }
    }

    private Ticket<?> take() throws InterruptedException {
        synchronized (queue) {
            while (queue.isEmpty()) {
                if (closed) {
                    throw new InterruptedException("closed");
                }
                queue.wait();
            }
            Ticket<?> next = queue.remove();
            next.begun = true;
            return next;
        }
    }

    /** What is in the queue is drawn; the threads end then. */
    @Override
    public void destroy() {
        synchronized (queue) {
            closed = true;
            queue.notifyAll();
        }
    }
}
