// SPDX-License-Identifier: Apache-2.0
package org.gridkeeper.server.catalogue;

import static org.assertj.core.api.Assertions.assertThat;

import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

class PersonalColumnsTest {

    @ParameterizedTest
    @ValueSource(
            strings = {
                "身份证号",
                "身份證字號",
                "身分證",
                "身 份 证 号",
                "身份·证_号",
                "ＩＤ　Ｃａｒｄ",
                "護照號碼",
                "黨員",
                "上訪次數",
                "重点人员类别",
                "特殊人群",
                "公民身份号码",
                "证件号码",
                "民族",
                "宗教信仰",
                "政治面貌",
                "信访次数",
                "是否上访",
                "犯罪记录",
                "前科",
                "社区矫正人员",
                "id_card",
                "IDCard",
                "idNumber",
                "ID No.",
                "citizen_id",
                "nationalId",
                "passport-no",
                "ssn",
                "sfzh",
                "ethnicity",
                "ethnic_group",
                "Race",
                "minzu",
                "religion",
                "political_status",
                "PoliticalStatus",
                "party_member",
                "petition_count",
                "xinfang",
                "criminal_record",
                "convictions",
                "offender"
            })
    void columns_about_persons_are_found(String name) {
        assertThat(PersonalColumns.isOne(name)).isTrue();
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "id",
                "name",
                "terrace",
                "trace_no",
                "bracket",
                "residential",
                "region",
                "number",
                "house_number",
                "police_district",
                "status",
                "license",
                "类别",
                "名称",
                "地址",
                "经度",
                "上报时间",
                "处理状态",
                "service_code",
                "cartodb_id",
                "objectid",
                "betriebsart",
                "people",
                "holder",
                "inspection",
                "destination"
            })
    void columns_about_places_are_left_alone(String name) {
        assertThat(PersonalColumns.isOne(name)).isFalse();
    }
}
