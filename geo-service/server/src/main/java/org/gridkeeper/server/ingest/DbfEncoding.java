// SPDX-License-Identifier: Apache-2.0
package org.gridkeeper.server.ingest;

import java.io.IOException;
import java.nio.charset.CharacterCodingException;
import java.nio.charset.Charset;
import java.nio.charset.CodingErrorAction;
import java.nio.charset.IllegalCharsetNameException;
import java.nio.charset.StandardCharsets;
import java.nio.charset.UnsupportedCharsetException;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import org.gridkeeper.server.ingest.DbfField.Bytes;

/**
 * The encoding of a dBase table: what the {@code .cpg} file says, else the header's language driver, if all texts are in it;
 * else UTF-8 or GB18030, whichever all texts are in. A column that cuts a character at its end is allowed to.
 *
 * @param charset by which texts are read; those that are not in it are refused one by one
 * @param note for a person, when a file says something that is not so; empty for none
 */
record DbfEncoding(Charset charset, String note) {

    private static final Charset GB18030 = Charset.forName("GB18030");
    private static final Pattern PAGE = Pattern.compile("(?:.*[^0-9])?(\\d{3,5})");

    /** Of the many language drivers, those that are met in China and Europe. */
    private static final Map<Integer, String> CHARSET_OF_DRIVER = Map.of(
            0x01,
            "IBM437",
            0x02,
            "IBM850",
            0x03,
            "windows-1252",
            0x4D,
            "GB18030",
            0x4F,
            "Big5",
            0x50,
            "GB18030",
            0x7A,
            "GB18030",
            0x78,
            "Big5",
            0xC8,
            "windows-1250",
            0xC9,
            "windows-1251");

    private static final Map<String, String> CHARSET_OF_PAGE = Map.of(
            "936",
            "GB18030",
            "54936",
            "GB18030",
            "950",
            "Big5",
            "65001",
            "UTF-8",
            "1252",
            "windows-1252",
            "1250",
            "windows-1250",
            "1251",
            "windows-1251",
            "437",
            "IBM437",
            "850",
            "IBM850",
            "88591",
            "ISO-8859-1");

    /** Reads a whole table through to find its encoding. */
    static DbfEncoding find(DbfRows table, Optional<String> cpg, String file) throws IOException {
        Optional<Charset> said = cpg.flatMap(DbfEncoding::named)
                .or(() -> Optional.ofNullable(CHARSET_OF_DRIVER.get(table.languageDriver()))
                        .map(Charset::forName));
        Map<Charset, Boolean> fits = new LinkedHashMap<>();
        said.ifPresent(charset -> fits.put(charset, true));
        fits.put(StandardCharsets.UTF_8, true);
        fits.put(GB18030, true);
        List<DbfField> texts = table.fields().stream().filter(DbfField::isText).toList();
        table.fields().forEach(field -> tryAll(fits, field.name(), false));
        for (byte[] row = table.next(); row != null; row = table.next()) {
            for (DbfField field : texts) {
                Bytes bytes = field.trimmed(row);
                if (!bytes.isAscii()) {
                    tryAll(fits, bytes, true);
                }
            }
        }
        Charset best = fits.entrySet().stream()
                .filter(Map.Entry::getValue)
                .map(Map.Entry::getKey)
                .findFirst()
                .orElse(said.orElse(StandardCharsets.UTF_8));
        return new DbfEncoding(best, note(file, said, best));
    }

    private static String note(String file, Optional<Charset> said, Charset best) {
        if (said.isPresent() && !said.get().equals(best)) {
            return "%s says that its texts are in %s, and they are not; they were read as %s"
                    .formatted(file, said.get(), best);
        }
        return said.isEmpty() && !best.equals(StandardCharsets.UTF_8) ? "%s was read as %s".formatted(file, best) : "";
    }

    /** GB2312 and GBK are read as GB18030, which has both in it. */
    private static Optional<Charset> named(String cpg) {
        String name = cpg.strip();
        Matcher page = PAGE.matcher(name);
        if (name.toUpperCase(java.util.Locale.ROOT).startsWith("GB")) {
            return Optional.of(GB18030);
        }
        String known = page.matches() && !name.startsWith("8859") && !name.startsWith("ISO")
                ? CHARSET_OF_PAGE.getOrDefault(page.group(1), name)
                : name.replaceFirst("^8859", "ISO-8859");
        try {
            return Optional.of(Charset.forName(known));
        } catch (IllegalCharsetNameException | UnsupportedCharsetException e) {
            return Optional.empty();
        }
    }

    private static void tryAll(Map<Charset, Boolean> fits, Bytes bytes, boolean mayBeCut) {
        fits.replaceAll(
                (charset, yet) -> yet && decode(charset, bytes, mayBeCut).isPresent());
    }

    /** Empty when the bytes are not in the encoding. */
    private static Optional<String> decode(Charset charset, Bytes bytes, boolean mayBeCut) {
        Optional<String> text = decode(charset, bytes, 0);
        for (int cut = 1; text.isEmpty() && mayBeCut && cut <= Math.min(3, bytes.length()); cut++) {
            text = decode(charset, bytes, cut);
        }
        return text;
    }

    private static Optional<String> decode(Charset charset, Bytes bytes, int cut) {
        try {
            return Optional.of(charset.newDecoder()
                    .onMalformedInput(CodingErrorAction.REPORT)
                    .onUnmappableCharacter(CodingErrorAction.REPORT)
                    .decode(bytes.buffer(cut))
                    .toString());
        } catch (CharacterCodingException e) {
            return Optional.empty();
        }
    }

    String name(DbfField field) {
        return field.name().text(charset).strip();
    }

    String text(DbfField field, Bytes bytes) throws RowFault {
        if (bytes.isAscii()) {
            return bytes.text(StandardCharsets.ISO_8859_1);
        }
        boolean full = bytes.length() >= field.length() - 1;
        return decode(charset, bytes, full)
                .orElseThrow(() -> new RowFault(
                        "bad-encoding",
                        "%s holds '%s', which is not in %s; add a .cpg file that names the encoding of the .dbf"
                                .formatted(name(field), bytes.text(StandardCharsets.ISO_8859_1), charset)));
    }
}
