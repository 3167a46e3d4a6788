// SPDX-License-Identifier: Apache-2.0
package org.gridkeeper.server.command;

import java.nio.file.Path;
import java.util.Map;
import java.util.concurrent.Callable;
import org.gridkeeper.server.store.LogProof;
import org.gridkeeper.server.store.StoreDatabase;
import picocli.CommandLine.Command;
import picocli.CommandLine.Model.CommandSpec;
import picocli.CommandLine.Parameters;
import picocli.CommandLine.Spec;

/** {@code backup}: writes the whole database to one file while it is in use. */
@Command(
        name = "backup",
        mixinStandardHelpOptions = true,
        versionProvider = VersionText.class,
        description =
                "Writes one moment of the whole database, history and log included, to a new GeoPackage file, while the server goes on, and proves the file by its log. Keys and checkpoints are not in it: keep copies of GRIDKEEPER_HOME/keys and checkpoints.log elsewhere.")
final class BackupCommand implements Callable<Integer> {

    @Parameters(paramLabel = "FILE", description = "new file, best named .gpkg")
    private Path file = Path.of("");

    @Spec
    private CommandSpec spec = CommandSpec.create();

    private final Applications applications;

    BackupCommand(Applications applications) {
        this.applications = applications;
    }

    @Override
    public Integer call() {
        return applications.with(Map.of(), context -> {
            StoreDatabase database = context.getBean(StoreDatabase.class);
            LogProof proof = RowProgress.of("backup", database, rows -> database.backup(file, rows));
            spec.commandLine()
                    .getOut()
                    .printf(
                            "%s holds everything through entry %d, %,d states of features; its log holds%n",
                            file, proof.head().number(), proof.rows());
            return 0;
        });
    }
}
