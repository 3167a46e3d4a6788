// SPDX-License-Identifier: Apache-2.0
package org.gridkeeper.server.register;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.time.Duration;
import java.time.Instant;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.gridkeeper.engine.link.Link;
import org.gridkeeper.server.catalogue.CitizenNumber;
import org.gridkeeper.server.catalogue.FeatureRule;
import org.gridkeeper.server.ingest.ImportFailedException;
import org.gridkeeper.server.ingest.ImportReport;
import org.gridkeeper.server.ingest.Undoer;
import org.gridkeeper.server.register.TagCheck.Outcome;
import org.gridkeeper.server.store.StoredFeature;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;

/** Tags with a basis and an end, and restricted ones that only a check answers. */
abstract class TagsContract extends RegisterContract {

    private static final Subject BUILDING = new Subject("buildings", "b1");

    private Tags tags;

    @BeforeEach
    void load() {
        site.building("b1", 1, Map.of("name", "一号楼"));
        site.load(RegisterIds.TAGS, """
                id,name_zh,name_en,level,subject,sensitivity,basis,valid_days,owner_dept
                gas,瓶装燃气,Bottled gas,street,building,internal,Urban gas regulation,30,Gas office
                power,用电医疗,Powered equipment,community,building,restricted,Asked for by the household,90,Health office
                shop,店铺,Shop,community,entity,public,Trade rules,365,Trade office
                """);
        tags = site.bean(Tags.class);
    }

    @Test
    void a_tag_without_level_sensitivity_or_basis_is_refused() {
        ImportReport report = site.importCsv(RegisterIds.TAGS, """
                id,name_zh,level,subject,sensitivity,basis,valid_days,owner_dept
                a,甲,street,building,internal,,30,x
                b,乙,street,building,,Law,30,x
                c,丙,,building,public,Law,30,x
                d,丁,street,building,secret,Law,30,x
                e,戊,street,people,public,Law,30,x
                """);
        assertThat(report.rejected()).isEqualTo(Map.of("missing", 3L, "unknown-word", 2L));
    }

    @Test
    void a_link_counts_until_its_tag_expires_and_again_when_it_is_confirmed() {
        site.load(RegisterIds.TAG_LINKS, """
                id,tag,subject_layer,subject_id,set_by,source,valid_from,valid_to,verified_at
                l1,gas,buildings,b1,w1,visit,2026-01-01,,2026-03-01
                """);
        assertThat(listed("2026-03-30T10:00:00Z")).containsExactly("gas");
        assertThat(listed("2026-03-31T10:00:00Z")).isEmpty();
        assertThat(listed("2025-12-01T00:00:00Z")).isEmpty();
        site.load(RegisterIds.TAG_LINKS, """
                id,tag,subject_layer,subject_id,set_by,source,valid_from,valid_to,verified_at
                l1,gas,buildings,b1,w1,visit,2026-01-01,2026-04-20,2026-03-29
                """);
        assertThat(listed("2026-04-10T10:00:00Z")).containsExactly("gas");
        assertThat(listed("2026-04-21T10:00:00Z")).isEmpty();
    }

    private List<String> listed(String at) {
        return tags.listIn(RegisterSite.cell(1), Instant.parse(at)).stream()
                .map(TagLink::tag)
                .toList();
    }

    @Test
    void restricted_tags_are_in_no_layer() {
        ImportReport report = site.importCsv(RegisterIds.TAG_LINKS, """
                id,tag,subject_layer,subject_id,set_by,valid_from
                l1,power,buildings,b1,w1,2026-01-01
                l2,nothing,buildings,b1,w1,2026-01-01
                l3,shop,buildings,b1,w1,2026-01-01
                l4,gas,buildings,b9,w1,2026-01-01
                """);
        assertThat(report.rejected())
                .isEqualTo(Map.of("restricted-tag", 1L, "unknown-tag", 1L, "wrong-subject", 1L, "unknown-subject", 1L));
        assertThat(site.write("buildings", building("gas,power")))
                .extracting(FeatureRule.Fault::reason)
                .containsExactly("restricted-tag");
        assertThat(site.write("buildings", building("gas"))).isEmpty();
        ImportReport plan = site.importCsv(RegisterIds.VISIT_PLANS, """
                id,subject_layer,select_by,selector,every_days,role
                p,buildings,tag,power,30,worker
                """);
        assertThat(plan.rejected()).isEqualTo(Map.of("restricted-tag", 1L));
        tags.set(link("power", Instant.now()));
        assertThat(site.store.count(RegisterIds.TAG_LINKS)).isZero();
        assertThat(tags.listIn(RegisterSite.cell(1), Instant.now())).isEmpty();
    }

    private static StoredFeature building(String tags) {
        return new StoredFeature(
                "b1",
                RegisterSite.box(RegisterSite.WEST, RegisterSite.SOUTH, RegisterSite.SIDE / 10),
                Map.of("tags", tags),
                Link.NOWHERE);
    }

    private static TagLink link(String tag, Instant at) {
        return new TagLink(tag, BUILDING, "w1", "household", at, null, at);
    }

    @Test
    void a_tag_with_links_does_not_become_restricted() {
        tags.set(link("gas", Instant.now()));
        ImportReport report = site.importCsv(RegisterIds.TAGS, """
                id,name_zh,level,subject,sensitivity,basis,valid_days,owner_dept
                gas,瓶装燃气,street,building,restricted,Urban gas regulation,30,Gas office
                """);
        assertThat(report.rejected()).isEqualTo(Map.of("tag-is-listed", 1L));
    }

    private ImportReport tag(String code, String sensitivity) {
        return site.importCsv(RegisterIds.TAGS, """
                id,name_zh,level,subject,sensitivity,basis,valid_days,owner_dept
                %s,标签,street,building,%s,Urban gas regulation,30,Gas office
                """.formatted(code, sensitivity));
    }

    @Test
    void a_tag_that_a_layer_lists_does_not_become_restricted_nor_does_one_that_is_new() {
        assertThat(site.write("buildings", building("gas；old"))).isEmpty();
        for (String code : List.of("gas", "old")) {
            ImportReport report = tag(code, "restricted");
            assertThat(report.rejected()).isEqualTo(Map.of("tag-is-listed", 1L));
            assertThat(RegisterSite.readRejected(report)).contains("1 of the layer buildings", "take it out there");
        }
        assertThat(site.write(RegisterIds.TAGS, row("gas", "restricted")))
                .extracting(FeatureRule.Fault::reason)
                .containsExactly("tag-is-listed");
        assertThat(site.write("buildings", building(""))).isEmpty();
        assertThat(tag("gas", "restricted").rejected()).isEmpty();
        assertThat(tag("gas", "restricted").rejected()).isEmpty();
    }

    private StoredFeature row(String code, String sensitivity) {
        Map<String, Object> values = new java.util.LinkedHashMap<>(
                site.store.find(RegisterIds.TAGS, code).orElseThrow().values());
        values.put("sensitivity", sensitivity);
        return new StoredFeature(code, StoredFeature.NO_PLACE, values, Link.NOWHERE);
    }

    @Test
    void no_undo_lists_a_restricted_tag_nor_makes_a_listed_one_restricted() {
        ImportReport listing = site.importBuilding("b2", 1, "gas,other");
        ImportReport silent = site.importBuilding("b2", 1, "other");
        assertThat(tag("gas", "restricted").rejected()).isEmpty();
        Undoer undoer = site.bean(Undoer.class);
        assertThatThrownBy(() -> undoer.undo(silent.run(), "test"))
                .isInstanceOf(ImportFailedException.class)
                .hasMessageContaining("tags 'gas'");
        ImportReport open = tag("gas", "internal");
        undoer.undo(silent.run(), "test");
        assertThat(site.store.find("buildings", "b2").orElseThrow().values()).containsEntry("tags", "gas,other");
        assertThatThrownBy(() -> undoer.undo(open.run(), "test"))
                .isInstanceOf(ImportFailedException.class)
                .hasMessageContaining("1 of the layer buildings");
        assertThat(listing.rejectedCount()).isZero();
    }

    @Test
    void a_tag_is_set_by_what_it_is_then_and_by_all_rules() {
        String citizen = "99010519800101001X";
        assertThat(CitizenNumber.isIn(citizen)).isTrue();
        Instant now = Instant.now();
        for (String tag : List.of("gas", "power")) {
            for (String source : List.of("证 " + citizen, "致电 13800138000")) {
                assertThatThrownBy(() -> tags.set(new TagLink(tag, BUILDING, "w1", source, now, null, now)))
                        .isInstanceOf(BrokenRuleException.class)
                        .hasMessageContaining("source")
                        .hasMessageNotContaining(citizen);
            }
        }
        assertThatThrownBy(() -> tags.check(
                        tags.find("power").orElseThrow(),
                        new TagCheck(now, "chief", "power", BUILDING, "", "核对 " + citizen, Outcome.ANSWERED)))
                .isInstanceOf(BrokenRuleException.class);
        assertThat(tags.listChecks("")).isEmpty();
        Subject room = new Subject(RegisterIds.ROOMS, "r");
        Map<TagLink, String> wrong = Map.of(
                new TagLink("nothing", BUILDING, "w1", "visit", now, null, now), "not the id of a row of tags",
                new TagLink("gas", room, "w1", "visit", now, null, now), "which is a building",
                new TagLink("power", room, "w1", "visit", now, null, now), "which is a building",
                new TagLink("gas", new Subject("buildings", "b9"), "w1", "visit", now, null, now), "is not in layer");
        wrong.forEach((link, said) -> assertThatThrownBy(() -> tags.set(link))
                .isInstanceOf(BrokenRuleException.class)
                .hasMessageContaining(said));
        tags.set(link("gas", now));
        assertThat(tags.end("gas", BUILDING, "w1", now)).isTrue();
        assertThat(tags.end("nothing", BUILDING, "w1", now)).isFalse();
        site.delete(RegisterIds.TAG_LINKS, "gas:buildings:b1");
        assertThat(tag("gas", "restricted").rejected()).isEmpty();
        tags.set(link("gas", now));
        assertThat(site.store.count(RegisterIds.TAG_LINKS)).isZero();
    }

    @Test
    void a_check_answers_yes_or_no_after_it_is_logged() {
        Instant now = Instant.now();
        Tag power = tags.find("power").orElseThrow();
        assertThat(tags.check(power, check("power", now))).contains(false);
        tags.set(link("power", now.minusSeconds(5)));
        assertThat(tags.check(power, check("power", now))).contains(true);
        assertThat(tags.check(power, check("power", now.plus(Duration.ofDays(91)))))
                .contains(false);
        assertThat(tags.end("power", BUILDING, "w1", now.minusSeconds(1))).isTrue();
        assertThat(tags.end("power", BUILDING, "w1", now)).isFalse();
        assertThat(tags.check(power, check("power", now))).contains(false);
        Tag gas = tags.find("gas").orElseThrow();
        assertThat(tags.check(gas, check("gas", now))).contains(false);
        tags.set(link("gas", now.minusSeconds(5)));
        assertThat(tags.check(gas, check("gas", now))).contains(true);
        assertThat(tags.end("gas", BUILDING, "w1", now.minusSeconds(1))).isTrue();
        assertThat(tags.check(gas, check("gas", now))).contains(false);
        List<TagCheck> log = tags.listChecks(RegisterSite.cell(1));
        assertThat(log).hasSize(7).extracting(TagCheck::reason).containsOnly("停电转移");
        assertThat(tags.listChecks(RegisterSite.cell(2))).isEmpty();
    }

    private static TagCheck check(String tag, Instant at) {
        return new TagCheck(at, "chief", tag, BUILDING, RegisterSite.cell(1), "停电转移", Outcome.ANSWERED);
    }

    @Test
    void whoever_checks_too_often_is_refused_and_that_is_logged() {
        Instant now = Instant.parse("2026-05-01T08:00:00Z");
        Tag power = tags.find("power").orElseThrow();
        for (int i = 0; i < TagCheckTable.MOST_IN_AN_HOUR; i++) {
            assertThat(tags.check(power, check("power", now))).isPresent();
        }
        assertThat(tags.check(power, check("power", now.plusSeconds(1)))).isEqualTo(Optional.empty());
        assertThat(tags.listChecks("").get(0).outcome()).isEqualTo(Outcome.REFUSED);
        assertThat(tags.check(power, check("power", now.plus(Duration.ofMinutes(61)))))
                .isPresent();
    }
}
