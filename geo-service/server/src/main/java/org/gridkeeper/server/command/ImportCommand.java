// SPDX-License-Identifier: Apache-2.0
package org.gridkeeper.server.command;

import java.io.PrintWriter;
import java.nio.file.Path;
import java.time.DateTimeException;
import java.time.ZoneId;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.concurrent.Callable;
import org.gridkeeper.engine.area.Level;
import org.gridkeeper.server.ingest.AreaCoding;
import org.gridkeeper.server.ingest.ImportArgumentException;
import org.gridkeeper.server.ingest.ImportReport;
import org.gridkeeper.server.ingest.ImportRequest;
import org.gridkeeper.server.ingest.Importer;
import org.gridkeeper.server.ingest.Reading;
import org.gridkeeper.server.ingest.UndoReport;
import org.gridkeeper.server.ingest.Undoer;
import org.jspecify.annotations.Nullable;
import picocli.CommandLine.Command;
import picocli.CommandLine.Model.CommandSpec;
import picocli.CommandLine.Option;
import picocli.CommandLine.Parameters;
import picocli.CommandLine.Spec;

/** {@code import}: reads files into a layer. */
@Command(
        name = "import",
        mixinStandardHelpOptions = true,
        versionProvider = VersionText.class,
        description =
                "Reads CSV, xlsx, GeoJSON, line-delimited GeoJSON, Shapefile (folder, .shp or zip) and GeoPackage files, each also gzipped, into a layer. All rows of a run are kept together or not at all; the same file again changes nothing.",
        footer = {
            "",
            "An OpenStreetMap file (.osm.pbf) needs no --layer: it fills areas, buildings, doorplates, roads, water and",
            "landuse by itself. --drop leaves layers of it out, --parent gives the division or street of its areas.",
            "",
            "Names for --map: id x y class severity reported_at status title address and the layer's own fields.",
            "Columns called so, or lon/lat, longitude/latitude, 经度/纬度, need no --map; nor do those with",
            "the layer's own titles, or 编号 名称 地址 类别 类型 标题 事项 状态 等级 上报时间 and the like.",
            "Exit codes: 0 done, 1 failed, 2 done with rejected rows, 64 bad arguments."
        })
final class ImportCommand implements Callable<Integer> {

    @Parameters(paramLabel = "FILE", arity = "0..*", description = "files of one layer")
    private List<Path> files = new ArrayList<>();

    @Option(names = "--layer", paramLabel = "ID", description = "layer to fill; a new one is made when there is none")
    private String layer = "";

    @Option(
            names = "--crs",
            paramLabel = "CRS",
            description = "EPSG:n, GCJ-02 or BD-09 (default: as the file says, else longitude, latitude)")
    private String crs = "";

    @Option(
            names = "--map",
            paramLabel = "NAME=COLUMN...",
            hideParamSyntax = true,
            arity = "1..*",
            description = "for each NAME below, the file's column that holds it; after the files")
    private Map<String, String> map = new LinkedHashMap<>();

    @Option(names = "--id", paramLabel = "COLUMN", description = "column with the key, or with the code of an area")
    private String id = "";

    @Option(
            names = "--drop",
            paramLabel = "COLUMN...",
            hideParamSyntax = true,
            arity = "1..*",
            description = "columns not to be read at all; after the files")
    private Set<String> drop = new LinkedHashSet<>();

    @Option(
            names = "--timezone",
            paramLabel = "ZONE",
            description = "zone of times that name none (default: the site's)")
    private String timezone = "";

    @Option(names = "--level", paramLabel = "L", description = "areas: division, street or community")
    private @Nullable Level level;

    @Option(names = "--parent", paramLabel = "CODE", description = "areas: code of the area that they lie in")
    private String parent = "";

    @Option(names = "--repair", description = "mend polygons that cross themselves or overlap, and report each")
    private boolean repair;

    @Option(names = "--dry-run", description = "do everything but keep it")
    private boolean dryRun;

    @Option(names = "--undo", paramLabel = "RUN", description = "take back all that a run wrote; without files")
    private String undo = "";

    @Option(
            names = "--table",
            paramLabel = "NAME",
            description = "table, sheet or Shapefile to read of a file that holds several")
    private String table = "";

    @Option(
            names = "--resume",
            paramLabel = "RUN",
            description = "do a run again that was stopped, with the files and options that it had")
    private String resume = "";

    @Spec
    private CommandSpec spec = CommandSpec.create();

    private final Applications applications;

    ImportCommand(Applications applications) {
        this.applications = applications;
    }

    @Override
    public Integer call() {
        if (!undo.isEmpty()) {
            return undo();
        }
        boolean again = !resume.isEmpty();
        if (again && spec.commandLine().getParseResult().matchedArgs().size() > 1) {
            throw new ImportArgumentException("--resume takes files and options from the run; name nothing besides");
        }
        Reading reading = new Reading(crs, map, id, drop, zone(), table);
        ImportRequest request = new ImportRequest(files, layer, reading, new AreaCoding(level, parent), repair, dryRun);
        return applications.with(Map.of(), context -> {
            Importer importer = context.getBean(Importer.class);
            ImportReport report = again ? importer.resume(resume) : importer.run(request);
            print(report, dryRun, spec.commandLine().getOut());
            return report.rejectedCount() > 0 ? CommandLineEntry.SOME_REJECTED : 0;
        });
    }

    private int undo() {
        if (!files.isEmpty() || dryRun) {
            throw new ImportArgumentException("--undo takes a run back by itself: without files and --dry-run");
        }
        return applications.with(Map.of(), context -> {
            UndoReport report = context.getBean(Undoer.class).undo(undo, "cli");
            PrintWriter out = spec.commandLine().getOut();
            out.printf("run %s taken back by run %s%n", report.undone(), report.run());
            print(out, "removed", report.removed());
            print(out, "restored", report.restored());
            print(out, "relinked", report.relinked());
            out.printf("  version   %,10d%n", report.version());
            out.flush();
            return 0;
        });
    }

    private static void print(PrintWriter out, String what, Map<String, Long> byLayer) {
        new java.util.TreeMap<>(byLayer)
                .forEach((layer, count) -> out.printf("  %-9s %,10d  %s%n", what, count, layer));
    }

    private @Nullable ZoneId zone() {
        try {
            return timezone.isEmpty() ? null : ZoneId.of(timezone);
        } catch (DateTimeException e) {
            throw new ImportArgumentException("--timezone '%s': %s".formatted(timezone, e.getMessage()));
        }
    }

    static void print(ImportReport report, boolean dryRun, PrintWriter out) {
        var counts = report.counts();
        out.printf("%s, run %s%s%n", report.layer(), report.run(), dryRun ? " (dry run: nothing was kept)" : "");
        out.printf("  read      %,10d%n", counts.read());
        out.printf(
                "  accepted  %,10d  (%,d new, %,d changed, %,d as before)%n",
                counts.accepted(), counts.inserted(), counts.updated(), counts.unchanged());
        if (counts.inCells() + counts.outside() > 0) {
            out.printf("  linked    %,10d  in a cell, %,d outside every cell%n", counts.inCells(), counts.outside());
        }
        out.printf("  rejected  %,10d%n", report.rejectedCount());
        report.rejected().forEach((reason, number) -> out.printf("    %-20s %,d%n", reason, number));
        report.rejectedRows().ifPresent(file -> out.printf("  rejected rows are in %s%n", file));
        report.notes().forEach(note -> out.printf("  %s%n", note));
        out.printf("  version   %,10d%n", report.version());
        out.flush();
    }
}
