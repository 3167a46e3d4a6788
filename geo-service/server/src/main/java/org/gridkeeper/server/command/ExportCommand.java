// SPDX-License-Identifier: Apache-2.0
package org.gridkeeper.server.command;

import java.io.PrintWriter;
import java.nio.file.Path;
import java.util.Map;
import java.util.concurrent.Callable;
import org.gridkeeper.engine.geo.Bounds;
import org.gridkeeper.server.export.ExportReport;
import org.gridkeeper.server.export.ExportRequest;
import org.gridkeeper.server.export.Exporter;
import org.jspecify.annotations.Nullable;
import picocli.CommandLine.Command;
import picocli.CommandLine.Model.CommandSpec;
import picocli.CommandLine.Option;
import picocli.CommandLine.Parameters;
import picocli.CommandLine.Spec;

/** {@code export}: writes a layer into a file. */
@Command(
        name = "export",
        mixinStandardHelpOptions = true,
        versionProvider = VersionText.class,
        description =
                "Writes a layer into a file: GeoJSON, line-delimited GeoJSON, CSV, GeoPackage or vector tiles. The file is complete or not there at all.",
        footer = {
            "",
            "Filters (--where) are CQL2 Text: severity >= 3 AND class IN ('0101', '0102') AND title LIKE '%%路灯%%'",
            "AND reported_at >= DATE('2026-03-01') AND S_INTERSECTS(geom, BBOX(116.3, 39.8, 116.5, 40.0)).",
            "What looks like phone numbers or citizen ids stops an export unless --allow-personal is given.",
            "Exit codes: 0 done, 1 failed, 2 done without features that the format cannot hold, 64 bad arguments."
        })
final class ExportCommand implements Callable<Integer> {

    enum Language {
        ZH("zh"),
        EN("en");

        private final String tag;

        Language(String tag) {
            this.tag = tag;
        }
    }

    @Parameters(paramLabel = "LAYER", description = "layer to write")
    private String layer = "";

    @Option(
            names = "--format",
            paramLabel = "FORMAT",
            required = true,
            description = "geojson, geojsonl, csv, gpkg or mbtiles")
    private String format = "";

    @Option(
            names = "--bbox",
            paramLabel = "minX,minY,maxX,maxY",
            converter = LonLatBox.class,
            description = "features that touch this box of longitudes and latitudes")
    private @Nullable Bounds bbox;

    @Option(names = "--where", paramLabel = "CQL2", description = "features that pass this filter")
    private String where = "";

    @Option(names = "--at", paramLabel = "TIME", description = "as it was then: ISO 8601 time, or a date for its end")
    private String at = "";

    @Option(
            names = "--crs",
            paramLabel = "CRS",
            description = "csv: EPSG:n, GCJ-02 or BD-09; gpkg: EPSG:n (default: longitude, latitude)")
    private String crs = "";

    @Option(
            names = "--output",
            paramLabel = "FILE",
            description = "file to make, or folder to make it in (default: LAYER.FORMAT in this folder)")
    private String output = "-";

    @Option(names = "--force", description = "replace the file when it is there")
    private boolean force;

    @Option(names = "--lang", paramLabel = "zh|en", description = "titles instead of names of the fields: zh or en")
    private @Nullable Language language;

    @Option(names = "--minzoom", paramLabel = "Z", description = "mbtiles: first zoom (default: the layer's)")
    private @Nullable Integer minZoom;

    @Option(
            names = "--maxzoom",
            paramLabel = "Z",
            description = "mbtiles: last zoom (default: the layer's, 16 at most)")
    private @Nullable Integer maxZoom;

    @Option(names = "--public", description = "only what everybody may see")
    private boolean forPublic;

    @Option(names = "--allow-personal", description = "write also what looks like phone numbers or citizen ids")
    private boolean allowPersonal;

    @Spec
    private CommandSpec spec = CommandSpec.create();

    private final Applications applications;

    ExportCommand(Applications applications) {
        this.applications = applications;
    }

    @Override
    public Integer call() {
        ExportRequest request = new ExportRequest(
                layer,
                format,
                new ExportRequest.Selection(bbox, where, at),
                new ExportRequest.Form(crs, language == null ? "" : language.tag, minZoom, maxZoom),
                new ExportRequest.Target(Path.of(output.equals("-") ? "" : output), force, forPublic, allowPersonal));
        return applications.with(Map.of(), context -> {
            ExportReport report = context.getBean(Exporter.class).run(request);
            print(report, spec.commandLine().getOut());
            return report.rejectedCount() > 0 ? CommandLineEntry.SOME_REJECTED : 0;
        });
    }

    private static void print(ExportReport report, PrintWriter out) {
        out.printf(
                "%s: %,d %s, %,d bytes in %s%n",
                report.layer(),
                report.features(),
                report.features() == 1 ? "feature" : "features",
                report.bytes(),
                report.file());
        report.rejected().forEach((reason, number) -> out.printf("  left out  %-20s %,d%n", reason, number));
        report.notes().forEach(note -> out.printf("  %s%n", note));
        out.printf("  version   %,10d%n", report.version());
        out.flush();
    }
}
