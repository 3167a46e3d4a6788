// SPDX-License-Identifier: Apache-2.0
package org.gridkeeper.server.ingest;

import java.io.PrintStream;
import java.nio.file.Path;
import java.util.Random;
import org.gridkeeper.server.area.CellEditReport;
import org.gridkeeper.server.store.DoomedProcess;

/**
 * The process that {@link EditCrashTest} kills: {@code HOME WHAT SEED DATABASE}. It changes cells over and over, or changes
 * them and takes that back, and prints the run of each when it was acknowledged.
 *
 * @see CellEditReport#run
 */
final class CrashingEdits {

    private static final PrintStream OUT = System.out;

    private CrashingEdits() {}

    public static void main(String[] args) {
        // The log goes elsewhere: the one who kills reads these lines.
        System.setOut(System.err);
        try (Site site = new Site(Path.of(args[0]), DoomedProcess.database(args[3]))) {
            EditedDistrict district = new EditedDistrict(site, 0, new Random(Long.parseLong(args[2])));
            say("ready");
            while (true) {
                String run = district.editCells();
                if (!run.isEmpty()) {
                    say(run);
                    if (args[1].equals("undo")) {
                        say(district.undoLast());
                    }
                }
            }
        }
    }

    private static void say(String line) {
        OUT.println(line);
        OUT.flush();
    }
}
