// SPDX-License-Identifier: Apache-2.0
package org.gridkeeper.server.ingest;

import java.util.LinkedHashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.regex.Pattern;
import org.gridkeeper.server.catalogue.LayerDeclaration;

/**
 * Which of our names a file's column has: its own name first, else the layer's title of the field, else a header that is
 * common in Chinese tables.
 */
final class ColumnNames {

    /** Where rows are kept beside their values; a file that Gridkeeper wrote has them. */
    static final Set<String> BOOKKEEPING = Set.of(
            "fid",
            "cell",
            "building",
            "link_method",
            "link_distance_m",
            "link_confidence",
            "row_digest",
            "revision",
            "ended",
            "removed");

    private static final Map<String, String> PLACE = Map.ofEntries(
            Map.entry("x", ColumnMap.X),
            Map.entry("lon", ColumnMap.X),
            Map.entry("lng", ColumnMap.X),
            Map.entry("long", ColumnMap.X),
            Map.entry("longitude", ColumnMap.X),
            Map.entry("经度", ColumnMap.X),
            Map.entry("y", ColumnMap.Y),
            Map.entry("lat", ColumnMap.Y),
            Map.entry("latitude", ColumnMap.Y),
            Map.entry("纬度", ColumnMap.Y));

    private static final Map<String, String> COMMON = Map.ofEntries(
            Map.entry("标识", ColumnMap.ID),
            Map.entry("编号", ColumnMap.ID),
            Map.entry("编码", ColumnMap.ID),
            Map.entry("名称", "name"),
            Map.entry("地址", "address"),
            Map.entry("类别", "class"),
            Map.entry("类型", "class"),
            Map.entry("上报时间", "reported_at"),
            Map.entry("发生时间", "reported_at"),
            Map.entry("状态", "status"),
            Map.entry("标题", "title"),
            Map.entry("事项", "title"),
            Map.entry("门牌号", "doorplate"),
            Map.entry("楼层", "floors"),
            Map.entry("层数", "floors"),
            Map.entry("单元数", "units"),
            Map.entry("户数", "households"),
            Map.entry("人数", "people"),
            Map.entry("人口", "people"),
            Map.entry("严重程度", "severity"),
            Map.entry("等级", "severity"));

    /** What people add to a header: a star for "must be filled", spaces, a unit or a hint in brackets. */
    private static final Pattern ADDED = Pattern.compile("[\\s*＊]|[（(][^）)]*[)）]");

    private final Map<String, String> fieldOfTitle;

    private ColumnNames(Map<String, String> fieldOfTitle) {
        this.fieldOfTitle = Map.copyOf(fieldOfTitle);
    }

    /** For a layer whose fields have no titles. */
    static ColumnNames plain() {
        return new ColumnNames(Map.of());
    }

    static ColumnNames of(Optional<LayerDeclaration> declaration) {
        Map<String, String> fieldOfTitle = new LinkedHashMap<>();
        declaration.ifPresent(layer -> layer.fieldTitles()
                .forEach((field, titles) -> titles.values().forEach(title -> fieldOfTitle.put(bare(title), field))));
        return new ColumnNames(fieldOfTitle);
    }

    /** What a column may be, the likeliest first: each of these is tried for all columns before the next. */
    List<Optional<String>> candidates(String column) {
        String lower = column.toLowerCase(Locale.ROOT);
        String bare = bare(column);
        return List.of(
                Optional.of(PLACE.getOrDefault(lower, lower)),
                Optional.ofNullable(fieldOfTitle.get(bare)),
                Optional.ofNullable(PLACE.getOrDefault(bare, COMMON.get(bare))));
    }

    /** Our name for a column of a layer that nobody declared; its own where we have none. */
    static String common(String column) {
        String lower = column.toLowerCase(Locale.ROOT);
        String bare = bare(column);
        return PLACE.getOrDefault(bare, COMMON.getOrDefault(bare, lower));
    }

    /** Whether a header is one of those that tables have, whatever the layer. */
    static boolean isKnown(String column) {
        String bare = bare(column);
        return PLACE.containsKey(bare) || COMMON.containsKey(bare);
    }

    private static String bare(String column) {
        return ADDED.matcher(column).replaceAll("").toLowerCase(Locale.ROOT);
    }
}
