// SPDX-License-Identifier: Apache-2.0
package org.gridkeeper.server.command;

import java.util.Map;
import java.util.concurrent.Callable;
import org.gridkeeper.engine.geo.Bounds;
import org.gridkeeper.server.tile.Seeder;
import org.gridkeeper.server.tile.TileRange;
import picocli.CommandLine.Command;
import picocli.CommandLine.Model.CommandSpec;
import picocli.CommandLine.Option;
import picocli.CommandLine.Parameters;
import picocli.CommandLine.Spec;

/** {@code truncate}: takes finished tiles away. */
@Command(
        name = "truncate",
        mixinStandardHelpOptions = true,
        versionProvider = VersionText.class,
        description =
                "Takes the finished tiles of a layer away, of every style and scope: from GRIDKEEPER_HOME/cache, and within a second from the memory of a server that runs on it. They are drawn again when somebody asks.")
final class TruncateCommand implements Callable<Integer> {

    @Parameters(paramLabel = "LAYER", description = "layer whose tiles are taken away")
    private String layer = "";

    @Option(
            names = "--zooms",
            paramLabel = "N[-M]",
            converter = Zooms.Converter.class,
            description = "zooms to take away, such as 10-14 (default: all)")
    private Zooms zooms = Zooms.ALL;

    @Option(
            names = "--bbox",
            paramLabel = "minX,minY,maxX,maxY",
            converter = LonLatBox.class,
            description = "tiles that meet this box of longitudes and latitudes (default: all)")
    private Bounds bbox = TileRange.WORLD;

    @Spec
    private CommandSpec spec = CommandSpec.create();

    private final Applications applications;

    TruncateCommand(Applications applications) {
        this.applications = applications;
    }

    @Override
    public Integer call() {
        return applications.with(Map.of(), context -> {
            long taken =
                    context.getBean(Seeder.class).truncate(layer, new TileRange(bbox, zooms.first(), zooms.last()));
            spec.commandLine().getOut().printf("%s: %,d tiles taken away%n", layer, taken);
            return 0;
        });
    }
}
