// SPDX-License-Identifier: Apache-2.0
package org.gridkeeper.server.ingest;

import java.util.ArrayList;
import java.util.HashSet;
import java.util.List;
import java.util.regex.Pattern;
import org.dhatim.fastexcel.reader.Cell;
import org.dhatim.fastexcel.reader.CellType;
import org.dhatim.fastexcel.reader.Row;
import org.jspecify.annotations.Nullable;

/** Finds the row of column names in a sheet that begins with a title, and the remarks around it. */
final class XlsxHeader {

    /** Rows that are looked at, of those that are not empty. */
    static final int ROWS_TO_JUDGE = 30;

    private static final int NAME_CHARS = 60;

    /** How a row begins that tells people how to fill in the table. */
    private static final Pattern REMARK = Pattern.compile(
            "(?s)[（(【\\[*＊]*(备注|说明|填表说明|填写说明|填报说明|填表须知|注意|注|示例|样例|例|例如|必填|选填|非必填)([：:）)】\\].。，,、 \\n].*|[0-9一二三].*|)");

    private static final Pattern SENTENCE = Pattern.compile("(?s).*[：:。；].*");

    private XlsxHeader() {}

    /**
     * The place of the header among the first rows: the first that is as wide as the table, nothing but short texts and none
     * of them twice; a row that has known column names goes before one that has none.
     *
     * @return -1 when there is none
     */
    static int find(List<Row> rows) {
        int width = rows.stream().mapToInt(row -> texts(row).size()).max().orElse(0);
        int first = -1;
        for (int i = 0; i < rows.size(); i++) {
            List<String> texts = texts(rows.get(i));
            boolean wide = texts.size() * 3 >= width * 2;
            if (!wide || !isHeader(rows.get(i), texts)) {
                continue;
            }
            if (texts.stream().anyMatch(ColumnNames::isKnown)) {
                return i;
            }
            first = first < 0 ? i : first;
        }
        return first;
    }

    private static boolean isHeader(Row row, List<String> texts) {
        boolean allTexts = row.stream()
                .filter(cell -> !text(cell).isEmpty())
                .allMatch(cell -> cell.getType() == CellType.STRING || cell.getType() == CellType.FORMULA);
        return allTexts
                && new HashSet<>(texts).size() == texts.size()
                && texts.stream()
                        .noneMatch(text -> text.length() > NAME_CHARS
                                || SENTENCE.matcher(text).matches())
                && !(texts.size() > 1
                        && REMARK.matcher(texts.get(0)).matches()
                        && !texts.get(0).equals("备注"));
    }

    /** Whether a row below the header is a remark and no data; {@code first} when no data came before. */
    static boolean isRemark(Row row, boolean first) {
        List<String> texts = texts(row);
        if (texts.isEmpty()) {
            return false;
        }
        boolean begins = REMARK.matcher(texts.get(0)).matches();
        return begins && (first || texts.size() == 1);
    }

    static boolean isEmpty(Row row) {
        return row.stream().allMatch(cell -> text(cell).isEmpty());
    }

    private static List<String> texts(Row row) {
        List<String> texts = new ArrayList<>();
        row.stream().map(XlsxHeader::text).filter(text -> !text.isEmpty()).forEach(texts::add);
        return texts;
    }

    /** As the file has it; of a formula without a value the formula, so that its row is not taken for an empty one. */
    static String text(@Nullable Cell cell) {
        if (cell == null) {
            return "";
        }
        String text = cell.getRawValue() == null ? "" : cell.getRawValue().strip();
        return text.isEmpty() && cell.getFormula() != null ? "=" + cell.getFormula() : text;
    }

    /** The names of the columns by their place; empty where the header has none. */
    static List<String> names(Row header) {
        return header.stream()
                .map(XlsxHeader::text)
                .map(text -> text.replaceAll("\\s+", " ").strip())
                .toList();
    }
}
