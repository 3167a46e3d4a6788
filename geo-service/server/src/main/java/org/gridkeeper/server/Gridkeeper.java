// SPDX-License-Identifier: Apache-2.0
package org.gridkeeper.server;

import org.gridkeeper.server.command.CommandLineEntry;
import org.springframework.boot.autoconfigure.SpringBootApplication;

/** The server and its command line. */
@SpringBootApplication
public class Gridkeeper {
    public static void main(String[] args) {
        System.exit(CommandLineEntry.run(Gridkeeper.class, args));
    }
}
