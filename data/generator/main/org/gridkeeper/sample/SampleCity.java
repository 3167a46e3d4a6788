// SPDX-License-Identifier: Apache-2.0
package org.gridkeeper.sample;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.LocalDate;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import org.locationtech.jts.geom.Geometry;
import org.locationtech.jts.geom.LineString;
import org.locationtech.jts.geom.Polygon;

/** Writes the generated sample city: a fictional district, its elements, and a year of its incidents. */
public final class SampleCity {

    private final City city = new City();

    private SampleCity() {}

    /**
     * Writes all files of the sample into a folder, which is made if it is missing. The same date gives the same bytes; a
     * date some weeks later gives the same city with its incidents moved by just those weeks.
     *
     * @param end first day after the year of incidents, so that nothing lies in the future on that day (UTC+8)
     * @throws IOException when a file cannot be written
     */
    public static void write(Path folder, LocalDate end) throws IOException {
        Files.createDirectories(folder);
        SampleCity sample = new SampleCity();
        sample.writeBase(folder);
        sample.writeAreas(folder);
        sample.writeBuildings(folder);
        Elements elements = new Elements(sample.city, end);
        elements.entities().save(folder.resolve("entities.csv"));
        elements.riskPoints().save(folder.resolve("risk-points.csv"));
        elements.components().save(folder.resolve("components.csv"));
        elements.resources().save(folder.resolve("resources.csv"));
        writeRegisters(folder, new Registers(sample.city, end));
        Cases cases = new Cases(sample.city, new IncidentYear(sample.city, end));
        cases.incidents().save(folder.resolve("incidents.csv"));
        cases.history().save(folder.resolve("case_history.csv"));
        Files.writeString(folder.resolve("sample.json"), """
                {"generated":true,"title":{"zh":"示例市澄江区（生成的样例数据，纯属虚构）",\
                "en":"Chengjiang District (generated sample, fictional)"},\
                "division":"%s","timezone":"Asia/Shanghai","end":"%s","licence":"Apache-2.0"}
                """.formatted(CellPlan.DIVISION_CODE, end));
    }

    private static void writeRegisters(Path folder, Registers registers) throws IOException {
        registers.people().save(folder.resolve("people.csv"));
        registers.shifts().save(folder.resolve("shifts.csv"));
        registers.responsibilities().save(folder.resolve("responsibilities.csv"));
        registers.rooms().save(folder.resolve("rooms.csv"));
        registers.tags().save(folder.resolve("tags.csv"));
        registers.tagLinks().save(folder.resolve("tag-links.csv"));
        registers.visitPlans().save(folder.resolve("visit-plans.csv"));
        registers.visits().save(folder.resolve("visits.csv"));
    }

    /** Writes the sample into the folder of the first argument, ending at the date of the second. */
    public static void main(String[] args) throws IOException {
        write(Path.of(args[0]), LocalDate.parse(args[1]));
    }

    private static Map<String, Object> properties(Object... pairs) {
        Map<String, Object> properties = new LinkedHashMap<>();
        for (int i = 0; i < pairs.length; i += 2) {
            properties.put((String) pairs[i], pairs[i + 1]);
        }
        return properties;
    }

    private void writeBase(Path folder) throws IOException {
        FeatureLines land = new FeatureLines();
        int number = 0;
        for (Block block : city.blocks()) {
            land.add(
                    block.land(),
                    properties("id", "L%04d".formatted(++number), "class", block.use(), "name", block.name()));
        }
        Plan plan = city.plan();
        Geometry banks = Plane.difference(
                Plane.intersection(plan.waterside(), plan.outline()), Plane.union(List.of(plan.river(), plan.canal())));
        for (Polygon bank : Plane.polygons(banks, 500)) {
            land.add(bank, properties("id", "L%04d".formatted(++number), "class", "park", "name", "滨水绿带"));
        }
        land.save(folder.resolve("landuse.geojsonl"));
        FeatureLines water = new FeatureLines();
        water.add(plan.river(), properties("id", "W1", "class", "river", "name", "澄江"));
        water.add(plan.canal(), properties("id", "W2", "class", "canal", "name", "望江运河"));
        water.add(plan.lake(), properties("id", "W3", "class", "lake", "name", "南湖"));
        water.save(folder.resolve("water.geojsonl"));
        FeatureLines roads = new FeatureLines();
        number = 0;
        for (Road road : city.roads()) {
            LineString line = road.line();
            String id = "D%04d".formatted(++number);
            roads.add(line, properties("id", id, "class", road.roadClass().code(), "name", road.name()));
        }
        roads.save(folder.resolve("roads.geojsonl"));
    }

    private void writeAreas(Path folder) throws IOException {
        FeatureLines areas = new FeatureLines();
        for (CellPlan.Place area : city.cells().areas()) {
            areas.add(
                    area.shape(),
                    properties(
                            "id",
                            area.code(),
                            "level",
                            area.level(),
                            "code",
                            area.code(),
                            "name",
                            area.name(),
                            "parent",
                            area.parent()));
        }
        areas.save(folder.resolve("areas.geojsonl"));
        FeatureLines cells = new FeatureLines();
        List<CellPlan.Place> list = city.cells().cells();
        for (int i = 0; i < list.size(); i++) {
            CellPlan.Place cell = list.get(i);
            cells.add(
                    cell.shape(),
                    properties(
                            "id",
                            cell.code(),
                            "code",
                            cell.code(),
                            "name",
                            cell.name(),
                            "parent",
                            cell.parent(),
                            "holder",
                            Elements.holder(i)));
        }
        cells.save(folder.resolve("cells.geojsonl"));
    }

    private void writeBuildings(Path folder) throws IOException {
        FeatureLines buildings = new FeatureLines();
        for (Building b : city.buildings()) {
            Map<String, Object> properties = properties(
                    "id",
                    b.id(),
                    "class",
                    b.use(),
                    "name",
                    b.name(),
                    "address",
                    b.address().text(),
                    "doorplate",
                    b.address().doorplate());
            Building.Occupancy inside = b.occupancy();
            properties.put("floors", inside.floors());
            properties.put("units", inside.units());
            properties.put("rooms", inside.rooms());
            properties.put("households", inside.households());
            properties.put("people", inside.people());
            properties.put("year_built", inside.yearBuilt());
            properties.put("tags", b.tags());
            properties.putAll(Residents.of(b));
            buildings.add(b.house().footprint(), properties);
        }
        buildings.save(folder.resolve("buildings.geojsonl"));
    }
}
