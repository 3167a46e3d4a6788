// SPDX-License-Identifier: Apache-2.0
package org.gridkeeper.server;

import org.junit.jupiter.api.Test;
import org.springframework.modulith.core.ApplicationModules;

/** The packages of the server depend on one another as their package-info says. */
class ModulesTest {

    @Test
    void modules_keep_to_their_declared_dependencies() {
        ApplicationModules.of(Gridkeeper.class).verify();
    }
}
