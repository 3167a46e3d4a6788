// SPDX-License-Identifier: Apache-2.0
package org.gridkeeper.server.store;

import java.nio.ByteBuffer;
import java.nio.charset.StandardCharsets;
import java.security.MessageDigest;
import java.time.Instant;
import java.util.HexFormat;

/**
 * Chains the entries of the log: each hash is SHA-256 over the hash before and every value of the entry, each text with
 * its length before it.
 */
final class EntryHash {

    /** What the first entry has for the hash before. */
    static final String GENESIS = "0".repeat(64);

    private final MessageDigest sha = RowDigest.sha256();

    private EntryHash(String before) {
        text(before);
    }

    /** The hash that an entry has to have. */
    static String of(String before, Change entry) {
        return new EntryHash(before)
                .number(entry.number())
                .number(entry.at().toEpochMilli())
                .text(entry.origin().actor())
                .text(entry.origin().operation())
                .text(entry.origin().run())
                .text(entry.layer())
                .text(entry.element())
                .number(entry.revisions().first())
                .number(entry.revisions().last())
                .text(entry.digest())
                .hex();
    }

    /** An entry with its place in the chain. */
    static Change chained(String before, Change entry) {
        return new Change(
                entry.number(),
                Instant.ofEpochMilli(entry.at().toEpochMilli()),
                entry.origin(),
                entry.layer(),
                entry.element(),
                entry.revisions(),
                entry.digest(),
                of(before, entry));
    }

    private EntryHash number(long value) {
        sha.update(ByteBuffer.allocate(8).putLong(value).array());
        return this;
    }

    private EntryHash text(String text) {
        byte[] bytes = text.getBytes(StandardCharsets.UTF_8);
        number(bytes.length);
        sha.update(bytes);
        return this;
    }

    private String hex() {
        return HexFormat.of().formatHex(sha.digest());
    }
}
