// SPDX-License-Identifier: Apache-2.0
package org.gridkeeper.server.contact;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.attribute.PosixFilePermissions;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

class ContactTest {

    @ParameterizedTest
    @CsvSource({
        "张三丰,13812341234,张*,138****1234",
        "𠮷田,+86 138 1234 1234,𠮷*,861****1234",
        "Jo,12345,J*,****",
        "'',138-1234-1234,'',138****1234",
        "王,'',王*,''"
    })
    void a_masked_contact_shows_the_family_name_and_the_ends_of_the_number(
            String name, String phone, String shownName, String shownPhone) {
        Contact masked = new Contact(name, phone, "call at night").masked();
        assertThat(masked).isEqualTo(new Contact(shownName, shownPhone, ""));
        assertThat(new Contact(name, phone, "x")).hasToString("Contact[…]");
    }

    @Test
    void the_key_is_made_once_and_is_for_its_owner_alone(@TempDir Path home) throws IOException {
        Path folder = home.resolve("keys");
        String digest = new ContactKey(folder).digest("salt", "张三", "1");
        assertThat(digest).hasSize(64).isEqualTo(new ContactKey(folder).digest("salt", "张三", "1"));
        assertThat(new ContactKey(folder).digest("salt", "张", "三1")).isNotEqualTo(digest);
        assertThat(new ContactKey(home.resolve("other")).digest("salt", "张三", "1"))
                .isNotEqualTo(digest);
        assertThat(PosixFilePermissions.toString(Files.getPosixFilePermissions(folder.resolve("contact.key"))))
                .isEqualTo("rw-------");
        try (var files = Files.list(folder)) {
            assertThat(files).hasSize(1);
        }
    }
}
