// SPDX-License-Identifier: Apache-2.0
package org.gridkeeper.server.live;

import org.jspecify.annotations.Nullable;
import org.springframework.beans.factory.DisposableBean;
import org.springframework.context.SmartLifecycle;

/**
 * Work that goes on while a server runs. It ends before what it uses is closed, also when a later part of the start
 * fails: of that, only the destruction of the beans tells.
 */
public abstract class WhileServing implements SmartLifecycle, DisposableBean {

    private final int phase;
    private @Nullable PeriodicWork work;

    /** @param phase of the start; the lower, the earlier, and the later at the stop */
    protected WhileServing(int phase) {
        this.phase = phase;
    }

    protected abstract PeriodicWork begin();

    @Override
    public final void start() {
        work = begin();
    }

    @Override
    public final void stop() {
        if (work != null) {
            ending();
            work.close();
            work = null;
            ended();
        }
    }

    /** Called when the work should end soon. */
    protected void ending() {}

    /** Called when the work has ended. */
    protected void ended() {}

    @Override
    public final void destroy() {
        stop();
        abandoned();
    }

    /** Called at the very end, also when the work was never begun. */
    protected void abandoned() {}

    @Override
    public final boolean isRunning() {
        return work != null;
    }

    @Override
    public final int getPhase() {
        return phase;
    }
}
