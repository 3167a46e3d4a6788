// SPDX-License-Identifier: Apache-2.0
package org.gridkeeper.server.command;

import picocli.CommandLine.Command;
import picocli.CommandLine.Model.CommandSpec;
import picocli.CommandLine.Spec;

/** The command above all others, which alone does nothing but explain. */
@Command(
        name = "gridkeeper",
        mixinStandardHelpOptions = true,
        versionProvider = VersionText.class,
        description =
                "Geospatial governance map server: ties everything a district has to manage to its cells, and shows where attention is needed.",
        synopsisSubcommandLabel = "COMMAND",
        footer = {
            "",
            "Also: ./gridkeeper test [--full] runs the tests.",
            "",
            "Exit codes: 0 done, 1 failed, 2 done with rejected rows, 64 bad arguments.",
            "GRIDKEEPER_HOME is the folder of the embedded database (default var/);",
            "GRIDKEEPER_DB_URL, _USER and _PASSWORD name a PostGIS database to use instead."
        })
final class GridkeeperCommand implements Runnable {

    @Spec
    private CommandSpec spec = CommandSpec.create();

    @Override
    public void run() {
        spec.commandLine().usage(spec.commandLine().getOut());
    }
}
