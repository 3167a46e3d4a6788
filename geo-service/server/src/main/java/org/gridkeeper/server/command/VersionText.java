// SPDX-License-Identifier: Apache-2.0
package org.gridkeeper.server.command;

import java.util.Objects;
import picocli.CommandLine.IVersionProvider;

/** The version as the packaged jar has it. */
final class VersionText implements IVersionProvider {

    @Override
    public String[] getVersion() {
        String version =
                Objects.requireNonNullElse(VersionText.class.getPackage().getImplementationVersion(), "(not packaged)");
        return new String[] {"gridkeeper " + version, "Java " + Runtime.version()};
    }
}
