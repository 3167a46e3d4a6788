// SPDX-License-Identifier: Apache-2.0
package org.gridkeeper.sample;

import java.util.List;
import org.locationtech.jts.geom.Coordinate;

/** The points from which quarters and communities take their land, and the places of public use. */
final class Seats {

    /** Centre of a quarter; land belongs to the nearest one. */
    record QuarterSeed(double x, double y, Quarter quarter) {}

    /** Centre from which a community grows; {@code street} counts from 1. */
    record CommunitySeed(double x, double y, int street, String name) {}

    /** A place of public use that stands in the block at its point. */
    record Landmark(double x, double y, String use, String name) {}

    static final List<String> STREETS = List.of("望江街道", "凤凰街道", "南湖街道", "西山街道");

    static final List<CommunitySeed> COMMUNITIES = List.of(
            new CommunitySeed(-950, 350, 1, "鼓楼社区"),
            new CommunitySeed(-350, 450, 1, "文昌社区"),
            new CommunitySeed(700, -150, 1, "桃园社区"),
            new CommunitySeed(300, 1600, 2, "北苑社区"),
            new CommunitySeed(1750, 1500, 2, "凤凰社区"),
            new CommunitySeed(1800, 600, 2, "星海社区"),
            new CommunitySeed(2150, -350, 2, "东港社区"),
            new CommunitySeed(-300, -750, 3, "南湖社区"),
            new CommunitySeed(700, -1350, 3, "春晓社区"),
            new CommunitySeed(1900, -1500, 3, "稻香社区"),
            new CommunitySeed(-1500, -1200, 4, "新桥社区"),
            new CommunitySeed(-1900, 1300, 4, "西山社区"));

    static final List<QuarterSeed> QUARTERS = List.of(
            new QuarterSeed(-900, 450, Quarter.OLD_TOWN),
            new QuarterSeed(-400, 400, Quarter.OLD_TOWN),
            new QuarterSeed(-650, -50, Quarter.OLD_TOWN),
            new QuarterSeed(-1350, 1900, Quarter.HILL),
            new QuarterSeed(-300, -700, Quarter.LAKE),
            new QuarterSeed(100, 1700, Quarter.HOUSING),
            new QuarterSeed(-400, 1700, Quarter.HOUSING),
            new QuarterSeed(800, 1900, Quarter.HOUSING),
            new QuarterSeed(600, 950, Quarter.HOUSING),
            new QuarterSeed(650, 0, Quarter.HOUSING),
            new QuarterSeed(600, -700, Quarter.HOUSING),
            new QuarterSeed(1750, 1650, Quarter.HIGH_RISE),
            new QuarterSeed(1700, 650, Quarter.CENTRE),
            new QuarterSeed(2500, 600, Quarter.HIGH_RISE),
            new QuarterSeed(1800, -400, Quarter.HOUSING),
            new QuarterSeed(2600, -500, Quarter.FARMLAND),
            new QuarterSeed(2600, 1500, Quarter.FARMLAND),
            new QuarterSeed(2600, -1500, Quarter.FARMLAND),
            new QuarterSeed(1850, -1450, Quarter.VILLAGE),
            new QuarterSeed(1900, -2000, Quarter.FARMLAND),
            new QuarterSeed(700, -1250, Quarter.HOUSING),
            new QuarterSeed(800, -1800, Quarter.VILLAGE),
            new QuarterSeed(-350, -1300, Quarter.HOUSING),
            new QuarterSeed(-300, -1900, Quarter.INDUSTRY),
            new QuarterSeed(-1400, -1250, Quarter.INDUSTRY),
            new QuarterSeed(-1400, -1900, Quarter.INDUSTRY),
            new QuarterSeed(-2300, -1300, Quarter.INDUSTRY),
            new QuarterSeed(-1350, -600, Quarter.HOUSING),
            new QuarterSeed(-2350, -300, Quarter.FARMLAND),
            new QuarterSeed(-1600, 750, Quarter.HOUSING),
            new QuarterSeed(-2350, 1400, Quarter.VILLAGE));

    static final List<Landmark> LANDMARKS = List.of(
            new Landmark(1650, 780, "public", "澄江区政务服务中心"),
            new Landmark(1850, 420, "commercial", "星海广场"),
            new Landmark(1550, 420, "commercial", "凤凰国际中心"),
            new Landmark(-640, 620, "public", "鼓楼文化馆"),
            new Landmark(-430, 250, "commercial", "文昌农贸市场"),
            new Landmark(650, 450, "hospital", "澄江区人民医院"),
            new Landmark(-1350, -520, "hospital", "新桥社区卫生服务中心"),
            new Landmark(-950, 620, "school", "文昌小学"),
            new Landmark(250, 1450, "school", "北苑中学"),
            new Landmark(1750, 1750, "school", "凤凰实验学校"),
            new Landmark(750, -250, "school", "桃园小学"),
            new Landmark(1850, -350, "school", "东港中学"),
            new Landmark(500, -1250, "school", "春晓小学"),
            new Landmark(1800, -1450, "school", "稻香小学"),
            new Landmark(-1600, 700, "school", "西山中学"),
            new Landmark(-400, 1600, "school", "望江幼儿园"),
            new Landmark(-450, -1300, "school", "南湖外国语学校"),
            new Landmark(800, -750, "commercial", "桃园购物广场"),
            new Landmark(150, 1900, "commercial", "北苑生活广场"),
            new Landmark(-250, -1560, "public", "澄江火车站"),
            new Landmark(2500, 700, "public", "星海体育中心"),
            new Landmark(-2300, 1350, "public", "西山村文化礼堂"));

    private Seats() {}

    /** The quarter of the nearest seed. */
    static Quarter quarterAt(Coordinate at) {
        Quarter best = Quarter.HOUSING;
        double nearest = Double.MAX_VALUE;
        for (QuarterSeed seed : QUARTERS) {
            double distance = at.distance(new Coordinate(seed.x(), seed.y()));
            if (distance < nearest) {
                nearest = distance;
                best = seed.quarter();
            }
        }
        return best;
    }
}
