// SPDX-License-Identifier: Apache-2.0
package org.gridkeeper.server.store;

import java.io.BufferedInputStream;
import java.io.IOException;
import java.io.InputStream;
import java.io.UncheckedIOException;
import java.nio.ByteBuffer;
import java.nio.channels.FileChannel;
import java.nio.channels.FileLock;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.StandardOpenOption;
import java.time.Instant;
import java.time.format.DateTimeParseException;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;

/**
 * Signed heads of the change log in a file outside the database, one a line: kind, number, hash, time, signature. Each
 * signature covers the line and the signature before, so that the file can only grow.
 */
final class CheckpointFile {

    /** Why a head was noted. */
    enum Kind {
        /** The log had come so far. */
        REACHED,
        /** The database was put back to this head by {@code restore}; later heads that were noted before count no more. */
        RESTORED
    }

    /** A noted head whose signature holds. */
    record Checkpoint(Kind kind, Head head, Instant at) {}

    private static final String NO_SIGNATURE = "-";

    private final Path file;
    private final LogKey key;

    CheckpointFile(Path home) {
        this.file = home.resolve("checkpoints.log");
        this.key = new LogKey(home.resolve("keys"));
    }

    Path path() {
        return file;
    }

    /** Appends a head, unless it is the last one noted already. Returns when it is on disk. */
    void note(Kind kind, Head head, Instant at) {
        try {
            Files.createDirectories(file.toAbsolutePath().getParent());
            try (FileChannel channel = FileChannel.open(
                            file, StandardOpenOption.CREATE, StandardOpenOption.READ, StandardOpenOption.WRITE);
                    FileLock held = channel.lock()) {
                assert held.isValid();
                String last = lastLine(channel);
                String signature = last.isEmpty() ? NO_SIGNATURE : last.substring(last.lastIndexOf(' ') + 1);
                String noted = nameOf(kind) + " " + head.number() + " " + head.hash() + " ";
                String line = noted + at;
                if (kind == Kind.REACHED && last.startsWith(noted)) {
                    return;
                }
                String signed = line + " " + key.sign(signature + "\n" + line) + "\n";
                channel.position(channel.size());
                ByteBuffer bytes = ByteBuffer.wrap(signed.getBytes(StandardCharsets.US_ASCII));
                while (bytes.hasRemaining()) {
                    channel.write(bytes);
                }
                channel.force(true);
            }
        } catch (IOException e) {
            throw new UncheckedIOException("cannot write the checkpoint file " + file, e);
        }
    }

    /**
     * Every head noted, oldest first.
     *
     * @throws LogBrokenException when a line was changed, removed or put in
     */
    List<Checkpoint> read() {
        List<Checkpoint> checkpoints = new ArrayList<>();
        if (!Files.exists(file)) {
            return checkpoints;
        }
        try (InputStream bytes = new BufferedInputStream(Files.newInputStream(file))) {
            String before = NO_SIGNATURE;
            StringBuilder line = new StringBuilder();
            // What a crash has left of a last line was never acknowledged, so a line ends with its end.
            for (int next = bytes.read(); next >= 0; next = bytes.read()) {
                if (next == '\n') {
                    String whole = line.toString();
                    checkpoints.add(checked(whole, before, checkpoints.size() + 1));
                    before = whole.substring(whole.lastIndexOf(' ') + 1);
                    line.setLength(0);
                } else {
                    line.append((char) next);
                }
            }
        } catch (IOException e) {
            throw new UncheckedIOException("cannot read the checkpoint file " + file, e);
        }
        return checkpoints;
    }

    private static String nameOf(Kind kind) {
        return kind.name().toLowerCase(Locale.ROOT);
    }

    private Checkpoint checked(String line, String before, int number) {
        int cut = line.lastIndexOf(' ');
        String[] parts = line.split(" ", -1);
        if (parts.length != 5 || !key.verifies(before + "\n" + line.substring(0, cut), line.substring(cut + 1))) {
            throw new LogBrokenException(
                    "checkpoint in line %d of %s was not signed by this site's key, or the line before it was changed"
                            .formatted(number, file));
        }
        try {
            return new Checkpoint(
                    Kind.valueOf(parts[0].toUpperCase(Locale.ROOT)),
                    new Head(Long.parseLong(parts[1]), parts[2]),
                    Instant.parse(parts[3]));
        } catch (IllegalArgumentException | DateTimeParseException e) {
            throw new LogBrokenException("checkpoint in line %d of %s cannot be read".formatted(number, file));
        }
    }

    /** The last whole line; a torn one, which a crash may leave, is cut off. */
    private static String lastLine(FileChannel channel) throws IOException {
        long size = channel.size();
        int length = (int) Math.min(size, 2048);
        ByteBuffer tail = ByteBuffer.allocate(length);
        while (tail.hasRemaining() && channel.read(tail, size - length + tail.position()) >= 0) {
            // reads on until the tail is full
        }
        String text = new String(tail.array(), 0, tail.position(), StandardCharsets.US_ASCII);
        int end = text.lastIndexOf('\n');
        if (end + 1 < text.length()) {
            channel.truncate(size - text.length() + end + 1);
        }
        if (end < 0) {
            return "";
        }
        return text.substring(text.lastIndexOf('\n', end - 1) + 1, end);
    }
}
