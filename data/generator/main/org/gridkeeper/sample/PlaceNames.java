// SPDX-License-Identifier: Apache-2.0
package org.gridkeeper.sample;

import java.util.ArrayList;
import java.util.Collections;
import java.util.List;
import java.util.Random;

/** Gives estates, parks, works and offices their names; no name is given twice. */
final class PlaceNames {

    private static final List<String> FIRST = List.of(
            "明月", "翠湖", "阳光", "锦绣", "江南", "望江", "金桂", "银杏", "紫藤", "碧水", "云栖", "听涛", "枫林", "芳草", "书香", "和畅", "景泰", "悦城",
            "丽景", "绿杨", "东方", "朝晖", "百合", "玉兰", "水岸", "梧桐", "星河", "青藤", "海棠", "兰亭", "嘉禾", "荣和");
    private static final List<String> OLD_SUFFIX = List.of("新村", "小区", "里", "公寓", "新苑", "家园", "院", "坊");
    private static final List<String> NEW_SUFFIX = List.of("花园", "苑", "府", "雅居", "华庭", "名邸");

    private final List<String> oldEstates;
    private final List<String> newEstates;
    private final List<String> works;
    private final List<String> halls;
    private int parks;

    PlaceNames(Random random) {
        oldEstates = pairs(OLD_SUFFIX, random);
        newEstates = pairs(NEW_SUFFIX, random);
        works = pairs(List.of("机械厂", "电子厂", "纺织厂", "物流园", "包装厂", "新材料园", "食品厂"), random);
        halls = pairs(List.of("大厦", "商务楼", "商城", "广场", "中心"), random);
    }

    private static List<String> pairs(List<String> suffixes, Random random) {
        List<String> pairs = new ArrayList<>();
        for (String suffix : suffixes) {
            FIRST.forEach(first -> pairs.add(first + suffix));
        }
        Collections.shuffle(pairs, random);
        return pairs;
    }

    private static String take(List<String> names) {
        return names.remove(names.size() - 1);
    }

    String block(String use, Quarter quarter) {
        return switch (use) {
            case "residential" ->
                switch (quarter) {
                    case HOUSING, INDUSTRY -> take(oldEstates);
                    case HIGH_RISE, CENTRE -> take(newEstates);
                    default -> "";
                };
            case "park" -> quarter == Quarter.LAKE ? "南湖公园" : "第" + ++parks + "口袋公园";
            case "forest" -> "凤山公园";
            case "industrial" -> take(works);
            default -> "";
        };
    }

    String hall() {
        return take(halls);
    }
}
