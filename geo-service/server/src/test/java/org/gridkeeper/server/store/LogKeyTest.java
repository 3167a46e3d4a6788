// SPDX-License-Identifier: Apache-2.0
package org.gridkeeper.server.store;

import static org.assertj.core.api.Assertions.assertThat;

import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.concurrent.CyclicBarrier;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import java.util.concurrent.Future;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

class LogKeyTest {

    @Test
    void many_that_need_the_key_at_once_make_one(@TempDir Path folder) throws Exception {
        ExecutorService pool = Executors.newFixedThreadPool(4);
        try {
            for (int round = 0; round < 20; round++) {
                Path keys = folder.resolve("keys" + round);
                CyclicBarrier together = new CyclicBarrier(4);
                List<Future<String>> signatures = new ArrayList<>();
                for (int i = 0; i < 4; i++) {
                    signatures.add(pool.submit(() -> {
                        together.await();
                        return new LogKey(keys).sign("text");
                    }));
                }
                for (Future<String> each : signatures) {
                    assertThat(new LogKey(keys).verifies("text", each.get())).isTrue();
                }
            }
        } finally {
            pool.shutdownNow();
        }
    }
}
