// SPDX-License-Identifier: Apache-2.0
package org.gridkeeper.server.ingest;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;
import static org.assertj.core.api.Assertions.tuple;

import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.LocalDateTime;
import java.util.List;
import java.util.Map;
import org.dhatim.fastexcel.Workbook;
import org.dhatim.fastexcel.Worksheet;
import org.junit.jupiter.api.Test;

class XlsxReaderTest extends FeatureReaderContract {

    @Override
    FeatureReader reader() {
        return new XlsxReader();
    }

    @Override
    byte[] bytes(List<String> names) throws IOException {
        return workbook(sheet -> {
            for (int i = 0; i < 3; i++) {
                sheet.value(0, i, List.of("name", "lon", "lat").get(i));
            }
            for (int i = 0; i < names.size(); i++) {
                sheet.value(i + 1, 0, names.get(i));
                sheet.value(i + 1, 1, 114 + (5 + i) / 10.0);
                sheet.value(i + 1, 2, 30 + (5 + i) / 10.0);
            }
        });
    }

    private interface Fill {
        void fill(Worksheet sheet);
    }

    private static byte[] workbook(Fill fill) throws IOException {
        ByteArrayOutputStream out = new ByteArrayOutputStream();
        try (Workbook workbook = new Workbook(out, "test", "1.0")) {
            fill.fill(workbook.newWorksheet("事项"));
        }
        return out.toByteArray();
    }

    @Override
    String extension() {
        return "xlsx";
    }

    @Override
    long firstLine() {
        return 2;
    }

    @Test
    void a_table_with_a_merged_title_remarks_and_empty_rows_is_read_as_a_field_office_sends_it() throws IOException {
        CollectedRows rows = read(
                workbook(sheet -> {
                    sheet.value(0, 0, "解放路街道2026年3月事项台账");
                    sheet.range(0, 0, 0, 3).merge();
                    sheet.value(1, 0, "填表说明：带*为必填；时间按年月日填写。");
                    sheet.value(3, 0, "编号*");
                    sheet.value(3, 1, "上报\n时间");
                    sheet.value(3, 2, "人数（人）");
                    sheet.value(3, 3, "备注");
                    sheet.value(4, 0, "必填");
                    sheet.value(4, 1, "例：2026-03-01");
                    sheet.value(5, 0, 140802001001003L);
                    sheet.value(5, 1, LocalDateTime.of(2026, 3, 1, 8, 30));
                    sheet.style(5, 1).format("yyyy-mm-dd hh:mm").set();
                    sheet.value(5, 2, "12");
                    sheet.value(8, 0, "0071");
                    sheet.value(8, 1, 46082);
                    sheet.value(8, 2, 3);
                    sheet.value(8, 3, "说明情况");
                    sheet.value(9, 0, "备注：数据截至三月底。");
                }),
                "a.xlsx");
        assertThat(rows.columns).containsExactly("编号*", "上报 时间", "人数（人）", "备注");
        assertThat(rows.broken).isEmpty();
        assertThat(rows.rows).extracting(SourceRow::line).containsExactly(6L, 9L);
        assertThat(rows.rows.get(0).values())
                .isEqualTo(Map.of("编号*", 140802001001003L, "上报 时间", "2026-03-01T08:30:00", "人数（人）", "12"));
        assertThat(rows.rows.get(1).values())
                .isEqualTo(Map.of("编号*", "0071", "上报 时间", "2026-03-01", "人数（人）", 3L, "备注", "说明情况"));
        assertThat(rows.notes).anyMatch(note -> note.contains("passed over") && note.contains("1, 2, 5, 10"));
    }

    @Test
    void a_formula_counts_by_its_saved_value_and_without_one_its_row_is_rejected() throws IOException {
        String sheet = SampleFiles.row(1, "name", "floors")
                + "<row r=\"2\"><c r=\"A2\" t=\"str\"><f>\"甲\"&amp;\"楼\"</f><v>甲楼</v></c><c r=\"B2\"><f>1+2</f><v>3</v></c></row>"
                + "<row r=\"3\"><c r=\"A3\" t=\"inlineStr\"><is><t>乙</t></is></c><c r=\"B3\"><f>1+2</f></c></row>"
                + "<row r=\"4\"><c r=\"A4\" t=\"inlineStr\"><is><t>丙</t></is></c><c r=\"B4\" t=\"e\"><v>#N/A</v></c></row>"
                + "<row r=\"5\"><c r=\"A5\" t=\"e\"><f>1/0</f><v>#DIV/0!</v></c></row>";
        CollectedRows rows = read(SampleFiles.xlsx(sheet), "a.xlsx");
        assertThat(rows.rows).hasSize(1);
        assertThat(rows.rows.get(0).values()).isEqualTo(Map.of("name", "甲楼", "floors", 3L));
        assertThat(rows.broken)
                .extracting(Rejected::line, Rejected::reason)
                .containsExactly(tuple(3L, "no-cached-value"), tuple(4L, "cell-error"), tuple(5L, "cell-error"));
        assertThat(rows.broken.get(0).detail()).contains("B3").contains("save it");
    }

    @Test
    void numbers_keep_their_digits_and_take_the_zeros_and_dates_of_their_format() throws IOException {
        String sheet = SampleFiles.row(1, "a", "b", "c", "d", "e")
                + "<row r=\"2\"><c r=\"A2\"><v>3.10115001002003E14</v></c><c r=\"B2\" s=\"1\"><v>46082</v></c>"
                + "<c r=\"C2\" s=\"2\"><v>71</v></c><c r=\"D2\" s=\"3\"><v>46082</v></c><c r=\"E2\" s=\"4\"><v>46082.5</v></c></row>";
        CollectedRows rows = read(SampleFiles.xlsx(sheet), "a.xlsx");
        assertThat(rows.rows.get(0).values())
                .isEqualTo(Map.of(
                        "a",
                        310115001002003L,
                        "b",
                        "2026-03-01",
                        "c",
                        "0071",
                        "d",
                        "2026-03-01",
                        "e",
                        "2026-03-01T12:00:00"));
    }

    @Test
    void the_first_visible_sheet_with_rows_is_read_and_another_can_be_named() throws IOException {
        ByteArrayOutputStream out = new ByteArrayOutputStream();
        try (Workbook workbook = new Workbook(out, "test", "1.0")) {
            workbook.newWorksheet("空");
            for (String name : List.of("甲", "乙")) {
                Worksheet sheet = workbook.newWorksheet(name);
                sheet.value(0, 0, "name");
                sheet.value(1, 0, name);
            }
        }
        CollectedRows rows = read(out.toByteArray(), "a.xlsx");
        assertThat(rows.rows)
                .singleElement()
                .satisfies(row -> assertThat(row.values()).containsEntry("name", "甲"));
        assertThat(rows.notes).anyMatch(note -> note.contains("乙") && note.contains("--table"));
        Path file = folder.resolve("a.xlsx");
        CollectedRows named = new CollectedRows();
        reader().read(SourceFile.open(file, "乙"), named, bytes -> {});
        assertThat(named.rows.get(0).values()).containsEntry("name", "乙");
        assertThatThrownBy(() -> reader().read(SourceFile.open(file, "丙"), new CollectedRows(), bytes -> {}))
                .isInstanceOf(ImportArgumentException.class)
                .hasMessageContaining("空, 甲, 乙");
    }

    @Test
    void a_header_alone_gives_no_rows_and_an_empty_workbook_fails() throws IOException {
        assertThat(read(workbook(sheet -> sheet.value(0, 0, "name")), "a.xlsx").rows)
                .isEmpty();
        assertThatThrownBy(() -> read(workbook(sheet -> sheet.width(0, 10)), "b.xlsx"))
                .isInstanceOf(ImportFailedException.class)
                .hasMessageContaining("is empty");
    }

    @Test
    void cells_beyond_every_sheet_document_types_and_long_texts_are_refused() throws IOException {
        assertRefused(SampleFiles.xlsx("<row r=\"1\"><c r=\"ZZZZZZ1\"><v>1</v></c></row>"), "no cell");
        assertRefused(SampleFiles.xlsx("<row r=\"99999999\"><c><v>1</v></c></row>"), "no row");
        assertRefused(SampleFiles.xlsx(SampleFiles.row(1, "x".repeat(2 << 20))), "longer than");
        Map<String, byte[]> parts = SampleFiles.workbook("");
        SampleFiles.put(
                parts,
                "xl/worksheets/sheet1.xml",
                "<!DOCTYPE w [<!ENTITY e SYSTEM \"file:///etc/passwd\">]><worksheet><sheetData><row r=\"1\"><c t=\"inlineStr\"><is><t>&e;</t></is></c></row></sheetData></worksheet>");
        assertRefused(SampleFiles.zip(parts), "xlsx");
    }

    private void assertRefused(byte[] bytes, String words) throws IOException {
        Path file = folder.resolve("bad.xlsx");
        Files.write(file, bytes);
        assertThatThrownBy(() -> reader().read(SourceFile.open(file), new CollectedRows(), n -> {}))
                .isInstanceOf(ImportFailedException.class)
                .hasMessageContaining(words);
    }
}
