// SPDX-License-Identifier: Apache-2.0
package org.gridkeeper.server.command;

import static org.assertj.core.api.Assertions.assertThat;

import org.junit.jupiter.api.Test;

class ServingTest {

    @Test
    void a_server_on_every_interface_says_so() {
        for (String address : new String[] {"", "0.0.0.0", "::"}) {
            assertThat(Serving.answersAt(address, "8080", ""))
                    .hasSize(2)
                    .first()
                    .isEqualTo("Gridkeeper answers at http://127.0.0.1:8080/");
            assertThat(Serving.answersAt(address, "8080", "").get(1)).contains("8080", "every interface");
        }
        assertThat(Serving.answersAt("", "8080", "https://map.example/"))
                .first()
                .isEqualTo("Gridkeeper answers at https://map.example/");
    }

    @Test
    void a_server_on_one_interface_names_it() {
        assertThat(Serving.answersAt("127.0.0.1", "8081", ""))
                .containsExactly("Gridkeeper answers at http://127.0.0.1:8081/");
        assertThat(Serving.answersAt("10.1.2.3", "80", ""))
                .containsExactly("Gridkeeper answers at http://10.1.2.3:80/");
        assertThat(Serving.answersAt("fd00::1", "80", ""))
                .containsExactly("Gridkeeper answers at http://[fd00::1]:80/");
    }
}
