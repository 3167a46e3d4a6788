// SPDX-License-Identifier: Apache-2.0
package org.gridkeeper.server.tile;

import java.nio.charset.StandardCharsets;
import java.security.MessageDigest;
import java.security.NoSuchAlgorithmException;
import java.util.Arrays;
import java.util.HexFormat;

/** The first 16 bytes of SHA-256, by which contents and keys are known. */
final class Digests {

    private static final int BYTES = 16;

    private Digests() {}

    static byte[] of(byte[]... parts) {
        try {
            MessageDigest digest = MessageDigest.getInstance("SHA-256");
            for (byte[] part : parts) {
                digest.update(part);
            }
            return Arrays.copyOf(digest.digest(), BYTES);
        } catch (NoSuchAlgorithmException e) {
            throw new IllegalStateException(e);
        }
    }

    static byte[] of(String text) {
        return of(text.getBytes(StandardCharsets.UTF_8));
    }

    /** In hex, as in {@code ETag}. */
    static String tag(byte[]... parts) {
        return HexFormat.of().formatHex(of(parts));
    }
}
