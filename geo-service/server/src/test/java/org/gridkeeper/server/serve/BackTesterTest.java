// SPDX-License-Identifier: Apache-2.0
package org.gridkeeper.server.serve;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;
import static org.assertj.core.api.Assertions.offset;

import java.nio.file.Path;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import org.gridkeeper.engine.zone.BackTest.Method;
import org.gridkeeper.engine.zone.BackTestResult;
import org.gridkeeper.server.score.BackTestReport;
import org.gridkeeper.server.score.BackTester;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.TestInstance;
import org.junit.jupiter.api.io.TempDir;

/** The back-test over a small city whose incidents are spread by lot, so that no ranking can be of use. */
@TestInstance(TestInstance.Lifecycle.PER_CLASS)
class BackTesterTest {

    @TempDir
    static Path home;

    private TestServer server;
    private final LocalDate last = LocalDate.now().minusDays(2);
    private final LocalDate first = last.minusDays(99);

    @BeforeAll
    void start() {
        server = new TestServer(home);
    }

    @AfterAll
    void stop() {
        server.close();
    }

    @Test
    void where_chance_decides_the_report_says_that_the_index_is_not_better() {
        List<LocalDate> days = new ArrayList<>();
        BackTestResult result = server.bean(BackTester.class).run("incidents", first, last, days::add);
        assertThat(days).hasSize(100).startsWith(first).endsWith(last);
        assertThat(result.events()).isBetween(200L, 400L);
        assertThat(result.methods()).containsExactly(Method.INDEX, Method.LAST_MONTH, Method.DENSITY, Method.RANDOM);
        for (Method method : result.methods()) {
            assertThat(result.hitRate(method, 20)).describedAs(method.id()).isCloseTo(0.2, offset(0.1));
            assertThat(result.hitRate(method, 100)).isCloseTo(1, offset(1e-9));
        }
        String html = BackTestReport.html(result, "incidents <b>");
        assertThat(html)
                .contains("No difference can be told", "看不出差别", "PAI", "<svg", "incidents &lt;b&gt;")
                .doesNotContain("<b>", "http://", "https://", "NaN");
    }

    @Test
    void the_same_days_give_the_same_answer() {
        BackTester tester = server.bean(BackTester.class);
        String once = BackTestReport.html(tester.run("incidents", last.minusDays(20), last, day -> {}), "incidents");
        String again = BackTestReport.html(tester.run("incidents", last.minusDays(20), last, day -> {}), "incidents");
        assertThat(again).isEqualTo(once);
    }

    @Test
    void a_layer_that_is_not_of_incidents_is_refused() {
        assertThatThrownBy(() -> server.bean(BackTester.class).run("roads", first, last, day -> {}))
                .isInstanceOf(IllegalArgumentException.class)
                .hasMessageContaining("'roads'");
    }
}
