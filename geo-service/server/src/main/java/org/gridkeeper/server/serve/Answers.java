// SPDX-License-Identifier: Apache-2.0
package org.gridkeeper.server.serve;

import jakarta.servlet.http.HttpServletRequest;
import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.security.MessageDigest;
import java.security.NoSuchAlgorithmException;
import java.time.Duration;
import java.util.Arrays;
import java.util.Collections;
import java.util.Enumeration;
import java.util.HexFormat;
import java.util.function.Supplier;
import java.util.zip.GZIPOutputStream;
import org.gridkeeper.server.tile.Tile;
import org.gridkeeper.server.tile.TileName;
import org.springframework.http.CacheControl;
import org.springframework.http.HttpHeaders;
import org.springframework.http.HttpStatus;
import org.springframework.http.MediaType;
import org.springframework.http.ResponseEntity;
import org.springframework.stereotype.Component;
import tools.jackson.databind.json.JsonMapper;

/**
 * Gives answers that are made from data their version, a strong tag of their content, and 304 when the client has them.
 * Compression is done here, not by the container, because a compressed answer needs a tag of its own (RFC 9110, 8.8.3).
 */
@Component
class Answers {

    static final String VERSION = "Gridkeeper-Version";
    static final String VARY = "Accept-Encoding, Authorization, Cookie";
    static final MediaType MVT = MediaType.parseMediaType("application/vnd.mapbox-vector-tile");

    private static final int TAG_BYTES = 16;
    private static final int WORTH_COMPRESSING = 1024;
    static final String COMPRESSED_TAG = "-gz";
    private static final Duration SHARED = Duration.ofSeconds(10);

    /** For whom an answer is the same. */
    enum Audience {
        /** Anonymous viewers all get the same, so that caches on the way may keep it for seconds. */
        EVERYBODY(CacheControl.maxAge(SHARED).cachePublic()),
        VIEWER(CacheControl.noCache().cachePrivate());

        private final String cacheControl;

        Audience(CacheControl cacheControl) {
            this.cacheControl = String.valueOf(cacheControl.getHeaderValue());
        }

        String cacheControl() {
            return cacheControl;
        }
    }

    /** What is answered; the bytes are not to be changed. */
    static final class Content {

        private final MediaType type;
        private final byte[] bytes;
        private final Audience audience;

        private final String revision;
        private final Supplier<String> tag;
        private final Supplier<byte[]> compressed;

        Content(MediaType type, byte[] bytes, Audience audience) {
            this(type, bytes, audience, "");
        }

        private Content(MediaType type, byte[] bytes, Audience audience, String revision) {
            this.type = type;
            this.bytes = bytes;
            this.audience = audience;
            this.revision = revision;
            this.tag = () -> revision + Answers.tag(bytes);
            this.compressed = () -> gzip(bytes);
        }

        /** A tile knows its tag, and is compressed but once. */
        Content(Tile tile, TileName.Format format, Audience audience, Supplier<byte[]> compressed) {
            this.type = type(format);
            this.bytes = tile.bytes();
            this.audience = audience;
            this.revision = "";
            this.tag = tile::tag;
            this.compressed = compressed;
        }

        /** The same with a tag that also tells the revision of the one element it shows, for {@code If-Match}. */
        Content withRevision(long number) {
            return new Content(type, bytes, audience, RevisionTag.prefix(number));
        }

        private String tag() {
            return tag.get();
        }

        static Content png(byte[] bytes, Audience audience) {
            return new Content(MediaType.IMAGE_PNG, bytes, audience);
        }
    }

    private final JsonMapper json;

    Answers(JsonMapper json) {
        this.json = json;
    }

    ResponseEntity<byte[]> json(HttpServletRequest request, long version, Object body) {
        return of(request, version, content(body));
    }

    Content content(Object body) {
        return new Content(MediaType.APPLICATION_JSON, json.writeValueAsBytes(body), Audience.VIEWER);
    }

    /** What a write answers: never 304, and without the body when the client asked for none (RFC 7240). */
    ResponseEntity<byte[]> written(HttpServletRequest request, ResponseEntity.BodyBuilder answer, Content content) {
        answer.cacheControl(CacheControl.noStore());
        if (!content.revision.isEmpty()) {
            answer.eTag('"' + content.tag() + '"');
        }
        if (wantsMinimum(request)) {
            return answer.header("Preference-Applied", "return=minimal").build();
        }
        return answer.contentType(content.type).body(content.bytes);
    }

    static boolean wantsMinimum(HttpServletRequest request) {
        return Collections.list(request.getHeaders("Prefer")).stream()
                .flatMap(header -> Arrays.stream(header.split("[,;]", -1)))
                .anyMatch(preference -> preference.strip().equalsIgnoreCase("return=minimal"));
    }

    ResponseEntity<byte[]> of(HttpServletRequest request, long version, Content content) {
        String tag = content.tag();
        boolean compressed = isCompressed(request, content.type, content.bytes.length);
        HttpHeaders headers = new HttpHeaders();
        headers.set(VERSION, Long.toString(version));
        headers.setETag('"' + tag + (compressed ? COMPRESSED_TAG : "") + '"');
        headers.set(HttpHeaders.VARY, VARY);
        headers.setCacheControl(content.audience.cacheControl);
        if (has(request, tag)) {
            return new ResponseEntity<>(headers, HttpStatus.NOT_MODIFIED);
        }
        headers.setContentType(content.type);
        if (compressed) {
            headers.set(HttpHeaders.CONTENT_ENCODING, "gzip");
        }
        return new ResponseEntity<>(compressed ? content.compressed.get() : content.bytes, headers, HttpStatus.OK);
    }

    static MediaType type(TileName.Format format) {
        return switch (format) {
            case PNG -> MediaType.IMAGE_PNG;
            case MVT -> MVT;
        };
    }

    /** Whether so many bytes are sent compressed. */
    static boolean isCompressed(HttpServletRequest request, MediaType type, int bytes) {
        return bytes >= WORTH_COMPRESSING && !type.equals(MediaType.IMAGE_PNG) && takesGzip(request);
    }

    private static boolean takesGzip(HttpServletRequest request) {
        String accepted = request.getHeader(HttpHeaders.ACCEPT_ENCODING);
        return accepted != null
                && Arrays.stream(accepted.split(",", -1)).anyMatch(coding -> {
                    String[] parts = coding.strip().split("\\s*;\\s*", 2);
                    return parts[0].equalsIgnoreCase("gzip") && (parts.length == 1 || !parts[1].matches("q=0(\\.0*)?"));
                });
    }

    /** If-None-Match compares weakly (RFC 9110, 13.1.2), and the compressed form is the same content. */
    static boolean has(HttpServletRequest request, String tag) {
        Enumeration<String> sent = request.getHeaders(HttpHeaders.IF_NONE_MATCH);
        while (sent.hasMoreElements()) {
            for (String candidate : sent.nextElement().split(",", -1)) {
                String value = candidate.strip();
                value = value.startsWith("W/") ? value.substring(2) : value;
                if (value.equals("*")
                        || value.equals('"' + tag + '"')
                        || value.equals('"' + tag + COMPRESSED_TAG + '"')) {
                    return true;
                }
            }
        }
        return false;
    }

    private static String tag(byte[] bytes) {
        try {
            byte[] digest = MessageDigest.getInstance("SHA-256").digest(bytes);
            return HexFormat.of().formatHex(digest, 0, TAG_BYTES);
        } catch (NoSuchAlgorithmException e) {
            throw new IllegalStateException(e);
        }
    }

    private static byte[] gzip(byte[] bytes) {
        ByteArrayOutputStream out = new ByteArrayOutputStream(bytes.length / 2);
        try (GZIPOutputStream gzip = new GZIPOutputStream(out)) {
            gzip.write(bytes);
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
        return out.toByteArray();
    }
}
