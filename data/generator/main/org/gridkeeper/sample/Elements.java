// SPDX-License-Identifier: Apache-2.0
package org.gridkeeper.sample;

import java.time.LocalDate;
import java.time.ZoneOffset;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Random;
import org.locationtech.jts.geom.Coordinate;
import org.locationtech.jts.geom.prep.PreparedGeometry;
import org.locationtech.jts.geom.prep.PreparedGeometryFactory;
import org.locationtech.jts.linearref.LengthIndexedLine;

/** The legal entities, risk points, components and resources of the city. */
final class Elements {

    static final int ENTITIES = 400;
    static final int RISK_POINTS = 120;
    static final int COMPONENTS = 2000;
    static final int RESOURCES = 60;

    /** Days between the inspections of a risk point, by its level. */
    private static final List<Integer> INSPECTION_DAYS = List.of(7, 30, 90, 180);

    /** Components along the roads: class, how many, and metres from the kerb inwards. */
    private record Furniture(String code, int count, double inside) {}

    private static final List<Furniture> FURNITURE = List.of(
            new Furniture("0137", 620, -0.8),
            new Furniture("0402", 300, -1.4),
            new Furniture("0305", 240, -0.6),
            new Furniture("0103", 200, 2.2),
            new Furniture("0102", 130, 3.4),
            new Furniture("0101", 90, 2.8),
            new Furniture("0104", 100, 0.4),
            new Furniture("0212", 80, -0.5),
            new Furniture("0204", 50, -1.0),
            new Furniture("0407", 50, -1.6),
            new Furniture("0217", 40, 1.0),
            new Furniture("0150", 40, -0.7),
            new Furniture("0127", 25, -1.5),
            new Furniture("0225", 20, -1.2),
            new Furniture("0154", 15, -1.6));

    private static final List<String> WORDS = List.of(
            "晨光", "远航", "宏图", "恒信", "佳美", "康宁", "天润", "鼎新", "金穗", "蓝海", "华彩", "顺达", "百味", "一品", "舒雅", "益民", "同心", "启明",
            "丰源", "安居");

    private final City city;
    private final LocalDate end;

    Elements(City city, LocalDate end) {
        this.city = city;
        this.end = end;
    }

    private static <T> T pick(List<T> list, Random random) {
        return list.get(random.nextInt(list.size()));
    }

    private List<Building> withUse(List<String> uses) {
        return city.buildings().stream().filter(b -> uses.contains(b.use())).toList();
    }

    private static Coordinate inside(Building building) {
        return building.house().footprint().getInteriorPoint().getCoordinate();
    }

    Table entities() {
        Random random = City.random(21);
        Table table = new Table(
                "id",
                "class",
                "name",
                "address",
                "credit_code",
                "staff",
                "hazard",
                "office_phone",
                "security_post",
                "security_phone",
                "lon",
                "lat");
        List<Building> hosts = withUse(List.of("commercial", "office", "industrial", "school", "hospital", "public"));
        Map<String, Integer> used = new HashMap<>();
        for (int i = 1; i <= ENTITIES; i++) {
            Building host = pick(hosts, random);
            String kind = entityClass(host.use(), random);
            String name = CellPlan.DIVISION_NAME + pick(WORDS, random) + entitySuffix(kind, random);
            int same = used.merge(name, 1, Integer::sum);
            String branch = same == 1 ? name : name + "第" + same + "分部";
            String body = kind.equals("public")
                    ? "11"
                    : kind.equals("social") ? "52" : kind.equals("education") ? "12" : "91";
            int staff = 3 + (int) (StrictMath.pow(random.nextDouble(), 4) * (kind.equals("manufacturing") ? 600 : 120));
            boolean hazard = kind.equals("manufacturing") ? random.nextInt(5) == 0 : random.nextInt(30) == 0;
            String credit = CreditCode.of(body, CellPlan.DIVISION_CODE, 40_000_000 + i * 137);
            String id = "E%05d".formatted(i);
            table.add(
                    id,
                    kind,
                    branch,
                    host.address().text(),
                    credit,
                    staff,
                    hazard ? 1 : 0,
                    "000-8840%04d".formatted(i),
                    "安全管理岗",
                    "000-8850%04d".formatted(i),
                    inside(host));
        }
        return table;
    }

    private static String entityClass(String use, Random random) {
        int roll = random.nextInt(20);
        return switch (use) {
            case "industrial" -> roll < 15 ? "manufacturing" : "logistics";
            case "office" -> roll < 15 ? "office" : "social";
            case "school" -> "education";
            case "hospital" -> "health";
            case "public" -> "public";
            default ->
                roll < 8 ? "retail" : roll < 15 ? "restaurant" : roll < 17 ? "hotel" : roll < 19 ? "office" : "social";
        };
    }

    private static String entitySuffix(String kind, Random random) {
        List<String> suffixes = switch (kind) {
            case "manufacturing" -> List.of("机械有限公司", "电子有限公司", "包装材料有限公司", "纺织有限公司");
            case "logistics" -> List.of("物流有限公司", "仓储有限公司");
            case "office" -> List.of("信息技术有限公司", "咨询有限公司", "广告有限公司");
            case "education" -> List.of("培训学校", "教育中心");
            case "health" -> List.of("门诊部", "体检中心");
            case "public" -> List.of("服务中心", "管理所");
            case "social" -> List.of("志愿服务社", "社区服务中心");
            case "hotel" -> List.of("宾馆", "酒店");
            case "restaurant" -> List.of("饭店", "小吃店", "餐厅");
            default -> List.of("便利店", "超市", "五金店", "药房");
        };
        return pick(suffixes, random);
    }

    Table riskPoints() {
        Random random = City.random(22);
        Table table = new Table(
                "id",
                "class",
                "name",
                "severity",
                "owner",
                "inspection_days",
                "last_inspection",
                "next_inspection",
                "measures",
                "lon",
                "lat");
        List<String> titles = List.of(
                "gas/燃气调压设施/industrial,commercial",
                "chemicals/危险化学品仓库/industrial",
                "fire_load/可燃物集中仓储/industrial,commercial",
                "elevated_works/高处作业面/office,industrial",
                "flood_spot/低洼易涝点/residential",
                "crowded_place/人员密集场所/commercial,public,school",
                "unsafe_structure/老旧危房/residential",
                "ebike_charging/电动车集中充电点/residential",
                "landslide/边坡隐患点/residential");
        int[] counts = {16, 10, 18, 10, 14, 16, 16, 17, 3};
        int number = 0;
        for (int t = 0; t < counts.length; t++) {
            String[] parts = titles.get(t).split("/", -1);
            List<Building> hosts = hosts(parts[0], withUse(List.of(parts[2].split(",", -1))));
            for (int i = 0; i < counts[t]; i++) {
                Building host = pick(hosts, random);
                double roll = random.nextDouble();
                int severity = roll < 0.07 ? 1 : roll < 0.25 ? 2 : roll < 0.62 ? 3 : 4;
                int days = INSPECTION_DAYS.get(severity - 1);
                // Some are a little late, as everywhere.
                LocalDate next = end.plusDays(Math.min(random.nextInt(90) - 8, days));
                String owner = host.name().isEmpty() ? "属地社区" : host.name() + "管理方";
                String name = host.address().doorplate() + parts[1];
                table.add(
                        "R%04d".formatted(++number),
                        parts[0],
                        name,
                        severity,
                        owner,
                        days,
                        nine(next.minusDays(days)),
                        nine(next),
                        "定期检查，张贴告知牌",
                        inside(host));
            }
        }
        return table;
    }

    private static String nine(LocalDate day) {
        return day.atTime(9, 0).atOffset(ZoneOffset.ofHours(8)) + "";
    }

    private List<Building> hosts(String kind, List<Building> hosts) {
        PreparedGeometry banks = PreparedGeometryFactory.prepare(Plane.union(
                List.of(city.plan().river().buffer(140), city.plan().canal().buffer(100))));
        List<Building> fitting = hosts.stream()
                .filter(b -> switch (kind) {
                    case "unsafe_structure" -> b.occupancy().yearBuilt() < 1980;
                    case "flood_spot" -> banks.intersects(b.house().footprint());
                    case "landslide" ->
                        b.house()
                                        .footprint()
                                        .getCentroid()
                                        .distance(Plane.FACTORY.createPoint(new Coordinate(-1300, 1800)))
                                < 800;
                    case "ebike_charging" -> b.occupancy().floors() > 3;
                    default -> true;
                })
                .toList();
        return fitting.isEmpty() ? hosts : fitting;
    }

    Table components() {
        Random random = City.random(23);
        ClassTable classes = ClassTable.read("components");
        Table table = new Table("id", "class", "edition", "name", "status", "obj_id", "lon", "lat");
        List<Road> roads = city.roads().stream()
                .filter(r -> r.roadClass().hasNumbers()
                        && r.roadClass() != RoadClass.SERVICE
                        && r.line().getLength() > 60)
                .toList();
        double total = roads.stream().mapToDouble(r -> r.line().getLength()).sum();
        for (Furniture furniture : FURNITURE) {
            List<Coordinate> places = new ArrayList<>();
            double step = total / furniture.count() * 0.85;
            double next = step * random.nextDouble();
            for (Road road : roads) {
                for (; next < road.line().getLength(); next += step * (0.85 + 0.3 * random.nextDouble())) {
                    Coordinate at = beside(road, next, furniture.inside(), random.nextBoolean());
                    if (!city.cells().cellOf(Plane.FACTORY.createPoint(at)).isEmpty()) {
                        places.add(at);
                    }
                }
                next -= road.line().getLength();
            }
            java.util.Collections.shuffle(places, random);
            for (int i = 1; i <= furniture.count(); i++) {
                String id = CellPlan.DIVISION_CODE + furniture.code() + "%06d".formatted(i);
                int roll = random.nextInt(100);
                String status = roll < 93 ? "完好" : roll < 98 ? "破损" : roll < 99 ? "丢失" : "废弃";
                String name = classes.title(furniture.code());
                table.add(id, furniture.code(), ClassTable.EDITION, name, status, id, places.get(i - 1));
            }
        }
        return table;
    }

    private static Coordinate beside(Road road, double along, double inside, boolean left) {
        double offset = (road.roadClass().halfWidthMetres() * 0.7 - inside) * (left ? 1 : -1);
        return new LengthIndexedLine(road.line()).extractPoint(along, offset);
    }

    Table resources() {
        Random random = City.random(24);
        Table table = new Table(
                "id", "class", "name", "day_capacity", "night_capacity", "duty_phone", "status", "lon", "lat");
        List<Resource> kinds = List.of(
                new Resource("fire_station", "消防救援站", 3, List.of("public", "industrial")),
                new Resource("hydrant", "室外消火栓", 24, List.of("residential", "commercial", "industrial")),
                new Resource("aed", "自动体外除颤器", 12, List.of("public", "school", "commercial", "office")),
                new Resource("clinic", "卫生服务站", 4, List.of("hospital", "commercial")),
                new Resource("shelter", "应急避难场所", 9, List.of("school", "public")),
                new Resource("team", "应急处置队", 8, List.of("public", "office")));
        int number = 0;
        for (Resource kind : kinds) {
            List<Building> hosts = withUse(kind.uses());
            for (int i = 1; i <= kind.count(); i++) {
                Building host = pick(hosts, random);
                boolean shelter = kind.code().equals("shelter");
                int day = shelter
                        ? 200 + 50 * random.nextInt(30)
                        : kind.code().equals("team") ? 12 + random.nextInt(20) : 0;
                int night = shelter ? day * 6 / 10 : day / 2;
                String phone = kind.code().equals("hydrant") || kind.code().equals("aed")
                        ? ""
                        : "000-8800%04d".formatted(number);
                String status = random.nextInt(15) == 0 ? "维护中" : "可用";
                String name = host.address().doorplate() + kind.title();
                Coordinate at = kind.code().equals("hydrant") ? host.address().door() : inside(host);
                table.add("S%04d".formatted(++number), kind.code(), name, day, night, phone, status, at);
            }
        }
        return table;
    }

    private record Resource(String code, String title, int count, List<String> uses) {}

    static String holder(int cell) {
        return "网格员-%03d".formatted(cell + 1);
    }
}
