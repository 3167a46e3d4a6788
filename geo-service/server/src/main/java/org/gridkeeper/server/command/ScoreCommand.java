// SPDX-License-Identifier: Apache-2.0
package org.gridkeeper.server.command;

import java.util.Map;
import java.util.concurrent.Callable;
import org.gridkeeper.server.score.Ticker;
import picocli.CommandLine.Command;
import picocli.CommandLine.Model.CommandSpec;
import picocli.CommandLine.Spec;

/** {@code score}: publishes zones and heatmap scales anew. */
@Command(
        name = "score",
        mixinStandardHelpOptions = true,
        versionProvider = VersionText.class,
        description = "Scores every cell and computes every heatmap's colour scale anew.")
final class ScoreCommand implements Callable<Integer> {

    @Spec
    private CommandSpec spec = CommandSpec.create();

    private final Applications applications;

    ScoreCommand(Applications applications) {
        this.applications = applications;
    }

    @Override
    public Integer call() {
        return applications.with(Map.of(), context -> {
            Ticker.Ticked ticked = context.getBean(Ticker.class).tickAll();
            spec.commandLine()
                    .getOut()
                    .printf(
                            "%,d cells scored, %,d colour scales computed, from version %,d%n",
                            ticked.cells(), ticked.scales(), ticked.change());
            return 0;
        });
    }
}
