// SPDX-License-Identifier: Apache-2.0
package org.gridkeeper.server.score;

import org.springframework.web.util.HtmlUtils;

/** Text in HTML. */
final class Html {

    private Html() {}

    static String text(String text) {
        return HtmlUtils.htmlEscape(text, "UTF-8");
    }
}
