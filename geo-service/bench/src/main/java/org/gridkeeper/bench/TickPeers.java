// SPDX-License-Identifier: Apache-2.0
package org.gridkeeper.bench;

import java.io.BufferedReader;
import java.io.IOException;
import java.io.PrintWriter;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Instant;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.SplittableRandom;
import org.gridkeeper.engine.area.Area;
import org.gridkeeper.engine.index.Field;
import org.gridkeeper.engine.index.FieldType;
import org.gridkeeper.engine.index.GeometryKind;
import org.gridkeeper.engine.index.Kind;
import org.gridkeeper.engine.index.LayerBuilder;
import org.gridkeeper.engine.index.LayerSchema;
import org.gridkeeper.engine.index.LayerSnapshot;
import org.gridkeeper.engine.link.CellLocator;
import org.gridkeeper.engine.zone.CellFacts;
import org.gridkeeper.engine.zone.IncidentFacts;
import org.gridkeeper.engine.zone.IncidentTally;
import org.gridkeeper.engine.zone.IndexWeights;
import org.gridkeeper.engine.zone.LevelRule;
import org.gridkeeper.engine.zone.OpenIncidents;
import org.gridkeeper.engine.zone.Pace;
import org.gridkeeper.engine.zone.PriorityIndex;
import org.gridkeeper.engine.zone.QueenNeighbours;
import org.gridkeeper.engine.zone.RegisterFacts;
import org.gridkeeper.engine.zone.Zone;
import org.gridkeeper.engine.zone.ZoneScore;
import org.locationtech.jts.geom.Coordinate;
import org.locationtech.jts.geom.Geometry;
import org.locationtech.jts.geom.GeometryFactory;

/**
 * Works out the priority zones of a city in files, tells how long that took, and writes what {@code tick.sh} needs to do the
 * same in SQL, and to compare: {@code TickPeers CITY OUT}. What the registers say of a cell is drawn by lot.
 */
public final class TickPeers {

    private static final int ROUNDS = 7;
    private static final Instant NOW = Instant.parse("2025-12-25T00:00:00Z");
    private static final LayerSchema INCIDENTS = new LayerSchema(
            "incidents",
            Kind.INCIDENT,
            GeometryKind.POINT,
            List.of(
                    Field.of("severity", FieldType.INTEGER),
                    Field.of("reported_at", FieldType.TIME),
                    Field.of("address", FieldType.TEXT)));

    private final List<Area> cells;
    private final List<RegisterFacts> registers = new ArrayList<>();
    private final int[][] neighbours;
    private final LayerSnapshot incidents;

    private TickPeers(Path city) throws IOException {
        this.cells = CityFiles.cells(city);
        this.neighbours = QueenNeighbours.of(cells.stream().map(Area::lonLat).toList());
        this.incidents = incidents(city, CellLocator.of(cells));
        SplittableRandom random = new SplittableRandom(7);
        for (int i = 0; i < cells.size(); i++) {
            int buildings = random.nextInt(12);
            long people = 30L * buildings;
            registers.add(new RegisterFacts(
                    buildings,
                    buildings == 0 ? 0 : random.nextInt(buildings),
                    people,
                    people == 0 ? 0 : random.nextInt(10),
                    random.nextInt(20) == 0 ? 1 : 0,
                    random.nextInt(10) == 0 ? 1 : 0,
                    random.nextInt(90)));
        }
    }

    public static void main(String[] args) throws IOException {
        Path out = Path.of(args[1]);
        TickPeers peers = new TickPeers(Path.of(args[0]));
        double[] millis = new double[ROUNDS];
        List<Zone> zones = List.of();
        for (int round = 0; round < ROUNDS; round++) {
            long start = System.nanoTime();
            zones = peers.tick();
            millis[round] = (System.nanoTime() - start) / 1e6;
        }
        peers.write(out, zones);
        System.out.printf(
                Locale.ROOT,
                "%d %d %.3f%n",
                peers.cells.size(),
                peers.incidents.size(),
                LinkPeers.median(millis) / 1000);
    }

    private List<Zone> tick() {
        Map<String, IncidentFacts> counted = IncidentTally.byCell(incidents, OpenIncidents.of(incidents, NOW), NOW);
        List<CellFacts> facts = new ArrayList<>(cells.size());
        for (int i = 0; i < cells.size(); i++) {
            String code = cells.get(i).code();
            facts.add(new CellFacts(
                    code,
                    cells.get(i).squareKm(),
                    counted.getOrDefault(code, IncidentFacts.NONE),
                    registers.get(i),
                    null));
        }
        List<ZoneScore> ranked = PriorityIndex.rank(facts, neighbours, IndexWeights.EQUAL, Pace.UNBROKEN);
        return Zone.levels(ranked, LevelRule.DEFAULT, new HashMap<>(), NOW);
    }

    private static LayerSnapshot incidents(Path city, CellLocator cells) throws IOException {
        LayerBuilder builder = new LayerBuilder(INCIDENTS);
        GeometryFactory geometries = new GeometryFactory();
        try (BufferedReader lines = Files.newBufferedReader(city.resolve("incidents.csv"))) {
            lines.readLine();
            for (String line = lines.readLine(); line != null; line = lines.readLine()) {
                String[] values = line.split(",", 7);
                Coordinate at = new Coordinate(Double.parseDouble(values[1]), Double.parseDouble(values[2]));
                Geometry point = geometries.createPoint(at);
                builder.add(
                        values[0],
                        point,
                        cells.locate(at.x, at.y).orElse(""),
                        Map.of(
                                "severity",
                                Long.valueOf(values[4]),
                                "reported_at",
                                Instant.parse(values[5]),
                                "address",
                                values[6]));
            }
        }
        return builder.build();
    }

    private void write(Path out, List<Zone> zones) throws IOException {
        try (PrintWriter csv = new PrintWriter(Files.newBufferedWriter(out.resolve("registers.csv")))) {
            for (int i = 0; i < cells.size(); i++) {
                RegisterFacts facts = registers.get(i);
                csv.printf(
                        Locale.ROOT,
                        "%s,%s,%d,%d,%d,%d,%d,%d,%s%n",
                        cells.get(i).code(),
                        cells.get(i).squareKm(),
                        facts.buildings(),
                        facts.taggedBuildings(),
                        facts.people(),
                        facts.serviceNeeds(),
                        facts.riskPoints(),
                        facts.majorPlaces(),
                        facts.daysWithoutVisit());
            }
        }
        try (PrintWriter csv = new PrintWriter(Files.newBufferedWriter(out.resolve("touching.csv")))) {
            for (int i = 0; i < cells.size(); i++) {
                csv.printf("%s,%s%n", cells.get(i).code(), cells.get(i).code());
                for (int j : neighbours[i]) {
                    csv.printf("%s,%s%n", cells.get(i).code(), cells.get(j).code());
                }
            }
        }
        try (PrintWriter csv = new PrintWriter(Files.newBufferedWriter(out.resolve("links.csv")))) {
            for (int row = 0; row < incidents.size(); row++) {
                csv.println(incidents.id(row) + "," + incidents.cell(row));
            }
        }
        try (PrintWriter csv = new PrintWriter(Files.newBufferedWriter(out.resolve("zones.csv")))) {
            for (Zone zone : zones) {
                ZoneScore score = zone.score();
                csv.println(zone.code() + "," + score.score() + ","
                        + score.hotSpot().z() + "," + score.hotSpot().adjustedP());
            }
        }
    }
}
