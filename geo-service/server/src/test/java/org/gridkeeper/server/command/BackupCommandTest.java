// SPDX-License-Identifier: Apache-2.0
package org.gridkeeper.server.command;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.io.PrintStream;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.sql.Connection;
import java.sql.DriverManager;
import java.sql.SQLException;
import java.sql.Statement;
import org.gridkeeper.server.Gridkeeper;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** The commands {@code backup}, {@code restore} and {@code verify-log} as a person runs them, in homes of their own. */
class BackupCommandTest {

    private final PrintStream out = System.out;
    private final PrintStream err = System.err;
    private final ByteArrayOutputStream said = new ByteArrayOutputStream();

    @TempDir
    Path folder;

    @BeforeEach
    void listen() {
        PrintStream both = new PrintStream(said, true, StandardCharsets.UTF_8);
        System.setOut(both);
        System.setErr(both);
    }

    @AfterEach
    void stop() {
        System.setOut(out);
        System.setErr(err);
        System.clearProperty("GRIDKEEPER_HOME");
    }

    @Test
    void a_backup_is_restored_into_another_home_and_the_log_holds_there() throws IOException, SQLException {
        Path csv = Files.writeString(folder.resolve("r.csv"), "id,lon,lat,title\n1,116.1,40.1,井盖\n2,116.2,40.2,路灯\n");
        String backup = folder.resolve("backup.gpkg").toString();
        at("one");
        assertExit(0, "accepted", "import", csv.toString(), "--layer", "incidents", "--id", "id");
        assertExit(0, "the change log holds", "verify-log");
        assertExit(0, "its log holds", "backup", backup);
        assertExit(1, "there already", "backup", backup);
        assertExit(1, "--replace", "restore", backup);
        assertExit(0, "is as it was at entry 1", "restore", backup, "--replace");
        assertExit(0, "the change log holds", "verify-log");
        at("two");
        assertExit(0, "is as it was at entry 1", "restore", backup);
        assertExit(0, "1 entries, 2 states", "verify-log");
        try (Connection connection =
                        DriverManager.getConnection("jdbc:sqlite:" + folder.resolve("two/gridkeeper.gpkg"));
                Statement statement = connection.createStatement()) {
            statement.execute("UPDATE incidents SET title = 'x' WHERE id = '2'");
        }
        assertExit(1, "entry 1: row '2' of layer incidents was altered", "verify-log");
        assertExit(1, "is not a file", "restore", folder.resolve("nothing.gpkg").toString());
        assertExit(1, "is not a backup of Gridkeeper", "restore", csv.toString());
    }

    private void at(String home) {
        System.setProperty("GRIDKEEPER_HOME", folder.resolve(home).toString());
    }

    private void assertExit(int code, String words, String... arguments) {
        said.reset();
        int exit = CommandLineEntry.run(Gridkeeper.class, arguments);
        String all = said.toString(StandardCharsets.UTF_8);
        assertThat(exit).as(all).isEqualTo(code);
        assertThat(all).contains(words);
    }
}
