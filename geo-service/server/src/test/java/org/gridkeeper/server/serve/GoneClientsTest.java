// SPDX-License-Identifier: Apache-2.0
package org.gridkeeper.server.serve;

import static org.assertj.core.api.Assertions.assertThat;

import io.micrometer.core.instrument.MeterRegistry;
import java.io.IOException;
import java.net.InetAddress;
import java.net.Socket;
import java.nio.charset.StandardCharsets;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.concurrent.CountDownLatch;
import org.gridkeeper.engine.geo.TileCoord;
import org.gridkeeper.server.tile.DrawingQueue;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.Timeout;
import org.junit.jupiter.api.io.TempDir;

/** Over real connections: what is closed while it waits is not drawn, and what is too much is refused. */
@Timeout(60)
class GoneClientsTest {

    @TempDir
    Path home;

    private final CountDownLatch release = new CountDownLatch(1);

    @Test
    void closed_connections_are_not_drawn_for_and_the_others_are() throws Exception {
        try (TestServer server = new TestServer(home, "--gridkeeper.drawing.patience=30s")) {
            List<Thread> busy = block(server);
            List<Socket> leavers = new ArrayList<>();
            for (int i = 0; i < 10; i++) {
                leavers.add(ask(server, i));
            }
            Socket stayer = ask(server, 20);
            Socket pipelining = ask(server, 21);
            pipelining.getOutputStream().write(request(22).getBytes(StandardCharsets.US_ASCII));
            until(() -> waiting(server) == 12);
            double drawn = KeptTilesTest.count(server, "drawn");
            for (Socket leaver : leavers) {
                leaver.close();
            }
            until(() -> waiting(server) == 2);
            assertThat(KeptTilesTest.count(server, "gone")).isEqualTo(10);
            release.countDown();
            for (Thread thread : busy) {
                thread.join();
            }
            assertThat(answer(stayer)).startsWith("HTTP/1.1 200");
            assertThat(answer(pipelining).split("HTTP/1.1 200", -1)).hasSize(3);
            assertThat(KeptTilesTest.count(server, "drawn")).isEqualTo(drawn + 3);
        }
    }

    @Test
    void too_much_is_refused_with_a_word_on_when_to_come_again() throws Exception {
        try (TestServer server = new TestServer(home, "--gridkeeper.drawing.patience=300ms")) {
            List<Thread> busy = block(server);
            String answer = answer(ask(server, 1));
            assertThat(answer).startsWith("HTTP/1.1 503");
            assertThat(answer.toLowerCase(java.util.Locale.ROOT))
                    .contains("retry-after: 2", "application/problem+json", "problems/busy");
            release.countDown();
            for (Thread thread : busy) {
                thread.join();
            }
            assertThat(answer(ask(server, 1))).startsWith("HTTP/1.1 200");
        }
    }

    private List<Thread> block(TestServer server) {
        int threads = Runtime.getRuntime().availableProcessors();
        CountDownLatch begun = new CountDownLatch(threads);
        List<Thread> busy = new ArrayList<>();
        for (int i = 0; i < threads; i++) {
            Thread thread = new Thread(() -> server.bean(DrawingQueue.class)
                    .draw(
                            () -> {
                                begun.countDown();
                                await(release);
                                return 0;
                            },
                            () -> false));
            thread.start();
            busy.add(thread);
        }
        await(begun);
        return busy;
    }

    private static void await(CountDownLatch latch) {
        try {
            latch.await();
        } catch (InterruptedException e) {
            throw new IllegalStateException(e);
        }
    }

    private static String request(int n) {
        TileCoord t = TileCoord.at(SmallCity.WEST, SmallCity.SOUTH, 16);
        return "GET /tiles/roads/16/%d/%d.png HTTP/1.1\r\nHost: localhost\r\n%s\r\n"
                .formatted(t.x() + n, t.y(), n == 21 ? "" : "Connection: close\r\n");
    }

    private static Socket ask(TestServer server, int n) throws IOException {
        Socket socket = new Socket(InetAddress.getLoopbackAddress(), server.port());
        socket.setSoTimeout(30_000);
        socket.getOutputStream().write(request(n).getBytes(StandardCharsets.US_ASCII));
        return socket;
    }

    private static String answer(Socket socket) throws IOException {
        try (socket) {
            return new String(socket.getInputStream().readAllBytes(), StandardCharsets.ISO_8859_1);
        }
    }

    private static double waiting(TestServer server) {
        return server.bean(MeterRegistry.class)
                .get("gridkeeper.tiles.waiting")
                .gauge()
                .value();
    }

    private interface Condition {
        boolean holds();
    }

    private static void until(Condition condition) throws InterruptedException {
        while (!condition.holds()) {
            Thread.sleep(10);
        }
    }
}
