// SPDX-License-Identifier: Apache-2.0
package org.gridkeeper.server.contact;

/**
 * How a reporter can be reached. Its text form tells nothing, so that no log can hold it by accident.
 *
 * @param note when to call and the like; each may be empty, but not name and phone both
 */
public record Contact(String name, String phone, String note) {

    private static final int HEAD = 3;
    private static final int TAIL = 4;
    private static final int LONG = 11;

    /** With the family name and the ends of the number alone: 张*, 138****1234; without the note. */
    public Contact masked() {
        String first = name.isEmpty() ? "" : name.substring(0, name.offsetByCodePoints(0, 1)) + "*";
        return new Contact(first, maskedPhone(), "");
    }

    private String maskedPhone() {
        String digits = phone.replaceAll("[^0-9]", "");
        if (digits.length() < LONG) {
            return phone.isEmpty() ? "" : "****";
        }
        return digits.substring(0, HEAD) + "****" + digits.substring(digits.length() - TAIL);
    }

    @Override
    public String toString() {
        return "Contact[…]";
    }
}
