// SPDX-License-Identifier: Apache-2.0
package org.gridkeeper.engine.link;

/**
 * An address point 门牌: the place of one street and number.
 *
 * @param text street and number, as {@link #text} joins them
 * @param cell code of the cell it lies in; empty when it lies outside every cell
 * @param building id of the building it belongs to; empty for none
 */
public record Doorplate(String id, String text, double lon, double lat, String cell, String building) {

    /** Street and number as people write them: 陆家嘴环路1000号, Landstrasse 12; either may be empty. */
    public static String text(String street, String number) {
        if (street.isEmpty() || number.isEmpty()) {
            return street + number;
        }
        boolean apart = !Character.isIdeographic(street.codePointBefore(street.length()));
        return apart ? street + ' ' + number : street + number;
    }
}
