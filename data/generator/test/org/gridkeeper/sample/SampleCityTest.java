// SPDX-License-Identifier: Apache-2.0
package org.gridkeeper.sample;

import static org.junit.jupiter.api.Assertions.assertArrayEquals;
import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.LocalDate;
import java.time.OffsetDateTime;
import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.TreeSet;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.gridkeeper.sample.SampleFiles.Feature;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.locationtech.jts.coverage.CoverageValidator;
import org.locationtech.jts.geom.Geometry;
import org.locationtech.jts.geom.prep.PreparedGeometry;
import org.locationtech.jts.geom.prep.PreparedGeometryFactory;
import org.locationtech.jts.index.strtree.STRtree;

class SampleCityTest {

    private static final LocalDate END = LocalDate.of(2026, 4, 9);

    @TempDir
    static Path folder;

    @BeforeAll
    static void write() throws IOException {
        SampleCity.write(folder, END);
    }

    private static List<Map<String, String>> csv(String name) {
        return SampleFiles.csv(folder.resolve(name));
    }

    private static List<Feature> polygons(String name) {
        return SampleFiles.polygons(folder.resolve(name));
    }

    @Test
    void cells_and_areas_of_each_level_are_coverages_without_gaps() {
        List<Feature> cells = polygons("cells.geojsonl");
        Map<String, List<Feature>> levels = polygons("areas.geojsonl").stream()
                .collect(Collectors.groupingBy(area -> area.properties().get("level")));
        assertCoverage(cells);
        assertCoverage(levels.get("community"));
        assertCoverage(levels.get("street"));
        double division = levels.get("division").get(0).geometry().getArea();
        for (List<Feature> level : List.of(cells, levels.get("community"), levels.get("street"))) {
            double sum = level.stream().mapToDouble(f -> f.geometry().getArea()).sum();
            assertEquals(division, sum, division * 1e-9);
        }
    }

    private static void assertCoverage(List<Feature> features) {
        Geometry[] shapes = features.stream().map(Feature::geometry).toArray(Geometry[]::new);
        assertFalse(CoverageValidator.hasInvalidResult(new CoverageValidator(shapes).validate()));
        for (Geometry shape : shapes) {
            assertTrue(shape.isValid());
        }
    }

    @Test
    void there_is_as_much_of_everything_as_promised() {
        Map<String, Long> levels = polygons("areas.geojsonl").stream()
                .collect(Collectors.groupingBy(area -> area.properties().get("level"), Collectors.counting()));
        assertEquals(Map.of("division", 1L, "street", 4L, "community", 12L), levels);
        int cells = polygons("cells.geojsonl").size();
        assertTrue(cells >= 140 && cells <= 165, cells + " cells");
        assertEquals(6000, polygons("buildings.geojsonl").size());
        assertEquals(400, csv("entities.csv").size());
        assertEquals(120, csv("risk-points.csv").size());
        assertEquals(2000, csv("components.csv").size());
        assertEquals(60, csv("resources.csv").size());
        assertEquals(20_000, csv("incidents.csv").size());
        assertEquals(
                2 * cells,
                csv("responsibilities.csv").stream()
                        .filter(row -> row.get("covers").isEmpty())
                        .count());
        assertEquals(cells + 12 + 7, csv("people.csv").size());
        assertEquals(
                1,
                csv("tags.csv").stream()
                        .filter(tag -> tag.get("sensitivity").equals("restricted"))
                        .count());
    }

    @Test
    void every_building_lies_in_one_cell_and_apart_from_all_others() {
        STRtree cells = new STRtree();
        for (Feature cell : polygons("cells.geojsonl")) {
            PreparedGeometry shape = PreparedGeometryFactory.prepare(cell.geometry());
            cells.insert(
                    cell.geometry().getEnvelopeInternal(),
                    Map.entry(cell.properties().get("code"), shape));
        }
        STRtree others = new STRtree();
        List<Feature> buildings = polygons("buildings.geojsonl");
        buildings.forEach(b -> others.insert(b.geometry().getEnvelopeInternal(), b));
        for (Feature building : buildings) {
            Set<String> touched = new TreeSet<>();
            for (Object item : cells.query(building.geometry().getEnvelopeInternal())) {
                Map.Entry<?, ?> cell = (Map.Entry<?, ?>) item;
                if (((PreparedGeometry) cell.getValue()).intersects(building.geometry())) {
                    touched.add(cell.getKey().toString());
                }
            }
            String id = building.properties().get("id");
            assertEquals(Set.of(id.substring(0, 15)), touched, id);
            for (Object item : others.query(building.geometry().getEnvelopeInternal())) {
                Feature other = (Feature) item;
                assertTrue(other == building || !other.geometry().intersects(building.geometry()), id);
            }
        }
    }

    @Test
    void no_building_stands_in_water() {
        List<Feature> water = polygons("water.geojsonl");
        for (Feature building : polygons("buildings.geojsonl")) {
            water.forEach(w -> assertFalse(w.geometry().intersects(building.geometry())));
        }
    }

    @Test
    void codes_and_addresses_are_well_formed_and_unique() {
        Map<String, Set<String>> seen = new HashMap<>();
        for (Feature cell : polygons("cells.geojsonl")) {
            String code = cell.properties().get("code");
            assertTrue(
                    code.matches("990105\\d{9}")
                            && code.startsWith(cell.properties().get("parent")),
                    code);
            assertTrue(seen.computeIfAbsent("cell", k -> new HashSet<>()).add(code), code);
        }
        for (Feature building : polygons("buildings.geojsonl")) {
            String address = building.properties().get("address");
            assertTrue(address.matches("澄江区.+街道.+\\d+号.*"), address);
            assertTrue(seen.computeIfAbsent("address", k -> new HashSet<>()).add(address), address);
        }
        for (Map<String, String> component : csv("components.csv")) {
            String id = component.get("obj_id");
            assertTrue(id.matches("\\d{16}") && id.startsWith("990105" + component.get("class")), id);
            assertTrue(seen.computeIfAbsent("component", k -> new HashSet<>()).add(id), id);
        }
        for (Map<String, String> entity : csv("entities.csv")) {
            String code = entity.get("credit_code");
            assertTrue(CreditCode.isValid(code), code);
            assertTrue(seen.computeIfAbsent("credit", k -> new HashSet<>()).add(code), code);
        }
    }

    @Test
    void a_published_credit_code_is_valid_and_a_changed_one_is_not() {
        assertTrue(CreditCode.isValid("91350100M000100Y43"));
        assertFalse(CreditCode.isValid("91350100M000100Y44"));
    }

    @Test
    void inhabited_cells_have_some_hundred_households() {
        Map<String, Integer> households = new HashMap<>();
        for (Feature building : polygons("buildings.geojsonl")) {
            int count = Integer.parseInt(building.properties().get("households"));
            households.merge(building.properties().get("id").substring(0, 15), count, Integer::sum);
        }
        assertTrue(households.values().stream().allMatch(count -> count <= 430), households.toString());
        long usual = households.values().stream().filter(count -> count >= 90).count();
        long few = households.values().stream()
                .filter(count -> count > 0 && count < 90)
                .count();
        assertTrue(usual >= 110 && few <= 20, usual + " usual, " + few + " with few");
    }

    @Test
    void incidents_have_known_classes_and_lie_in_the_year_before_the_end() {
        Set<String> classes = ClassTable.read("incidents").titles().keySet();
        OffsetDateTime end = OffsetDateTime.parse(END + "T00:00:00+08:00");
        int open = 0;
        for (Map<String, String> incident : csv("incidents.csv")) {
            assertTrue(classes.contains(incident.get("class")), incident.toString());
            OffsetDateTime reported = OffsetDateTime.parse(incident.get("reported_at"));
            assertTrue(reported.isBefore(end) && !reported.isBefore(end.minusDays(365)), incident.toString());
            assertTrue(incident.get("severity").matches("[1-4]"));
            assertEquals(
                    incident.get("status").equals("closed"),
                    !incident.get("closed_at").isEmpty());
            open += incident.get("closed_at").isEmpty() ? 1 : 0;
        }
        assertTrue(open > 150 && open < 1200, open + " open");
    }

    @Test
    void case_steps_follow_one_another_and_end_before_the_end() {
        String last = "";
        String lastAt = "";
        int step = 0;
        for (Map<String, String> row : csv("case_history.csv")) {
            boolean same = row.get("incident").equals(last);
            step = same ? step + 1 : 1;
            assertEquals(step, Integer.parseInt(row.get("step")));
            assertTrue(!same || row.get("at").compareTo(lastAt) >= 0, row.toString());
            assertTrue(row.get("at").compareTo(END + "T00:00:00+08:00") < 0, row.toString());
            last = row.get("incident");
            lastAt = row.get("at");
        }
    }

    @Test
    void registers_name_what_is_there() {
        Set<String> people =
                csv("people.csv").stream().map(row -> row.get("id")).collect(Collectors.toSet());
        Map<String, Map<String, String>> buildings = new HashMap<>();
        polygons("buildings.geojsonl").forEach(b -> buildings.put(b.properties().get("id"), b.properties()));
        for (String file : List.of("shifts.csv", "responsibilities.csv", "visits.csv")) {
            csv(file).forEach(row -> assertTrue(people.contains(row.get("person")), row.toString()));
        }
        Map<String, Integer> occupants = new HashMap<>();
        for (Map<String, String> room : csv("rooms.csv")) {
            occupants.merge(room.get("building_id"), Integer.parseInt(room.get("occupants")), Integer::sum);
        }
        assertTrue(occupants.size() > 100, occupants.size() + " buildings with rooms");
        occupants.forEach((id, count) ->
                assertTrue(count <= Integer.parseInt(buildings.get(id).get("people")), id));
        for (Map<String, String> link : csv("tag-links.csv")) {
            assertTrue(buildings.get(link.get("subject_id")).get("tags").contains(link.get("tag")), link.toString());
        }
        buildings.values().stream().filter(b -> b.get("age_0_3") != null).forEach(b -> {
            int sum = 0;
            for (String band : List.of("age_0_3", "age_4_14", "age_15_59", "age_60_79", "age_80")) {
                assertTrue(Integer.parseInt(b.get(band)) >= 0, b.toString());
                sum += Integer.parseInt(b.get(band));
            }
            assertEquals(b.get("people"), String.valueOf(sum));
        });
    }

    @Test
    void the_same_end_gives_the_same_bytes(@TempDir Path again) throws IOException {
        SampleCity.write(again, END);
        try (Stream<Path> files = Files.list(folder)) {
            for (Path file : files.toList()) {
                assertArrayEquals(
                        Files.readAllBytes(file),
                        Files.readAllBytes(again.resolve(file.getFileName())),
                        file.toString());
            }
        }
    }

    @Test
    void an_end_one_week_later_moves_the_incidents_by_one_week(@TempDir Path later) throws IOException {
        SampleCity.write(later, END.plusDays(7));
        for (String city : List.of("landuse", "water", "roads", "areas", "cells", "buildings")) {
            assertEquals(-1, Files.mismatch(folder.resolve(city + ".geojsonl"), later.resolve(city + ".geojsonl")));
        }
        List<String> now = SampleFiles.lines(folder.resolve("incidents.csv"));
        List<String> then = SampleFiles.lines(later.resolve("incidents.csv"));
        Pattern time = Pattern.compile("\\d{4}-\\d\\d-\\d\\dT[0-9:]+\\+08:00");
        for (int i = 0; i < now.size(); i++) {
            Matcher matcher = time.matcher(now.get(i));
            String moved = matcher.replaceAll(found -> SampleCityTest.weekLater(found.group()));
            assertEquals(moved, then.get(i));
        }
    }

    private static String weekLater(String time) {
        return LocalDate.parse(time.substring(0, 10)).plusDays(7) + time.substring(10);
    }

    @Test
    void nothing_looks_like_a_telephone_or_identity_number_of_a_person() throws IOException {
        Pattern mobile = Pattern.compile("(?<![0-9.])1[3-9]\\d{9}(?![0-9])");
        Pattern citizen = Pattern.compile("(?<![0-9A-Z.])[1-9]\\d{5}(19|20)\\d{2}[01]\\d[0-3]\\d{4}[0-9X](?![0-9A-Z])");
        Set<String> posts =
                csv("people.csv").stream().map(row -> row.get("name")).collect(Collectors.toSet());
        assertTrue(posts.stream().allMatch(h -> h.matches("(网格员|网格长|应急队|值班岗)-\\d+")), posts.toString());
        try (Stream<Path> files = Files.list(folder)) {
            for (Path file : files.toList()) {
                String text = Files.readString(file);
                assertFalse(mobile.matcher(text).find(), file.toString());
                assertFalse(citizen.matcher(text).find(), file.toString());
            }
        }
    }
}
