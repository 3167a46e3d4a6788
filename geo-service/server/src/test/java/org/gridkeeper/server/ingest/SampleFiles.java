// SPDX-License-Identifier: Apache-2.0
package org.gridkeeper.server.ingest;

import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.ByteBuffer;
import java.nio.ByteOrder;
import java.nio.charset.Charset;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.sql.Connection;
import java.sql.DriverManager;
import java.sql.SQLException;
import java.sql.Statement;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.zip.ZipEntry;
import java.util.zip.ZipOutputStream;

/** Makes small files of formats that are not text, right and wrong ones. */
final class SampleFiles {

    static final String WGS84 =
            "GEOGCS[\"GCS_WGS_1984\",DATUM[\"D_WGS_1984\",SPHEROID[\"WGS_1984\",6378137.0,298.257223563]],PRIMEM[\"Greenwich\",0.0],UNIT[\"Degree\",0.0174532925199433]]";

    private SampleFiles() {}

    static byte[] zip(Map<String, byte[]> entries) {
        ByteArrayOutputStream out = new ByteArrayOutputStream();
        try (ZipOutputStream zip = new ZipOutputStream(out)) {
            for (Map.Entry<String, byte[]> entry : entries.entrySet()) {
                zip.putNextEntry(new ZipEntry(entry.getKey()));
                zip.write(entry.getValue());
            }
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
        return out.toByteArray();
    }

    /** The parts of a Shapefile of points, at 114.5 30.5 and so on, with a column of names. */
    static Map<String, byte[]> shapefile(String base, List<String> names, Charset charset) {
        Map<String, byte[]> parts = new LinkedHashMap<>();
        ByteArrayOutputStream records = new ByteArrayOutputStream();
        for (int i = 0; i < names.size(); i++) {
            ByteBuffer point = ByteBuffer.allocate(20).order(ByteOrder.LITTLE_ENDIAN);
            double tenth = (5 + i) / 10.0;
            point.putInt(1).putDouble(114 + tenth).putDouble(30 + tenth);
            records.writeBytes(record(i + 1, point.array()));
        }
        parts.put(base + ".shp", shp(1, records.toByteArray()));
        parts.put(base + ".dbf", dbf(names, charset, 0));
        parts.put(base + ".prj", WGS84.getBytes(StandardCharsets.UTF_8));
        return parts;
    }

    static byte[] record(int number, byte[] content) {
        return ByteBuffer.allocate(8 + content.length)
                .putInt(number)
                .putInt(content.length / 2)
                .put(content)
                .array();
    }

    static byte[] shp(int type, byte[] records) {
        ByteBuffer header = ByteBuffer.allocate(100 + records.length);
        header.putInt(0, 9994).putInt(24, (100 + records.length) / 2);
        header.order(ByteOrder.LITTLE_ENDIAN).putInt(28, 1000).putInt(32, type);
        header.position(100).put(records);
        return header.array();
    }

    /** A polygon record of rings, each x y x y and so on. */
    static byte[] polygon(double[]... rings) {
        int points = 0;
        for (double[] ring : rings) {
            points += ring.length / 2;
        }
        ByteBuffer out =
                ByteBuffer.allocate(44 + 4 * rings.length + 16 * points).order(ByteOrder.LITTLE_ENDIAN);
        out.putInt(5).position(36).putInt(rings.length).putInt(points);
        int start = 0;
        for (double[] ring : rings) {
            out.putInt(start);
            start += ring.length / 2;
        }
        for (double[] ring : rings) {
            for (double number : ring) {
                out.putDouble(number);
            }
        }
        return out.array();
    }

    static byte[] dbf(List<String> names, Charset charset, int languageDriver) {
        int width = 20;
        ByteBuffer out = ByteBuffer.allocate(32 + 2 * 32 + 1 + names.size() * (1 + width + 6) + 1)
                .order(ByteOrder.LITTLE_ENDIAN);
        out.put((byte) 3)
                .putInt(4, names.size())
                .putShort(8, (short) (32 + 64 + 1))
                .putShort(10, (short) (1 + width + 6));
        out.put(29, (byte) languageDriver);
        field(out, 32, "name", 'C', width);
        field(out, 64, "floors", 'N', 6);
        out.put(96, (byte) 0x0D).position(97);
        for (int i = 0; i < names.size(); i++) {
            out.put((byte) ' ');
            out.put(java.util.Arrays.copyOf(names.get(i).getBytes(charset), width));
            out.put("%6d".formatted(i + 1).getBytes(StandardCharsets.US_ASCII));
        }
        return out.put((byte) 0x1A).array();
    }

    private static void field(ByteBuffer out, int at, String name, char type, int length) {
        out.position(at).put(name.getBytes(StandardCharsets.US_ASCII));
        out.put(at + 11, (byte) type).put(at + 16, (byte) length);
    }

    static void write(Path folder, Map<String, byte[]> parts) throws IOException {
        Files.createDirectories(folder);
        for (Map.Entry<String, byte[]> part : parts.entrySet()) {
            Files.write(folder.resolve(part.getKey()), part.getValue());
        }
    }

    /** A GeoPackage made by these statements, after the tables that each has. */
    static byte[] geopackage(Path folder, String... statements) throws IOException {
        Path file = Files.createTempFile(folder, "sample", ".gpkg");
        Files.delete(file);
        try (Connection connection = DriverManager.getConnection("jdbc:sqlite:" + file);
                Statement statement = connection.createStatement()) {
            statement.executeUpdate("PRAGMA application_id = 0x47504B47");
            statement.executeUpdate(
                    "CREATE TABLE gpkg_spatial_ref_sys (srs_name TEXT, srs_id INTEGER PRIMARY KEY, organization TEXT, organization_coordsys_id INTEGER, definition TEXT)");
            statement.executeUpdate(
                    "INSERT INTO gpkg_spatial_ref_sys VALUES ('WGS 84', 4326, 'EPSG', 4326, ''), ('LV95', 2056, 'EPSG', 2056, '')");
            statement.executeUpdate(
                    "CREATE TABLE gpkg_contents (table_name TEXT PRIMARY KEY, data_type TEXT, identifier TEXT, srs_id INTEGER)");
            statement.executeUpdate(
                    "CREATE TABLE gpkg_geometry_columns (table_name TEXT, column_name TEXT, geometry_type_name TEXT, srs_id INTEGER)");
            for (String sql : statements) {
                statement.executeUpdate(sql);
            }
        } catch (SQLException e) {
            throw new IllegalStateException(e);
        }
        byte[] bytes = Files.readAllBytes(file);
        Files.delete(file);
        return bytes;
    }

    static String[] pointTable(String table, int srs, List<String> names) {
        String create =
                "CREATE TABLE \"%s\" (fid INTEGER PRIMARY KEY, geom BLOB, name TEXT, floors INTEGER)".formatted(table);
        StringBuilder insert = new StringBuilder("INSERT INTO \"%s\" (geom, name, floors) VALUES ".formatted(table));
        for (int i = 0; i < names.size(); i++) {
            double tenth = (5 + i) / 10.0;
            insert.append(i == 0 ? "" : ", ")
                    .append("(x'%s', '%s', %d)".formatted(hex(srs, 114 + tenth, 30 + tenth), names.get(i), i + 1));
        }
        return new String[] {
            create,
            insert.toString(),
            "INSERT INTO gpkg_contents VALUES ('%s', 'features', '%s', %d)".formatted(table, table, srs),
            "INSERT INTO gpkg_geometry_columns VALUES ('%s', 'geom', 'POINT', %d)".formatted(table, srs)
        };
    }

    /** A point as GeoPackageBinary without an envelope. */
    static String hex(int srs, double x, double y) {
        ByteBuffer out = ByteBuffer.allocate(29).order(ByteOrder.LITTLE_ENDIAN);
        out.put((byte) 'G').put((byte) 'P').put((byte) 0).put((byte) 1).putInt(srs);
        out.put((byte) 1).putInt(1).putDouble(x).putDouble(y);
        return java.util.HexFormat.of().formatHex(out.array());
    }

    /** An xlsx file with one sheet, whose rows are given as Excel writes them. */
    static byte[] xlsx(String rows) {
        return zip(workbook(rows));
    }

    static Map<String, byte[]> workbook(String rows) {
        Map<String, byte[]> parts = new LinkedHashMap<>();
        put(parts, "[Content_Types].xml", """
                <Types xmlns="http://schemas.openxmlformats.org/package/2006/content-types">
                <Default Extension="rels" ContentType="application/vnd.openxmlformats-package.relationships+xml"/>
                <Override PartName="/xl/workbook.xml" ContentType="application/vnd.openxmlformats-officedocument.spreadsheetml.sheet.main+xml"/>
                <Override PartName="/xl/worksheets/sheet1.xml" ContentType="application/vnd.openxmlformats-officedocument.spreadsheetml.worksheet+xml"/>
                <Override PartName="/xl/styles.xml" ContentType="application/vnd.openxmlformats-officedocument.spreadsheetml.styles+xml"/>
                </Types>""");
        put(parts, "_rels/.rels", """
                <Relationships xmlns="http://schemas.openxmlformats.org/package/2006/relationships">
                <Relationship Id="rId1" Type="http://schemas.openxmlformats.org/officeDocument/2006/relationships/officeDocument" Target="xl/workbook.xml"/>
                </Relationships>""");
        put(parts, "xl/workbook.xml", """
                <workbook xmlns="http://schemas.openxmlformats.org/spreadsheetml/2006/main" xmlns:r="http://schemas.openxmlformats.org/officeDocument/2006/relationships">
                <sheets><sheet name="台账" sheetId="1" r:id="rId1"/></sheets></workbook>""");
        put(parts, "xl/_rels/workbook.xml.rels", """
                <Relationships xmlns="http://schemas.openxmlformats.org/package/2006/relationships">
                <Relationship Id="rId1" Type="http://schemas.openxmlformats.org/officeDocument/2006/relationships/worksheet" Target="worksheets/sheet1.xml"/>
                <Relationship Id="rId2" Type="http://schemas.openxmlformats.org/officeDocument/2006/relationships/styles" Target="styles.xml"/>
                </Relationships>""");
        put(parts, "xl/styles.xml", """
                <styleSheet xmlns="http://schemas.openxmlformats.org/spreadsheetml/2006/main">
                <numFmts count="2"><numFmt numFmtId="164" formatCode="yyyy&quot;年&quot;m&quot;月&quot;d&quot;日&quot;"/><numFmt numFmtId="165" formatCode="0000"/></numFmts>
                <cellXfs count="5"><xf numFmtId="0"/><xf numFmtId="164"/><xf numFmtId="165"/><xf numFmtId="31"/><xf numFmtId="22"/></cellXfs>
                </styleSheet>""");
        put(parts, "xl/worksheets/sheet1.xml", """
                <worksheet xmlns="http://schemas.openxmlformats.org/spreadsheetml/2006/main"><sheetData>%s</sheetData></worksheet>""".formatted(rows));
        return parts;
    }

    static void put(Map<String, byte[]> parts, String name, String text) {
        parts.put(name, text.getBytes(StandardCharsets.UTF_8));
    }

    /** A row of texts, from column A. */
    static String row(int number, String... texts) {
        StringBuilder row = new StringBuilder("<row r=\"%d\">".formatted(number));
        for (int i = 0; i < texts.length; i++) {
            row.append("<c r=\"%c%d\" t=\"inlineStr\"><is><t>%s</t></is></c>".formatted('A' + i, number, texts[i]));
        }
        return row.append("</row>").toString();
    }
}
