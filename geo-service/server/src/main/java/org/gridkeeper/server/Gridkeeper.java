// SPDX-License-Identifier: Apache-2.0
package org.gridkeeper.server;

import java.util.Locale;
import org.gridkeeper.server.command.CommandLineEntry;
import org.springframework.boot.autoconfigure.SpringBootApplication;

/** The server and its command line. */
@SpringBootApplication
public class Gridkeeper {
    public static void main(String[] args) {
        // Digits and separators are the same on every machine, in files and SQL as in what is printed.
        Locale.setDefault(Locale.ROOT);
        System.exit(CommandLineEntry.run(Gridkeeper.class, args));
    }
}
