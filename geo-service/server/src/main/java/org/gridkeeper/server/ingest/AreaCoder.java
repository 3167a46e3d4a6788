// SPDX-License-Identifier: Apache-2.0
package org.gridkeeper.server.ingest;

import org.gridkeeper.engine.area.Area;
import org.gridkeeper.engine.area.AreaCodes;
import org.gridkeeper.engine.area.Level;
import org.gridkeeper.server.link.StoredAreas;
import org.gridkeeper.server.store.StoredFeature;
import org.jspecify.annotations.Nullable;

/**
 * Gives imported areas their codes: the one in the file, whole or its last three digits; else, where the file has none,
 * the parent's with a number in the order of the file.
 */
final class AreaCoder {

    private static final int PART_DIGITS = 3;

    private final AreaCoding coding;
    private final boolean idAskedFor;
    private final boolean cells;
    private int order;

    /**
     * @param idAskedFor whether the person said that the key is the code; else it is used only where it fits
     * @param cells whether the file holds cells, whatever its columns say
     */
    AreaCoder(AreaCoding coding, boolean idAskedFor, boolean cells) {
        this.coding = coding;
        this.idAskedFor = idAskedFor;
        this.cells = cells;
        if (coding.level() != null && cells != (coding.level() == Level.CELL)) {
            throw new ImportArgumentException("cells go to the layer cells, other areas to the layer areas");
        }
        checkParent();
    }

    private void checkParent() {
        Level level = level();
        if (coding.parent().isEmpty()) {
            return;
        }
        if (level == null || level == Level.DIVISION) {
            throw new ImportArgumentException("--parent goes with --level street, community or cell");
        }
        try {
            AreaCodes.check(coding.parent(), StoredAreas.above(level));
        } catch (IllegalArgumentException e) {
            throw new ImportArgumentException("--parent: " + e.getMessage());
        }
    }

    private @Nullable Level level() {
        return cells ? Level.CELL : coding.level();
    }

    /**
     * The area of a feature.
     *
     * @param ownKey whether the feature's id is from the file and not made from its line number
     */
    Area code(StoredFeature feature, boolean ownKey) throws RowFault {
        order++;
        String code = code(given(feature, ownKey), mustFit(feature));
        Object name = feature.values().get("name");
        return new Area(
                code,
                AreaCodes.levelOf(code),
                name == null ? code : name.toString(),
                AreaCodes.parentOf(code),
                feature.lonLat());
    }

    private boolean mustFit(StoredFeature feature) {
        return idAskedFor
                || feature.values().containsKey("code")
                || coding.parent().isEmpty();
    }

    private String given(StoredFeature feature, boolean ownKey) {
        Object code = feature.values().get("code");
        if (code != null && !idAskedFor) {
            return code.toString();
        }
        return ownKey ? feature.id() : "";
    }

    private String code(String given, boolean mustFit) throws RowFault {
        Level level = level();
        try {
            if (level == null) {
                checkGiven(given);
                if (AreaCodes.levelOf(given) == Level.CELL) {
                    throw new IllegalArgumentException("%s is a cell: cells go to the layer cells".formatted(given));
                }
                return given;
            }
            String whole = given.matches("\\d{1,3}") && !coding.parent().isEmpty() ? inParent(given) : given;
            AreaCodes.check(whole, level);
            if (!coding.parent().isEmpty() && !AreaCodes.parentOf(whole).equals(coding.parent())) {
                throw new IllegalArgumentException(
                        "area code '%s' does not begin with its parent's, %s".formatted(whole, coding.parent()));
            }
            return whole;
        } catch (IllegalArgumentException e) {
            if (mustFit) {
                throw new RowFault("bad-code", String.valueOf(e.getMessage()));
            }
            return byOrder();
        }
    }

    private static void checkGiven(String given) {
        if (given.isEmpty()) {
            throw new IllegalArgumentException("there is no code: give --id column, or --level and --parent");
        }
    }

    private String byOrder() throws RowFault {
        if (order > 999) {
            throw new RowFault("bad-code", "a parent has room for 999 codes");
        }
        return inParent(String.valueOf(order));
    }

    private String inParent(String number) {
        return coding.parent() + "0".repeat(PART_DIGITS - number.length()) + number;
    }
}
