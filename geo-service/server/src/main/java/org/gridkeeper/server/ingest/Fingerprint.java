// SPDX-License-Identifier: Apache-2.0
package org.gridkeeper.server.ingest;

import java.io.IOException;
import java.io.InputStream;
import java.nio.ByteBuffer;
import java.nio.CharBuffer;
import java.nio.charset.Charset;
import java.nio.charset.CharsetDecoder;
import java.nio.charset.CodingErrorAction;
import java.nio.charset.StandardCharsets;
import java.nio.file.Path;
import java.security.MessageDigest;
import java.security.NoSuchAlgorithmException;
import java.util.Arrays;
import java.util.HexFormat;

/**
 * Digest and encoding of a file, from one pass over its bytes. The encoding is that of the byte order mark; else UTF-8 when
 * every byte fits; else UTF-16 when every second byte at the beginning is zero; else GB18030 when every byte fits.
 */
final class Fingerprint {

    private static final Charset GB18030 = Charset.forName("GB18030");

    private final Path path;
    private final MessageDigest sha256;
    private final Trial utf8 = new Trial(StandardCharsets.UTF_8);
    private final Trial gb18030 = new Trial(GB18030);
    private final byte[] head = new byte[SourceFile.HEAD_CHARS];
    private int headLength;

    Fingerprint(Path path) {
        this.path = path;
        try {
            sha256 = MessageDigest.getInstance("SHA-256");
        } catch (NoSuchAlgorithmException e) {
            throw new IllegalStateException(e);
        }
    }

    void readThrough(InputStream in) throws IOException {
        byte[] buffer = new byte[1 << 16];
        for (int n = in.read(buffer); n >= 0; n = in.read(buffer)) {
            sha256.update(buffer, 0, n);
            int more = Math.min(n, head.length - headLength);
            System.arraycopy(buffer, 0, head, headLength, more);
            headLength += more;
            utf8.add(buffer, n);
            gb18030.add(buffer, n);
        }
    }

    String digest() {
        return HexFormat.of().formatHex(sha256.digest());
    }

    Charset charset() {
        if (BinaryHead.isOne(head, headLength)) {
            return StandardCharsets.ISO_8859_1;
        }
        if (starts(0xFF, 0xFE)) {
            return StandardCharsets.UTF_16LE;
        }
        if (starts(0xFE, 0xFF)) {
            return StandardCharsets.UTF_16BE;
        }
        boolean[] zeros = {zerosAt(0), zerosAt(1)};
        if (zeros[0] != zeros[1]) {
            return zeros[0] ? StandardCharsets.UTF_16BE : StandardCharsets.UTF_16LE;
        }
        if (utf8.fits()) {
            return StandardCharsets.UTF_8;
        }
        if (gb18030.fits()) {
            return GB18030;
        }
        throw new ImportFailedException("%s is in none of UTF-8, UTF-16 and GB18030; save it as UTF-8".formatted(path));
    }

    String head(Charset charset) {
        String text = new String(head, 0, headLength, charset);
        return text.startsWith("\uFEFF") ? text.substring(1) : text;
    }

    private boolean starts(int first, int second) {
        return headLength >= 2 && (head[0] & 0xFF) == first && (head[1] & 0xFF) == second;
    }

    /** Whether at least a third of the bytes at even (0) or odd (1) places are zero, as in Latin text in UTF-16. */
    private boolean zerosAt(int parity) {
        int zeros = 0;
        int seen = Math.min(headLength, 4096);
        for (int i = parity; i < seen; i += 2) {
            zeros += head[i] == 0 ? 1 : 0;
        }
        return seen >= 4 && zeros * 6 >= seen;
    }

    /** Whether bytes that come in pieces are right in an encoding. */
    private static final class Trial {
        private final CharsetDecoder decoder;
        private final CharBuffer out = CharBuffer.allocate(1 << 16);
        private byte[] rest = new byte[0];
        private boolean wrong;

        Trial(Charset charset) {
            decoder = charset.newDecoder()
                    .onMalformedInput(CodingErrorAction.REPORT)
                    .onUnmappableCharacter(CodingErrorAction.REPORT);
        }

        void add(byte[] bytes, int n) {
            if (wrong) {
                return;
            }
            byte[] all = Arrays.copyOf(rest, rest.length + n);
            System.arraycopy(bytes, 0, all, rest.length, n);
            ByteBuffer in = ByteBuffer.wrap(all);
            while (true) {
                out.clear();
                var result = decoder.decode(in, out, false);
                if (result.isError()) {
                    wrong = true;
                    return;
                }
                if (result.isUnderflow()) {
                    break;
                }
            }
            rest = new byte[in.remaining()];
            in.get(rest);
        }

        boolean fits() {
            return !wrong && rest.length == 0;
        }
    }
}
