// SPDX-License-Identifier: Apache-2.0
package org.gridkeeper.server.register;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.Instant;
import java.util.List;
import java.util.Map;
import org.gridkeeper.server.catalogue.CitizenNumber;
import org.gridkeeper.server.ingest.ImportReport;
import org.gridkeeper.server.store.StoredFeature;
import org.junit.jupiter.api.Test;

/** What the fields of elements must be, by the rules and in imports. */
abstract class RulesContract extends RegisterContract {

    /** Made for this test: no division begins with 00, nobody was born there. */
    private static final String CITIZEN = withCheck("99010519800101001");

    private static String withCheck(String digits) {
        int[] weights = {7, 9, 10, 5, 8, 4, 2, 1, 6, 3, 7, 9, 10, 5, 8, 4, 2};
        int sum = 0;
        for (int i = 0; i < weights.length; i++) {
            sum += weights[i] * (digits.charAt(i) - '0');
        }
        return digits + "10X98765432".charAt(sum % 11);
    }

    @Test
    void fields_of_elements_are_checked_by_their_meaning() {
        assertThat(site.faults(
                        "entities", Map.of("credit_code", "91350100M000100Y43", "office_phone", "0571-88001234")))
                .isEmpty();
        assertThat(site.faults("entities", Map.of("credit_code", "91350100M000100Y44")))
                .containsExactly("credit_code bad-credit-code");
        assertThat(site.faults("entities", Map.of("credit_code", "91350100M000100I43")))
                .containsExactly("credit_code bad-credit-code");
        assertThat(site.faults("entities", Map.of("office_phone", "call me")))
                .containsExactly("office_phone bad-phone");
        assertThat(site.faults("entities", Map.of("staff", -1L))).containsExactly("staff negative");
        assertThat(site.faults("resources", Map.of("night_capacity", -5L))).containsExactly("night_capacity negative");
        assertThat(site.faults("risk-points", Map.of("severity", 5L))).containsExactly("severity bad-level");
        assertThat(site.faults("risk-points", Map.of("lec_l", 3.0, "lec_e", 6.0, "lec_c", 7.0, "lec_d", 126.0)))
                .isEmpty();
        assertThat(site.faults("risk-points", Map.of("lec_l", 3.0, "lec_e", 6.0, "lec_c", 7.0, "lec_d", 120.0)))
                .containsExactly("lec_d bad-score");
        assertThat(site.faults("risk-points", Map.of("inspection_days", 0L)))
                .containsExactly("inspection_days bad-interval");
        Instant day = Instant.parse("2026-05-01T00:00:00Z");
        assertThat(site.faults("buildings", Map.of("valid_from", day, "valid_to", day.minusSeconds(1))))
                .containsExactly("valid_to ends-before-it-begins");
    }

    @Test
    void component_ids_of_both_editions_are_read_by_their_class() {
        assertThat(site.faults("components", Map.of("obj_id", "3205080101000001", "class", "0101")))
                .isEmpty();
        assertThat(site.faults("components", Map.of("obj_id", "3205080100100001", "class", "01001")))
                .isEmpty();
        assertThat(site.faults("components", Map.of("obj_id", "3205080101000001", "class", "0102")))
                .containsExactly("obj_id bad-component-id");
        assertThat(site.faults("components", Map.of("obj_id", "3205080100100001", "edition", "cs-2026")))
                .containsExactly("obj_id bad-component-id");
        assertThat(site.faults("components", Map.of("obj_id", "3205080100100001")))
                .isEmpty();
        assertThat(site.faults("components", Map.of("obj_id", "0000000101000001", "class", "0101")))
                .containsExactly("obj_id bad-component-id");
    }

    private static String wide(String text) {
        return text.chars()
                .mapToObj(c -> Character.toString(c - '!' + '！'))
                .collect(java.util.stream.Collectors.joining());
    }

    @Test
    void a_citizens_number_is_found_wherever_it_stands_and_nothing_else() {
        String x = withCheck("99010519800101027");
        for (String text : List.of(
                wide(CITIZEN),
                CITIZEN,
                "电话 1，" + CITIZEN + "。",
                x.toLowerCase(java.util.Locale.ROOT),
                "a " + CITIZEN)) {
            assertThat(CitizenNumber.isIn(text)).as(text).isTrue();
        }
        String wrongCheck = CITIZEN.substring(0, 17) + (CITIZEN.charAt(17) == '1' ? '2' : '1');
        for (String text :
                List.of(wrongCheck, "1" + CITIZEN, CITIZEN + "0", "A" + CITIZEN, withCheck("99010519801301001"), "")) {
            assertThat(CitizenNumber.isIn(text)).as(text).isFalse();
        }
    }

    @Test
    void an_import_counts_what_breaks_a_rule_and_keeps_no_citizens_number() {
        ImportReport report = site.importCsv("entities", """
                id,lon,lat,name,credit_code,staff
                a,121.471,31.231,好,91350100M000100Y43,3
                b,121.471,31.231,坏,91350100M000100Y40,3
                c,121.471,31.231,张三 %s,,3
                d,121.471,31.231,负,,-3
                """.formatted(CITIZEN));
        assertThat(report.counts().inserted()).isEqualTo(1);
        assertThat(report.rejected()).isEqualTo(Map.of("bad-credit-code", 1L, "citizen-number", 1L, "negative", 1L));
        assertThat(RegisterSite.readRejected(report))
                .contains("check character should be '3'")
                .doesNotContain(CITIZEN);
    }

    @Test
    void a_row_that_is_rejected_for_something_else_keeps_no_citizens_number_either() {
        ImportReport report = site.importCsv("entities", """
                id,lon,lat,name,credit_code,staff
                a,900,31.231,张三 %1$s,,3
                b,121.471,31.231,好,%1$s 1,3
                c,121.471,31.231,多 %1$s,,3,4
                d,121.471,31.231,负,,-3
                """.formatted(CITIZEN));
        assertThat(report.rejectedCount()).isEqualTo(4);
        assertThat(RegisterSite.readRejected(report))
                .contains("(not kept)", "负")
                .doesNotContain(CITIZEN);
    }

    @Test
    void classes_that_no_dictionary_has_are_kept_and_told() {
        ImportReport report = site.importCsv("components", """
                id,lon,lat,class,edition
                a,121.471,31.231,0101,cs-2026
                b,121.471,31.231,0177,cs-2026
                c,121.471,31.231,0101,nowhere
                """);
        assertThat(report.counts().inserted()).isEqualTo(3);
        assertThat(report.notes())
                .anyMatch(note -> note.contains("cs-2026 0177 (1)") && note.contains("nowhere 0101 (1)"));
    }

    @Test
    void a_room_is_where_its_building_is_and_moves_with_it() {
        site.importBuilding("b1", 2);
        site.load(RegisterIds.ROOMS, """
                id,building_id,unit,floor,room_no,use,door_state,occupants
                r1,b1,1,3,301,own,together,2
                r2,elsewhere,1,3,302,let,let,1
                """);
        assertThat(cellOf("r1")).isEqualTo(RegisterSite.cell(2));
        assertThat(cellOf("r2")).isEmpty();
        site.importBuilding("b1", 3);
        assertThat(cellOf("r1")).isEqualTo(RegisterSite.cell(3));
        assertThat(site.faults(RegisterIds.ROOMS, Map.of("building_id", "b1", "use", "squat", "occupants", -1L)))
                .containsExactlyInAnyOrder("use unknown-word", "occupants negative");
    }

    @Test
    void what_names_a_room_follows_the_building_of_the_room() {
        site.building("b1", 2, Map.of());
        site.load(RegisterIds.ROOMS, "id,building_id,unit,floor,room_no\nr1,b1,1,3,301\n");
        site.load(RegisterIds.TAGS, """
                id,name_zh,level,subject,sensitivity,basis,valid_days,owner_dept
                let,出租,street,room,internal,Law,3000,x
                """);
        site.load(RegisterIds.TAG_LINKS, """
                id,tag,subject_layer,subject_id,set_by,valid_from
                l1,let,rooms,r1,w1,2026-01-01
                """);
        site.load(RegisterIds.VISITS, """
                id,subject_layer,subject_id,person,visited_at,result
                v1,rooms,r1,w1,2026-05-01,done
                """);
        assertThat(cellsOfRoom()).containsOnly(RegisterSite.cell(2));
        site.building("b1", 4, Map.of());
        assertThat(cellsOfRoom()).containsOnly(RegisterSite.cell(4));
        site.importBuilding("b1", 3);
        assertThat(cellsOfRoom()).containsOnly(RegisterSite.cell(3));
        site.delete("buildings", "b1");
        assertThat(cellsOfRoom()).containsOnly("");
    }

    private List<String> cellsOfRoom() {
        String link = site.store
                .find(RegisterIds.TAG_LINKS, "l1")
                .orElseThrow()
                .link()
                .cell();
        return List.of(cellOf("r1"), link, visitCell());
    }

    @Test
    void what_names_an_element_follows_it_and_is_nowhere_when_it_is_gone() {
        site.risk("p1", 1);
        site.load(RegisterIds.VISITS, """
                id,subject_layer,subject_id,person,visited_at,result
                v1,risk-points,p1,w1,2026-05-01,done
                """);
        assertThat(visitCell()).isEqualTo(RegisterSite.cell(1));
        site.risk("p1", 4);
        assertThat(visitCell()).isEqualTo(RegisterSite.cell(4));
        site.delete("risk-points", "p1");
        assertThat(visitCell()).isEmpty();
    }

    @Test
    void many_moves_in_one_transaction_are_followed_too() {
        StringBuilder visits = new StringBuilder("id,subject_layer,subject_id,person,visited_at,result\n");
        for (int i = 0; i < 30; i++) {
            site.risk("p" + i, 1);
            visits.append("v%d,risk-points,p%d,w1,2026-05-01,done\n".formatted(i, i));
        }
        site.load(RegisterIds.VISITS, visits.toString());
        site.risks(30, 2);
        site.store.forEach(
                RegisterIds.VISITS,
                visit -> assertThat(visit.link().cell()).as(visit.id()).isEqualTo(RegisterSite.cell(2)));
    }

    @Test
    void what_names_an_incident_follows_it_too_by_single_writes_and_by_imports() {
        String head = "id,lon,lat,title\n";
        double lat = RegisterSite.SOUTH + RegisterSite.SIDE / 2;
        String moved = head + "i1,%s,%s,灯\n";
        site.load("incidents", moved.formatted(RegisterSite.WEST + 0.5 * RegisterSite.SIDE, lat));
        site.load(RegisterIds.VISITS, """
            id,subject_layer,subject_id,person,visited_at,result
            v1,incidents,i1,w1,2026-05-01,done
            v2,incidents,i2,w1,2026-05-01,done
            """);
        assertThat(visitCell()).isEqualTo(RegisterSite.cell(1));
        site.put(
                "incidents",
                "i1",
                RegisterSite.box(RegisterSite.WEST + 2.5 * RegisterSite.SIDE, lat, 0)
                        .getCentroid(),
                Map.of());
        assertThat(visitCell()).isEqualTo(RegisterSite.cell(3));
        site.load("incidents", moved.formatted(RegisterSite.WEST + 1.5 * RegisterSite.SIDE, lat));
        assertThat(visitCell()).isEqualTo(RegisterSite.cell(2));
        site.load("incidents", head + "i2,%s,%s,\n".formatted(RegisterSite.WEST + 3.5 * RegisterSite.SIDE, lat));
        assertThat(site.store
                        .find(RegisterIds.VISITS, "v2")
                        .orElseThrow()
                        .link()
                        .cell())
                .isEqualTo(RegisterSite.cell(4));
        site.delete("incidents", "i1");
        assertThat(visitCell()).isEmpty();
    }

    @Test
    void an_incident_is_plausible_and_what_is_doubtful_is_kept_and_counted() {
        site.put("cells", "901209001001001", RegisterSite.box(9.5, 47.1, 0.1), Map.of("code", "901209001001001"));
        ImportReport report = site.importCsv("incidents", """
            id,lon,lat,severity,status,reported_at,closed_at,title,address
            a,121.471,31.231,5,open,2026-03-01T08:00Z,2026-03-01T09:00Z,灯,某路1号
            b,121.471,31.231,9,open,2026-03-01T08:00Z,,,
            c,121.471,31.231,1,open,2026-03-01T08:00Z,2026-03-01T07:00Z,,
            d,47.15,9.55,1,open,2026-03-01T08:00Z,,,
            e,0,0,1,open,2026-03-01T08:00Z,,,
            f,121.471,31.231,1,opne,2026-03-01T08:00Z,,找 13800138000,
            g,121.471,31.231,1,7,2026-03-01T08:00Z,,,电话０２１-１２３４５６７８
            """);
        assertThat(report.rejected())
                .isEqualTo(Map.of(
                        "bad-severity", 1L, "ends-before-it-begins", 1L, "swapped-coordinates", 1L, "no-geometry", 1L));
        assertThat(RegisterSite.readRejected(report)).contains("901209001001001 the other way round");
        assertThat(report.notes())
                .anyMatch(note -> note.startsWith("2 rows were kept whose status") && note.contains("unknown-status"))
                .anyMatch(note -> note.startsWith("1 row was kept whose title") && note.contains("phone-in-text"))
                .anyMatch(note -> note.startsWith("1 row was kept whose address") && note.contains("phone-in-text"))
                .noneMatch(note -> note.contains("13800138000"));
    }

    private String visitCell() {
        return site.store.find(RegisterIds.VISITS, "v1").orElseThrow().link().cell();
    }

    private String cellOf(String room) {
        StoredFeature row = site.store.find(RegisterIds.ROOMS, room).orElseThrow();
        return row.link().cell();
    }
}
