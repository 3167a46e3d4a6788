// SPDX-License-Identifier: Apache-2.0
package org.gridkeeper.server.ingest;

import java.math.BigDecimal;
import java.time.LocalDateTime;
import java.time.LocalTime;
import java.time.format.DateTimeFormatter;
import java.time.temporal.ChronoUnit;
import java.util.Locale;
import java.util.Set;
import java.util.regex.Pattern;
import org.dhatim.fastexcel.reader.Cell;
import org.dhatim.fastexcel.reader.CellType;
import org.jspecify.annotations.Nullable;

/**
 * The value of a cell as a person sees it: whole numbers with all their digits, days as dates, codes with the zeros that
 * their format puts in front. Of a formula the value that was saved with it is taken; nothing is computed.
 */
final class XlsxValue {

    /** Formats of dates that a file names by number alone, among them those of Excel in East Asia. */
    private static final Set<Integer> DATE_FORMATS = Set.of(
            14, 15, 16, 17, 18, 19, 20, 21, 22, 27, 28, 29, 30, 31, 32, 33, 34, 35, 36, 45, 46, 47, 50, 51, 52, 53, 54,
            55, 56, 57, 58);

    /** What a format only repeats or colours: quoted texts, letters after a backslash, conditions in brackets. */
    private static final Pattern LITERAL = Pattern.compile("\"[^\"]*\"|\\\\.|_.|\\*.|\\[[^\\]]*]");

    private static final Pattern DATE_LETTER = Pattern.compile("[ymdhs]");
    private static final Pattern ZEROS = Pattern.compile("0{2,18}");
    private static final Pattern ERROR = Pattern.compile("#(N/A|VALUE!|REF!|DIV/0!|NUM!|NAME\\?|NULL!|SPILL!|CALC!|"
            + "GETTING_DATA|FIELD!|BLOCKED!|CONNECT!|UNKNOWN!)");
    private static final double LAST_DAY = 2_958_466;

    private XlsxValue() {}

    static @Nullable Object of(@Nullable Cell cell) throws RowFault {
        if (cell == null || cell.getType() == CellType.EMPTY) {
            return null;
        }
        Object value = cell.getValue();
        if (cell.getType() == CellType.ERROR || (value instanceof String text && isError(cell, text))) {
            throw new RowFault("cell-error", "%s holds %s".formatted(cell.getAddress(), cell.getRawValue()));
        }
        if (value == null && cell.getType() == CellType.FORMULA) {
            throw new RowFault(
                    "no-cached-value",
                    "%s holds a formula without a saved value; open the file in Excel and save it, or paste values"
                            .formatted(cell.getAddress()));
        }
        return value instanceof BigDecimal number ? number(cell, number) : plain(value);
    }

    private static boolean isError(Cell cell, String text) {
        return cell.getType() == CellType.FORMULA && ERROR.matcher(text).matches();
    }

    private static @Nullable Object plain(@Nullable Object value) {
        if (value instanceof String text) {
            String stripped = text.strip();
            return stripped.isEmpty() ? null : stripped;
        }
        return value;
    }

    private static Object number(Cell cell, BigDecimal number) {
        String format = cell.getDataFormatString();
        if (isDate(cell.getDataFormatId(), format) && isDay(number)) {
            return date(cell);
        }
        BigDecimal bare = number.stripTrailingZeros();
        boolean whole = bare.scale() <= 0 && bare.precision() - bare.scale() <= 18;
        if (!whole) {
            return number.doubleValue();
        }
        if (format != null && ZEROS.matcher(format).matches()) {
            return bare.signum() < 0
                    ? bare.longValueExact()
                    : ("%0" + format.length() + "d").formatted(bare.longValueExact());
        }
        return bare.longValueExact();
    }

    private static boolean isDate(@Nullable Integer id, @Nullable String format) {
        if (format == null || format.isEmpty()) {
            return id != null && DATE_FORMATS.contains(id);
        }
        String letters = LITERAL.matcher(format).replaceAll("").toLowerCase(Locale.ROOT);
        return !letters.contains("general") && DATE_LETTER.matcher(letters).find();
    }

    private static boolean isDay(BigDecimal number) {
        return number.signum() > 0 && number.doubleValue() < LAST_DAY;
    }

    /** A day number as Excel counts them, under a header that speaks of time but in a cell without a date's format. */
    static Object day(Cell cell, Object value) {
        boolean number = value instanceof Number && cell.getValue() instanceof BigDecimal;
        double days = number ? ((Number) value).doubleValue() : 0;
        // From 1950 to 2100: other numbers are years, counts, or seconds.
        return days >= 18_264 && days < 73_416 ? date(cell) : value;
    }

    private static String date(Cell cell) {
        LocalDateTime time = cell.asDate().plus(500, ChronoUnit.MILLIS).truncatedTo(ChronoUnit.SECONDS);
        if (time.getYear() < 1901) {
            return DateTimeFormatter.ISO_LOCAL_TIME.format(time);
        }
        return time.toLocalTime().equals(LocalTime.MIDNIGHT)
                ? time.toLocalDate().toString()
                : DateTimeFormatter.ISO_LOCAL_DATE_TIME.format(time);
    }
}
