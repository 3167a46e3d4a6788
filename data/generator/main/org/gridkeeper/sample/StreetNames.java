// SPDX-License-Identifier: Apache-2.0
package org.gridkeeper.sample;

import java.util.ArrayList;
import java.util.Collections;
import java.util.HashSet;
import java.util.List;
import java.util.Random;
import java.util.Set;

/** Gives each street a name of its own. */
final class StreetNames {

    private static final List<String> FIRST = List.of(
            "文", "学", "春", "明", "永", "长", "福", "清", "锦", "云", "石", "梅", "竹", "松", "荷", "柳", "东", "西", "南", "北", "新",
            "古", "金", "玉", "青", "和", "安", "丰", "瑞", "星");
    private static final List<String> SECOND = List.of(
            "昌", "府", "晖", "德", "安", "宁", "寿", "泉", "绣", "溪", "桥", "园", "林", "塘", "井", "湾", "祥", "盛", "水", "岭", "门",
            "乐", "兴", "泰", "阳", "平");

    private final Random random;
    private final List<String> pool = new ArrayList<>();
    private final Set<String> given = new HashSet<>();

    StreetNames(Random random) {
        this.random = random;
        for (String first : FIRST) {
            for (String second : SECOND) {
                pool.add(first + second);
            }
        }
        Collections.shuffle(pool, random);
    }

    String next(Quarter quarter, RoadClass roadClass) {
        if (roadClass == RoadClass.FOOTWAY) {
            return "";
        }
        String name = pool.remove(pool.size() - 1) + suffix(quarter, roadClass);
        if (!given.add(name)) {
            throw new IllegalStateException("street name given twice: " + name);
        }
        return name;
    }

    private String suffix(Quarter quarter, RoadClass roadClass) {
        if (quarter == Quarter.OLD_TOWN && roadClass == RoadClass.SERVICE) {
            return random.nextInt(3) == 0 ? "弄" : "巷";
        }
        if (quarter == Quarter.VILLAGE && roadClass == RoadClass.SERVICE) {
            return "巷";
        }
        return random.nextInt(3) == 0 ? "街" : "路";
    }
}
