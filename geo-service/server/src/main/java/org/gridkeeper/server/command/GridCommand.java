// SPDX-License-Identifier: Apache-2.0
package org.gridkeeper.server.command;

import java.io.PrintWriter;
import java.util.Map;
import java.util.concurrent.Callable;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import org.gridkeeper.engine.area.CellShape;
import org.gridkeeper.server.ingest.GridMaker;
import org.gridkeeper.server.ingest.GridReport;
import org.gridkeeper.server.ingest.GridRequest;
import org.gridkeeper.server.ingest.ImportArgumentException;
import picocli.CommandLine.Command;
import picocli.CommandLine.Model.CommandSpec;
import picocli.CommandLine.Option;
import picocli.CommandLine.Spec;

/** {@code grid}: makes coded cells inside areas. */
@Command(
        name = "grid",
        mixinStandardHelpOptions = true,
        versionProvider = VersionText.class,
        description =
                "Makes coded cells inside communities, in place of those that were there, and links everything anew.")
final class GridCommand implements Callable<Integer> {

    enum Shape {
        SQUARE,
        HEXAGON
    }

    enum Orientation {
        POINTY,
        FLAT
    }

    private static final Pattern SIZE = Pattern.compile("(\\d+(?:\\.\\d+)?)\\s*(m|km|)");

    @Option(
            names = "--within",
            paramLabel = "CODE|FILE",
            description = "area whose communities are cut, or a GeoJSON file of communities (default: every community)")
    private String within = "";

    @Option(
            names = "--size",
            paramLabel = "SIZE",
            required = true,
            description = "side of a square, or width of a hexagon between opposite sides, such as 500m")
    private String size = "";

    @Option(
            names = "--division",
            paramLabel = "CODE",
            description = "6-digit code that the codes begin with, such as 140802")
    private String division = "";

    @Option(names = "--shape", paramLabel = "SHAPE", description = "square (default) or hexagon")
    private Shape shape = Shape.SQUARE;

    @Option(
            names = "--orientation",
            paramLabel = "TOP",
            description = "hexagons: pointy (default), with a corner in the north, or flat, with a side")
    private Orientation orientation = Orientation.POINTY;

    @Option(
            names = "--whole",
            description = "whole squares or hexagons, each to the community of its centre, instead of cut ones")
    private boolean whole;

    @Spec
    private CommandSpec spec = CommandSpec.create();

    private final Applications applications;

    GridCommand(Applications applications) {
        this.applications = applications;
    }

    @Override
    public Integer call() {
        GridRequest request = new GridRequest(within, cellShape(), metres(size), division, whole);
        return applications.with(Map.of(), context -> {
            print(
                    context.getBean(GridMaker.class).run(request),
                    spec.commandLine().getOut());
            return 0;
        });
    }

    private CellShape cellShape() {
        if (shape == Shape.SQUARE) {
            return CellShape.SQUARE;
        }
        return orientation == Orientation.FLAT ? CellShape.HEXAGON_FLAT : CellShape.HEXAGON_POINTY;
    }

    static double metres(String size) {
        Matcher m = SIZE.matcher(size.strip());
        if (!m.matches()) {
            throw new ImportArgumentException("--size is a length such as 500m or 0.5km, not '%s'".formatted(size));
        }
        return Double.parseDouble(m.group(1)) * (m.group(2).equals("km") ? 1000 : 1);
    }

    private static void print(GridReport report, PrintWriter out) {
        report.notes().forEach(note -> out.printf("%s%n", note));
        out.printf(
                "%,d %s in %,d %s; %,d earlier removed (run %s)%n",
                report.cells(),
                report.cells() == 1 ? "cell" : "cells",
                report.communities(),
                report.communities() == 1 ? "community" : "communities",
                report.removed(),
                report.run());
        out.printf("linked: %s%n", report.relinked());
        out.printf("version %,d%n", report.relinked().version());
        out.flush();
    }
}
