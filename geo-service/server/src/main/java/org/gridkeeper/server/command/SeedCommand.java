// SPDX-License-Identifier: Apache-2.0
package org.gridkeeper.server.command;

import java.util.List;
import java.util.Map;
import java.util.concurrent.Callable;
import org.gridkeeper.engine.geo.Bounds;
import org.gridkeeper.engine.index.Scope;
import org.gridkeeper.server.scope.Viewers;
import org.gridkeeper.server.tile.Seeder;
import org.gridkeeper.server.tile.TileRange;
import org.jspecify.annotations.Nullable;
import org.springframework.context.ConfigurableApplicationContext;
import picocli.CommandLine.Command;
import picocli.CommandLine.Model.CommandSpec;
import picocli.CommandLine.Option;
import picocli.CommandLine.Parameters;
import picocli.CommandLine.Spec;

/** {@code seed}: draws tiles before somebody asks for them. */
@Command(
        name = "seed",
        mixinStandardHelpOptions = true,
        versionProvider = VersionText.class,
        description =
                "Draws the tiles of a layer into GRIDKEEPER_HOME/cache, where a server finds them, also one that runs. Tiles that are there and right are left as they are, so a seeding that was stopped goes on where it was.",
        footer = {
            "",
            "Cells and zones are not kept on disk, because what they show depends on the hour.",
            "Tiles drawn for a scope are for viewers who see the same: --scope public for everybody without a sign-in,",
            "--scope all for administrators. Base layers and areas are the same for all who see the same fields."
        })
final class SeedCommand implements Callable<Integer> {

    enum Sight {
        PUBLIC,
        ALL
    }

    @Parameters(paramLabel = "LAYER", description = "layer to draw")
    private String layer = "";

    @Option(
            names = "--zooms",
            paramLabel = "N[-M]",
            required = true,
            converter = Zooms.Converter.class,
            description = "zooms to draw, such as 10-14")
    private Zooms zooms = Zooms.ALL;

    @Option(
            names = "--bbox",
            paramLabel = "minX,minY,maxX,maxY",
            converter = LonLatBox.class,
            description =
                    "tiles that meet this box of longitudes and latitudes (default: where the layer has features)")
    private @Nullable Bounds bbox;

    @Option(names = "--style", paramLabel = "NAME", description = "style of the pictures (default: the layer's first)")
    private @Nullable String style;

    @Option(
            names = "--format",
            paramLabel = "FORMAT",
            split = ",",
            description = "png, png2x, mvt, or several with commas (default: png)")
    private List<Seeder.Ending> formats = List.of(Seeder.Ending.PNG);

    @Option(names = "--scope", paramLabel = "SCOPE", description = "public or all (default: public)")
    private Sight sight = Sight.PUBLIC;

    @Spec
    private CommandSpec spec = CommandSpec.create();

    private final Applications applications;

    SeedCommand(Applications applications) {
        this.applications = applications;
    }

    @Override
    public Integer call() {
        return applications.with(Map.of(), this::seed);
    }

    private int seed(ConfigurableApplicationContext context) {
        Seeder seeder = context.getBean(Seeder.class);
        TileRange range = bbox == null
                ? seeder.around(layer, zooms.first(), zooms.last())
                : new TileRange(bbox, zooms.first(), zooms.last());
        Seeder.Plan plan = new Seeder.Plan(layer, style, range, formats);
        Scope scope = sight == Sight.ALL
                ? Scope.all()
                : context.getBean(Viewers.class).anonymous().scope();
        Seeder.Seeded seeded =
                RowProgress.of("seed " + layer, plan.count(), progress -> seeder.seed(plan, scope, progress));
        spec.commandLine()
                .getOut()
                .printf(
                        "%s: %,d tiles drawn, %,d were there already, version %,d%n",
                        layer, seeded.drawn(), seeded.there(), seeded.version());
        return 0;
    }
}
