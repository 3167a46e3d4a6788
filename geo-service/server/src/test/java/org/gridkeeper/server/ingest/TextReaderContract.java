// SPDX-License-Identifier: Apache-2.0
package org.gridkeeper.server.ingest;

import java.io.IOException;
import java.nio.charset.Charset;
import java.nio.charset.StandardCharsets;
import java.util.List;
import org.junit.jupiter.api.Test;

/** What holds for every format that is text. */
abstract class TextReaderContract extends FeatureReaderContract {

    abstract String text(List<String> names);

    @Override
    byte[] bytes(List<String> names) {
        return text(names).getBytes(StandardCharsets.UTF_8);
    }

    private byte[] both(Charset charset) {
        return text(List.of("井盖", "路灯")).getBytes(charset);
    }

    @Test
    void utf8_with_and_without_a_mark_gb18030_and_utf16_are_told_apart() throws IOException {
        assertBothRead(both(StandardCharsets.UTF_8), "a." + extension());
        assertBothRead(("\uFEFF" + text(List.of("井盖", "路灯"))).getBytes(StandardCharsets.UTF_8), "b." + extension());
        assertBothRead(both(Charset.forName("GB18030")), "c." + extension());
        assertBothRead(both(StandardCharsets.UTF_16), "d." + extension());
        assertBothRead(both(StandardCharsets.UTF_16LE), "e." + extension());
    }

    @Test
    void lines_may_end_as_on_windows() throws IOException {
        assertBothRead(
                text(List.of("井盖", "路灯")).replace("\n", "\r\n").getBytes(StandardCharsets.UTF_8), "a." + extension());
    }
}
