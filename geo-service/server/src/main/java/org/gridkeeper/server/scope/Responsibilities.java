// SPDX-License-Identifier: Apache-2.0
package org.gridkeeper.server.scope;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import javax.sql.DataSource;
import org.jspecify.annotations.Nullable;
import org.springframework.jdbc.core.JdbcTemplate;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.jdbc.datasource.DataSourceTransactionManager;
import org.springframework.stereotype.Component;
import org.springframework.transaction.support.TransactionTemplate;

/** Which duty holds which cell, and since when. Safe for all threads. */
@Component
public class Responsibilities {

    /**
     * A duty in a cell.
     *
     * @param holder the post, not a person's name
     * @param from first day
     * @param to last day; null while it lasts
     */
    public record Responsibility(
            String cell,
            String role,
            String holder,
            String phone,
            LocalDate from,
            @Nullable LocalDate to) {}

    private final DataSource source;

    Responsibilities(DataSource source) {
        this.source = source;
    }

    /** Those that hold a cell on a day, by role. */
    public List<Responsibility> list(String cell, LocalDate day) {
        String sql = """
                SELECT * FROM responsibility
                WHERE cell = ? AND from_day <= ? AND (to_day IS NULL OR to_day >= ?) ORDER BY role, holder
                """;
        return query(sql, cell, day);
    }

    /** Every duty of a role on a day, by holder and cell. */
    public List<Responsibility> listByRole(String role, LocalDate day) {
        String sql = """
                SELECT * FROM responsibility
                WHERE role = ? AND from_day <= ? AND (to_day IS NULL OR to_day >= ?) ORDER BY holder, cell
                """;
        return query(sql, role, day);
    }

    private List<Responsibility> query(String sql, String wanted, LocalDate day) {
        return JdbcClient.create(source)
                .sql(sql)
                .params(wanted, day.toString(), day.toString())
                .query((row, n) -> new Responsibility(
                        row.getString("cell"),
                        row.getString("role"),
                        row.getString("holder"),
                        row.getString("phone") == null ? "" : row.getString("phone"),
                        LocalDate.parse(row.getString("from_day")),
                        row.getString("to_day") == null ? null : LocalDate.parse(row.getString("to_day"))))
                .list();
    }

    /** Puts these in the place of all that were there. */
    public void replaceAll(List<Responsibility> all) {
        List<Object[]> rows = all.stream()
                .map(r -> new Object[] {
                    r.cell, r.role, r.holder, r.phone, r.from.toString(), r.to == null ? null : r.to.toString()
                })
                .toList();
        JdbcTemplate jdbc = new JdbcTemplate(source);
        new TransactionTemplate(new DataSourceTransactionManager(source)).executeWithoutResult(status -> {
            jdbc.update("DELETE FROM responsibility");
            jdbc.batchUpdate(
                    "INSERT INTO responsibility (cell, role, holder, phone, from_day, to_day)"
                            + " VALUES (?, ?, ?, ?, ?, ?)",
                    rows);
        });
    }

    /**
     * Reads a CSV file in UTF-8 with the columns cell, role, holder, phone, from and to; values without commas or
     * quotes.
     *
     * @return how many there are now
     */
    public int load(Path csv) {
        List<Responsibility> all = new ArrayList<>();
        try {
            List<String> lines = Files.readAllLines(csv);
            List<String> header = Arrays.asList(lines.get(0).split(",", -1));
            for (String line : lines.subList(1, lines.size())) {
                if (!line.isBlank()) {
                    all.add(parse(header, line.split(",", -1)));
                }
            }
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
        replaceAll(all);
        return all.size();
    }

    private static Responsibility parse(List<String> header, String[] values) {
        if (values.length != header.size()) {
            throw new IllegalArgumentException("%d values for the columns %s".formatted(values.length, header));
        }
        String to = values[header.indexOf("to")];
        return new Responsibility(
                values[header.indexOf("cell")],
                values[header.indexOf("role")],
                values[header.indexOf("holder")],
                values[header.indexOf("phone")],
                LocalDate.parse(values[header.indexOf("from")]),
                to.isBlank() ? null : LocalDate.parse(to));
    }
}
