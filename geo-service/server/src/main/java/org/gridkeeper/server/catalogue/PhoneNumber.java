// SPDX-License-Identifier: Apache-2.0
package org.gridkeeper.server.catalogue;

import java.util.regex.Pattern;

/** Finds a Chinese telephone number in a text, also in full-width digits. Numbers of other countries are not found. */
public final class PhoneNumber {

    /** A mobile number, perhaps in groups of 3, 4 and 4, or a number with an area code and a sign between them. */
    private static final Pattern PHONE = Pattern.compile("(?<![0-9.])(?:(?:\\+|00)?86[- ]?)?"
            + "(?:1[3-9]\\d([- ]?)\\d{4}\\1\\d{4}|\\(?0[1-9]\\d{1,2}[)-] ?\\d{3,4}[- ]?\\d{4})(?![0-9])");

    private static final Pattern WHOLE_MOBILE = Pattern.compile("1[3-9]\\d{9}");
    private static final int FEWEST = 10;

    private PhoneNumber() {}

    /** Whether a text holds one. */
    public static boolean isIn(String text) {
        return text.length() >= FEWEST
                && PHONE.matcher(CitizenNumber.plain(text)).find();
    }

    /** Whether a text is a mobile number and nothing else. */
    public static boolean isMobile(String text) {
        return WHOLE_MOBILE.matcher(CitizenNumber.plain(text)).matches();
    }
}
