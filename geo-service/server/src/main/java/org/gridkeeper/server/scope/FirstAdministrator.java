// SPDX-License-Identifier: Apache-2.0
package org.gridkeeper.server.scope;

import org.springframework.boot.autoconfigure.condition.ConditionalOnWebApplication;
import org.springframework.context.SmartLifecycle;
import org.springframework.stereotype.Component;

/** Sees to it that a server has an administrator before it answers. */
@Component
@ConditionalOnWebApplication
class FirstAdministrator implements SmartLifecycle {

    private final Accounts accounts;
    private volatile boolean running;

    FirstAdministrator(Accounts accounts) {
        this.accounts = accounts;
    }

    @Override
    public void start() {
        var unused = accounts.ensureAdministrator();
        running = true;
    }

    @Override
    public void stop() {
        running = false;
    }

    @Override
    public boolean isRunning() {
        return running;
    }

    @Override
    public int getPhase() {
        return Integer.MIN_VALUE;
    }
}
