// SPDX-License-Identifier: Apache-2.0
package org.gridkeeper.server.ingest;

import java.io.IOException;
import java.io.PrintStream;
import java.nio.file.Path;
import java.util.List;
import java.util.function.LongConsumer;
import org.gridkeeper.server.store.DoomedProcess;

/**
 * The process that {@link ImportCrashTest} kills: {@code FILE HOME DATABASE}. It imports the file once, prints {@code
 * reading} at its first row and {@code done} when the import was acknowledged, and waits to be killed.
 */
final class CrashingImport {

    private static final PrintStream OUT = System.out;

    private CrashingImport() {}

    public static void main(String[] args) throws InterruptedException {
        // The log goes elsewhere: the one who kills reads these lines.
        System.setOut(System.err);
        try (Site site = new Site(Path.of(args[1]), DoomedProcess.database(args[2]), List.of(new AnnouncedReader()))) {
            say("ready");
            site.importer.run(ImportRequest.of(ImportCrashTest.LAYER, Path.of(args[0])));
            say("done");
            Thread.sleep(Long.MAX_VALUE);
        }
    }

    private static void say(String line) {
        OUT.println(line);
        OUT.flush();
    }

    /** The CSV reader, which says when it begins. */
    private static final class AnnouncedReader implements FeatureReader {
        private final CsvFeatureReader csv = new CsvFeatureReader();

        @Override
        public boolean reads(SourceFile file) {
            return csv.reads(file);
        }

        @Override
        public void read(SourceFile file, RowSink sink, LongConsumer bytesRead) throws IOException {
            say("reading");
            csv.read(file, sink, bytesRead);
        }
    }
}
