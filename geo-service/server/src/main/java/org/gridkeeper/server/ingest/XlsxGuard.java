// SPDX-License-Identifier: Apache-2.0
package org.gridkeeper.server.ingest;

import java.io.IOException;
import java.io.InputStream;
import java.util.Locale;
import javax.xml.stream.XMLInputFactory;
import javax.xml.stream.XMLStreamConstants;
import javax.xml.stream.XMLStreamException;
import javax.xml.stream.XMLStreamReader;
import org.jspecify.annotations.Nullable;

/**
 * Reads the parts of an xlsx file through once, keeping nothing, before they are read for good: a part with a document
 * type, with cells where no sheet has any, or with texts and nesting beyond what Excel writes is refused.
 */
final class XlsxGuard {

    /** <a href="https://support.microsoft.com/en-us/office/1672b34d-7043-467e-8e27-269d656771c3">Limits of Excel</a>. */
    private static final int MOST_COLUMNS = 16_384;

    private static final int MOST_ROWS = 1_048_576;
    private static final int MOST_TEXT = 1 << 20;
    private static final int MOST_DEPTH = 64;
    private static final int MOST_ARRAYS = 1000;

    /** What is kept in memory while the sheet is read: texts that cells share. */
    private static final long MOST_SHARED_BYTES = 256L << 20;

    private static final long MOST_BYTES = 4L << 30;

    private final XMLInputFactory xml = XMLInputFactory.newDefaultFactory();
    private int arrays;

    XlsxGuard() {
        xml.setProperty(XMLInputFactory.SUPPORT_DTD, false);
        xml.setProperty(XMLInputFactory.IS_SUPPORTING_EXTERNAL_ENTITIES, false);
        xml.setProperty(XMLInputFactory.IS_COALESCING, false);
    }

    void check(SourceFile file, Bundle zip) throws IOException {
        long bytes = 0;
        for (String name : zip.names()) {
            bytes += zip.size(name);
            if ((isShared(name) && zip.size(name) > MOST_SHARED_BYTES) || bytes > MOST_BYTES) {
                throw refused(file, "it unpacks to more than can be read; save it as CSV");
            }
            try (InputStream in = zip.open(name)) {
                if (looksLikeXml(in)) {
                    check(in);
                }
            } catch (XMLStreamException e) {
                throw refused(file, "%s: %s".formatted(name, e.getMessage()));
            }
        }
    }

    private static boolean isShared(String name) {
        return name.toLowerCase(Locale.ROOT).contains("sharedstrings");
    }

    private static ImportFailedException refused(SourceFile file, String why) {
        return new ImportFailedException("%s is no xlsx file that can be read: %s".formatted(file.path(), why));
    }

    private static boolean looksLikeXml(InputStream in) throws IOException {
        in.mark(8);
        byte[] start = in.readNBytes(4);
        in.reset();
        for (byte b : start) {
            if (b == '<') {
                return true;
            }
        }
        return false;
    }

    private void check(InputStream in) throws XMLStreamException {
        XMLStreamReader reader = xml.createXMLStreamReader(in);
        int depth = 0;
        long text = 0;
        int cells = 0;
        while (reader.hasNext()) {
            switch (reader.next()) {
                case XMLStreamConstants.START_ELEMENT -> {
                    text = 0;
                    cells = reader.getLocalName().equals("c") ? cells + 1 : cells;
                    cells = reader.getLocalName().equals("row") ? 0 : cells;
                    require(cells <= MOST_COLUMNS, "a row has more than %,d cells".formatted(MOST_COLUMNS));
                    require(++depth <= MOST_DEPTH, "elements are nested deeper than %d".formatted(MOST_DEPTH));
                    check(reader);
                }
                case XMLStreamConstants.END_ELEMENT -> depth--;
                case XMLStreamConstants.DTD -> throw new XMLStreamException("it holds a document type");
                case XMLStreamConstants.CHARACTERS, XMLStreamConstants.CDATA, XMLStreamConstants.SPACE -> {
                    text += reader.getTextLength();
                    require(text <= MOST_TEXT, "a text is longer than %,d characters".formatted(MOST_TEXT));
                }
                default -> {}
            }
        }
    }

    private void check(XMLStreamReader reader) throws XMLStreamException {
        String name = reader.getLocalName();
        String place = reader.getAttributeValue(null, "r");
        if (name.equals("row") && place != null) {
            require(number(place) <= MOST_ROWS, "there is no row '%s'".formatted(shown(place)));
        }
        if (name.equals("c") && place != null) {
            require(column(place) <= MOST_COLUMNS, "there is no cell '%s'".formatted(shown(place)));
        }
        if (name.equals("f") && "array".equals(reader.getAttributeValue(null, "t"))) {
            require(++arrays <= MOST_ARRAYS, "it has more than %,d array formulas".formatted(MOST_ARRAYS));
        }
    }

    private static void require(boolean right, String fault) throws XMLStreamException {
        if (!right) {
            throw new XMLStreamException(fault);
        }
    }

    private static String shown(String text) {
        return text.length() > 20 ? text.substring(0, 20) + "…" : text;
    }

    private static int number(@Nullable String text) {
        try {
            return Integer.parseInt(String.valueOf(text));
        } catch (NumberFormatException e) {
            return Integer.MAX_VALUE;
        }
    }

    /** Columns are numbered A, B … Z, AA and on; the row's number follows. */
    static int column(String place) {
        int column = 0;
        int i = 0;
        while (i < place.length() && i < 4 && place.charAt(i) >= 'A' && place.charAt(i) <= 'Z') {
            column = column * 26 + place.charAt(i++) - 'A' + 1;
        }
        return i == 0 || number(place.substring(i)) > MOST_ROWS ? Integer.MAX_VALUE : column;
    }
}
