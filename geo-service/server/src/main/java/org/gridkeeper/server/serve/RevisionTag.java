// SPDX-License-Identifier: Apache-2.0
package org.gridkeeper.server.serve;

import java.util.OptionalLong;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

/**
 * The strong tag of one element: its revision, then a digest of what the viewer is shown. {@code If-Match} compares the
 * revision; it may also be sent alone, as {@code "12"}, the way features tell it.
 */
final class RevisionTag {

    private static final Pattern TAG = Pattern.compile("\"(?:r(\\d{1,18})(?:-[0-9a-z-]*)?|(\\d{1,18}))\"");

    private RevisionTag() {}

    static String prefix(long revision) {
        return "r" + revision + "-";
    }

    /** The revision of a tag; empty for a weak one and for one that is no tag of an element. */
    static OptionalLong parse(String tag) {
        Matcher matcher = TAG.matcher(tag.strip());
        if (!matcher.matches()) {
            return OptionalLong.empty();
        }
        return OptionalLong.of(Long.parseLong(matcher.group(1) == null ? matcher.group(2) : matcher.group(1)));
    }
}
