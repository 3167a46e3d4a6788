// SPDX-License-Identifier: Apache-2.0
package org.gridkeeper.sample;

import java.io.BufferedReader;
import java.io.IOException;
import java.io.InputStream;
import java.io.InputStreamReader;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.time.LocalDate;
import java.time.LocalTime;
import java.time.ZoneOffset;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Random;

/**
 * The registers of the city: posts, not persons, with their cells and shifts; rooms of one community; tags and who carries
 * them; what is visited, and the visits of the last weeks. What has a date moves with the end.
 */
final class Registers {

    private static final int TEAMS = 4;
    private static final int OFFICERS = 3;
    private static final int DAYS = 8;
    /** The roster reaches back so far, over a week and a day in which it began. */
    private static final int FIRST_DAY = -8;
    /** Absent in the week of the end, and covered by the next post. */
    private static final List<Integer> ABSENT = List.of(4, 40, 90);

    private final City city;
    private final LocalDate end;
    private final List<CellPlan.Place> cells;
    private final Map<String, Integer> chiefOf = new LinkedHashMap<>();

    Registers(City city, LocalDate end) {
        this.city = city;
        this.end = end;
        this.cells = city.cells().cells();
        for (CellPlan.Place cell : cells) {
            chiefOf.computeIfAbsent(cell.parent(), p -> chiefOf.size() + 1);
        }
    }

    private static String worker(int cell) {
        return "worker-%03d".formatted(cell + 1);
    }

    private static String chief(int community) {
        return "chief-%02d".formatted(community);
    }

    private String time(int day, int hour) {
        return end.plusDays(day).atTime(LocalTime.of(hour, 0)).atOffset(ZoneOffset.ofHours(8)) + "";
    }

    Table people() {
        Table table =
                new Table("id", "name", "role", "duty_phone", "team", "state", "account", "cell_code", "valid_from");
        for (int i = 0; i < cells.size(); i++) {
            String state = ABSENT.contains(i) ? "off" : i % 9 == 0 ? "busy" : "on_duty";
            table.add(
                    worker(i),
                    Elements.holder(i),
                    "worker",
                    "000-8810%04d".formatted(i + 1),
                    "",
                    state,
                    worker(i),
                    cells.get(i).code(),
                    "2024-01-01");
        }
        chiefOf.forEach((community, number) -> table.add(
                chief(number),
                "网格长-%02d".formatted(number),
                "grid_chief",
                "000-8820%04d".formatted(number),
                "",
                "on_duty",
                number == 1 ? "chief" : chief(number),
                firstCell(community),
                "2024-01-01"));
        for (int i = 1; i <= TEAMS; i++) {
            String phone = "000-8830%04d".formatted(i);
            table.add(
                    "team-%02d".formatted(i),
                    "应急队-%02d".formatted(i),
                    "team",
                    phone,
                    "应急处置队",
                    "on_duty",
                    "",
                    "",
                    "2024-01-01");
        }
        for (int i = 1; i <= OFFICERS; i++) {
            String phone = "000-8860%04d".formatted(i);
            String id = "desk-%02d".formatted(i);
            table.add(
                    id,
                    "值班岗-%02d".formatted(i),
                    "duty_officer",
                    phone,
                    "指挥中心",
                    i == 1 ? "on_duty" : "off",
                    id,
                    "",
                    "2024-01-01");
        }
        return table;
    }

    private String firstCell(String community) {
        return cells.stream()
                .filter(cell -> cell.parent().equals(community))
                .findFirst()
                .orElseThrow()
                .code();
    }

    Table shifts() {
        Table table = new Table("id", "person", "kind", "begins_at", "ends_at", "place");
        for (int day = FIRST_DAY; day < DAYS - 1; day++) {
            for (int i = 0; i < cells.size(); i++) {
                boolean absent = ABSENT.contains(i) && day >= -1;
                if (Math.floorMod(i + day, 7) != 0 && !absent) {
                    shift(table, worker(i), day, 8, 18);
                }
            }
            for (int number : chiefOf.values()) {
                shift(table, chief(number), day, 8, 20);
            }
            for (int i = 1; i <= TEAMS; i++) {
                shift(table, "team-%02d".formatted(i), day, i % 2 == 0 ? 8 : 14, i % 2 == 0 ? 16 : 22);
            }
            for (int i = 1; i <= OFFICERS; i++) {
                shift(table, "desk-%02d".formatted(i), day, 8 * (i - 1), 8 * i - 1);
            }
        }
        for (int i : ABSENT) {
            table.add("absence-" + worker(i), worker(i), "absence", time(-1, 0), time(DAYS - 1, 0), "");
        }
        return table;
    }

    private void shift(Table table, String person, int day, int from, int to) {
        table.add("%s-%d".formatted(person, day - FIRST_DAY), person, "duty", time(day, from), time(day, to), "");
    }

    /** A worker for each cell, a chief for each community, and who covers in this week. */
    Table responsibilities() {
        Table table = new Table("id", "cells", "role", "person", "covers", "valid_from", "valid_to");
        for (int i = 0; i < cells.size(); i++) {
            String code = cells.get(i).code();
            table.add("worker-" + code, code, "worker", worker(i), "", "2024-01-01", "");
            String chief = chief(Objects.requireNonNull(chiefOf.get(cells.get(i).parent())));
            table.add("chief-" + code, code, "grid_chief", chief, "", "2024-01-01", "");
        }
        for (int i : ABSENT) {
            String code = cells.get(i).code();
            table.add(
                    "cover-" + code,
                    code,
                    "worker",
                    worker(i + 1),
                    worker(i),
                    end.minusDays(1),
                    end.plusDays(DAYS - 2));
        }
        return table;
    }

    /** The rooms of the first community. */
    Table rooms() {
        Random random = City.random(31);
        Table table = new Table(
                "id",
                "building_id",
                "unit",
                "floor",
                "room_no",
                "use",
                "business",
                "hidden_danger",
                "door_state",
                "occupants");
        String community = cells.get(0).parent();
        for (Building building : city.buildings()) {
            if (building.id().startsWith(community)) {
                rooms(table, building, random);
            }
        }
        return table;
    }

    private static void rooms(Table table, Building building, Random random) {
        Building.Occupancy inside = building.occupancy();
        int people = inside.people();
        int homes = inside.households();
        int perFloor = Math.max(1, (int) Math.ceil(inside.rooms() / (double) (inside.floors() * inside.units())));
        for (int number = 0; number < inside.rooms(); number++) {
            int floor = number / (perFloor * inside.units()) + 1;
            int unit = number / perFloor % inside.units() + 1;
            String room = "%d%02d".formatted(floor, number % perFloor + 1);
            boolean home = building.use().equals("residential");
            boolean lived = home && homes > 0;
            int here =
                    lived ? homes == 1 ? people : Math.min(people, Math.max(0, people / homes + random.nextInt(2))) : 0;
            people -= here;
            homes -= lived ? 1 : 0;
            boolean let = lived && random.nextInt(5) == 0;
            String use = !home ? "business" : !lived ? "vacant" : let ? "let" : "own";
            String state = let
                    ? "let"
                    : random.nextInt(40) == 0 ? "no_address" : random.nextInt(12) == 0 ? "apart" : "together";
            String danger = random.nextInt(60) == 0 ? "general" : "none";
            String id = "%s-%d-%s".formatted(building.id(), unit, room);
            table.add(id, building.id(), unit, floor, room, use, home ? "" : building.use(), danger, state, here);
        }
    }

    Table tags() {
        List<String[]> rows = dictionary();
        String[] header = rows.get(0).clone();
        header[0] = "id";
        Table table = new Table(header);
        rows.subList(1, rows.size()).forEach(row -> table.add((Object[]) row));
        return table;
    }

    private static List<String[]> dictionary() {
        String resource = "/data/dictionaries/tags.csv";
        try (InputStream in = Objects.requireNonNull(Registers.class.getResourceAsStream(resource), resource)) {
            return new BufferedReader(new InputStreamReader(in, StandardCharsets.UTF_8))
                    .lines()
                    .map(line -> line.split(",", -1))
                    .toList();
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    /** Of the buildings; some were not confirmed in time. */
    Table tagLinks() {
        Random random = City.random(32);
        Map<String, Integer> validDays = new LinkedHashMap<>();
        List<String[]> rows = dictionary();
        rows.subList(1, rows.size()).forEach(row -> validDays.put(row[0], Integer.valueOf(row[7])));
        Table table =
                new Table("id", "tag", "subject_layer", "subject_id", "set_by", "source", "valid_from", "verified_at");
        for (Building building : city.buildings()) {
            for (String tag : building.tags().split(",", -1)) {
                if (!tag.isEmpty()) {
                    int ago = 1 + random.nextInt(Objects.requireNonNull(validDays.get(tag)) * 21 / 20);
                    table.add(
                            "%s-%s".formatted(tag, building.id()),
                            tag,
                            "buildings",
                            building.id(),
                            worker(cellOf(building)),
                            "走访",
                            end.minusDays(ago + 30),
                            end.minusDays(ago));
                }
            }
        }
        return table;
    }

    private int cellOf(Building building) {
        String code = building.house().cell();
        for (int i = 0; i < cells.size(); i++) {
            if (cells.get(i).code().equals(code)) {
                return i;
            }
        }
        throw new IllegalStateException("building %s is in no cell".formatted(building.id()));
    }

    Table visitPlans() {
        Table table =
                new Table("id", "name", "subject_layer", "select_by", "selector", "every_days", "role", "valid_from");
        table.add("gas", "瓶装燃气用户走访", "buildings", "tag", "bottled_gas", 30, "worker", "2024-01-01");
        table.add("rental", "集中出租房走访", "buildings", "tag", "shared_rental", 15, "worker", "2024-01-01");
        table.add("red", "Ⅰ级风险点巡查", "risk-points", "level", "Ⅰ", 7, "grid_chief", "2024-01-01");
        table.add("inspection", "风险点定期检查", "risk-points", "interval", "", "", "worker", "2024-01-01");
        return table;
    }

    Table visits() {
        Random random = City.random(33);
        Table table = new Table("id", "subject_layer", "subject_id", "person", "visited_at", "result", "note");
        List<String> results = new ArrayList<>(List.of("done", "done", "done", "done", "done", "problem", "nobody"));
        int number = 0;
        for (Building building : city.buildings()) {
            if (building.tags().contains("bottled_gas") || building.tags().contains("shared_rental")) {
                String result = results.get(random.nextInt(results.size()));
                String note = result.equals("problem") ? "软管老化，已告知更换" : "";
                table.add(
                        "V%05d".formatted(++number),
                        "buildings",
                        building.id(),
                        worker(cellOf(building)),
                        time(-1 - random.nextInt(35), 9 + random.nextInt(8)),
                        result,
                        note);
            }
        }
        return table;
    }
}
