// SPDX-License-Identifier: Apache-2.0
package org.gridkeeper.server.store;

import java.nio.ByteBuffer;
import java.nio.charset.StandardCharsets;
import java.security.MessageDigest;
import java.security.NoSuchAlgorithmException;
import java.time.Instant;
import java.util.Arrays;
import java.util.Comparator;
import java.util.List;
import org.gridkeeper.engine.index.Field;
import org.gridkeeper.engine.index.LayerSchema;
import org.gridkeeper.engine.link.Link;

/**
 * What a row holds in 16 bytes: the head of SHA-256 over key, geometry and the values that are there, by field name, so
 * that a column added later changes no digest. The link is digested apart, because it changes alone. For one thread.
 */
final class RowDigest {

    static final int BYTES = 16;
    /** Stands for the content and the link of a feature that was removed. */
    static final byte[] NOTHING = new byte[BYTES];

    private final MessageDigest sha = sha256();
    private final ByteBuffer eight = ByteBuffer.allocate(8);
    private final List<Field> fields;

    RowDigest(LayerSchema schema) {
        fields = schema.fields().stream()
                .sorted(Comparator.comparing(Field::name))
                .toList();
    }

    static MessageDigest sha256() {
        try {
            return MessageDigest.getInstance("SHA-256");
        } catch (NoSuchAlgorithmException e) {
            throw new IllegalStateException("every Java has SHA-256", e);
        }
    }

    byte[] of(StoredFeature feature, byte[] wkb) {
        text(feature.id());
        bytes(wkb);
        for (Field field : fields) {
            Object value = feature.values().get(field.name());
            if (value != null) {
                text(field.name());
                switch (field.type()) {
                    case TEXT -> text((String) value);
                    case INTEGER -> number((Long) value);
                    case REAL -> number(Double.doubleToLongBits((Double) value));
                    case TIME -> number(((Instant) value).toEpochMilli());
                }
            }
        }
        return Arrays.copyOf(sha.digest(), BYTES);
    }

    byte[] of(Link link) {
        text(link.cell());
        text(link.building());
        text(link.method().name());
        number(Double.doubleToLongBits(link.distanceMetres()));
        number(Double.doubleToLongBits(link.confidence()));
        return Arrays.copyOf(sha.digest(), BYTES);
    }

    byte[] ofKey(String id) {
        text(id);
        return Arrays.copyOf(sha.digest(), BYTES);
    }

    private void text(String text) {
        bytes(text.getBytes(StandardCharsets.UTF_8));
    }

    private void bytes(byte[] bytes) {
        number(bytes.length);
        sha.update(bytes);
    }

    private void number(long value) {
        sha.update(eight.putLong(0, value).array());
    }
}
