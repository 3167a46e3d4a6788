// SPDX-License-Identifier: Apache-2.0
package org.gridkeeper.server.command;

import java.io.IOException;
import java.io.PrintWriter;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Clock;
import java.time.DayOfWeek;
import java.time.LocalDate;
import java.time.ZoneId;
import java.time.temporal.TemporalAdjusters;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import org.gridkeeper.sample.SampleCity;
import org.gridkeeper.server.ingest.ImportArgumentException;
import org.gridkeeper.server.ingest.ImportFailedException;
import org.gridkeeper.server.ingest.ImportReport;
import org.gridkeeper.server.ingest.ImportRequest;
import org.gridkeeper.server.ingest.Importer;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.json.JsonMapper;

/** The sample city in a demonstration's home: made at the first start, and moved on to the current week at later ones. */
final class DemoCity {

    private static final List<String> FILES = List.of(
            "areas.geojsonl",
            "cells.geojsonl",
            "landuse.geojsonl",
            "water.geojsonl",
            "roads.geojsonl",
            "buildings.geojsonl",
            "entities.csv",
            "risk-points.csv",
            "components.csv",
            "resources.csv",
            "tags.csv",
            "people.csv",
            "shifts.csv",
            "responsibilities.csv",
            "rooms.csv",
            "tag-links.csv",
            "visit-plans.csv",
            "visits.csv",
            "incidents.csv");
    private static final List<String> FILES_OF_A_WEEK = List.of(
            "risk-points.csv", "shifts.csv", "responsibilities.csv", "tag-links.csv", "visits.csv", "incidents.csv");
    /** Written down with the day; a home of an earlier form is loaded as if it were new. */
    private static final String FORM = "3";

    private final Path folder;
    private final Path marker;
    private final LocalDate today = LocalDate.now(Clock.system(ZoneId.of("Asia/Shanghai")));

    DemoCity(Path home) {
        folder = home.resolve("sample");
        marker = folder.resolve("loaded.txt");
    }

    LocalDate today() {
        return today;
    }

    /** What the sample calls itself, by language tag. */
    Map<String, String> titles() {
        Map<String, String> titles = new LinkedHashMap<>();
        sample().path("title")
                .properties()
                .forEach(title -> titles.put(title.getKey(), title.getValue().asString()));
        return titles;
    }

    /** Whether the sample says of itself that it is generated. */
    boolean isGenerated() {
        return sample().path("generated").booleanValue();
    }

    private JsonNode sample() {
        return JsonMapper.shared().readTree(folder.resolve("sample.json"));
    }

    /** Refuses a home with a database that is not the demonstration's: its layers would be mixed with the sample. */
    void checkHome() {
        Path home = folder.toAbsolutePath().getParent();
        if (home != null && Files.exists(home.resolve("gridkeeper.gpkg")) && !Files.exists(folder)) {
            throw new ImportArgumentException(
                    "%s holds a database of your own; set GRIDKEEPER_HOME to another folder for the demonstration"
                            .formatted(home));
        }
        try {
            // Before the database is made, so that a first start that is cut off may be begun again.
            Files.createDirectories(folder);
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    boolean isStale() {
        return !weekOf(loadedTo()).equals(weekOf(today));
    }

    /** Written only after everything is in the store; so a start that was cut off is begun again. */
    void load(Importer importer, PrintWriter out) {
        boolean first = loadedTo().equals(LocalDate.EPOCH);
        try {
            SampleCity.write(folder, today);
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
        for (String file : first ? FILES : FILES_OF_A_WEEK) {
            String layer = file.substring(0, file.indexOf('.'));
            ImportReport report = importer.run(ImportRequest.of(layer, folder.resolve(file)));
            out.printf("  %-16s %,8d%n", layer, report.counts().accepted());
            out.flush();
            if (report.rejectedCount() > 0) {
                throw new ImportFailedException(
                        "the sample's %s has rows that are rejected: %s".formatted(file, report.rejected()));
            }
        }
        try {
            Files.writeString(marker, today + " " + FORM);
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    private LocalDate loadedTo() {
        try {
            String written = Files.exists(marker) ? Files.readString(marker).strip() : "";
            return written.endsWith(" " + FORM)
                    ? LocalDate.parse(written.substring(0, written.length() - FORM.length() - 1))
                    : LocalDate.EPOCH;
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    private static LocalDate weekOf(LocalDate day) {
        return day.with(TemporalAdjusters.previousOrSame(DayOfWeek.MONDAY));
    }
}
