// SPDX-License-Identifier: Apache-2.0
package org.gridkeeper.server.catalogue;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.io.IOException;
import java.nio.charset.Charset;
import java.nio.file.Files;
import java.nio.file.Path;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

/** Dictionaries that a city edits. */
class DictionariesTest {

    @TempDir
    Path home;

    private Path edit(String name, String text) throws IOException {
        Path folder = Files.createDirectories(home.resolve("dictionaries"));
        return Files.writeString(folder.resolve(name), text);
    }

    @Test
    void the_same_code_is_another_class_in_another_edition() {
        Dictionaries dictionaries = Dictionaries.read(home);
        assertThat(dictionaries
                        .find("majors", "cs-2026", "incident-04")
                        .orElseThrow()
                        .titles())
                .containsEntry("zh", "街面秩序");
        assertThat(dictionaries
                        .find("majors", "alt-2024", "incident-04")
                        .orElseThrow()
                        .titles())
                .containsEntry("zh", "突发事件");
        assertThat(dictionaries.find("components", "nowhere", "0101")).isEmpty();
        assertThat(dictionaries.findAny("components", "", "0101")).isPresent();
    }

    @Test
    void a_citys_file_overrides_and_adds() throws IOException {
        edit("components.csv", """
                \uFEFFedition,code,title_zh,title_en,limit
                cs-2026,0101,自来水井盖,Tap water cover,4h
                city-1,01001,新井盖,New cover,
                """);
        edit("drones.csv", "edition,code,title_zh,title_en\ncity-1,small,小型,\n");
        Dictionaries dictionaries = Dictionaries.read(home);
        assertThat(dictionaries
                        .find("components", "cs-2026", "0101")
                        .orElseThrow()
                        .titles())
                .containsEntry("en", "Tap water cover");
        assertThat(dictionaries.find("components", "cs-2026", "0102")).isPresent();
        assertThat(dictionaries.find("components", "city-1", "01001")).isPresent();
        assertThat(dictionaries.find("drones", "city-1", "small").orElseThrow().titles())
                .containsEntry("en", "小型");
    }

    @ParameterizedTest
    @CsvSource(
            delimiter = '|',
            value = {
                "edition,code,title_zh | 1: there is no column 'title_en'",
                "edition,code,title_zh,title_en/a,b,c | 2: 3 values for the 4 columns",
                "edition,code,title_zh,title_en/a,0101,x,y/a,0101,x,y | 3: code '0101' of edition 'a' is there twice",
                "edition,code,title_zh,title_en/,0101,x,y | 2: code '0101' has no edition",
                "edition,code,title_zh,title_en/a,01 01,x,y | 2: code '01 01' is not",
                "edition,code,title_zh,title_en/a,0101,, | 2: there is no title",
                "edition,code,title_zh,title_en,limit/a,0101,x,y,soon | 2: limit 'soon'"
            })
    void a_mistake_is_told_with_file_and_line(String text, String message) throws IOException {
        Path file = edit("components.csv", text.strip().replace('/', '\n'));
        assertThatThrownBy(() -> Dictionaries.read(home))
                .isInstanceOf(IllegalArgumentException.class)
                .hasMessageContaining(file + ":" + message.strip());
    }

    @Test
    void a_file_that_is_not_utf_8_is_told_of() throws IOException {
        Path file = edit("components.csv", "");
        Files.write(file, "edition,code,title_zh,title_en\na,1,井盖,x\n".getBytes(Charset.forName("GBK")));
        assertThatThrownBy(() -> Dictionaries.read(home)).hasMessageContaining(file + " is not UTF-8");
    }
}
