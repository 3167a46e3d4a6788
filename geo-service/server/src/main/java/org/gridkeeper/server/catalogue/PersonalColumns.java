// SPDX-License-Identifier: Apache-2.0
package org.gridkeeper.server.catalogue;

import java.text.Normalizer;
import java.util.List;
import java.util.Locale;
import java.util.regex.Pattern;

/**
 * Tells by its name a column about persons that no map may hold: citizen or passport number, ethnicity, religion,
 * political status, petitions, criminal record. What the values are is not looked at.
 */
public final class PersonalColumns {

    private static final List<String> CHINESE = List.of(
            "身份证", "身份号", "公民身份", "证件号", "护照", "民族", "族别", "宗教", "信仰", "教派", "政治面貌", "政治身份", "党员", "党派", "信访", "上访",
            "访民", "前科", "犯罪", "罪名", "刑满", "刑释", "服刑", "社区矫正", "吸毒", "涉毒", "戒毒", "在逃", "邪教", "身分证", "重点人员", "重点人口",
            "特殊人群", "特殊群体", "涉稳", "维稳");

    /** Traditional letters of these words, each followed by the simplified one. */
    private static final String SIMPLIFIED = "證证號号護护敎教黨党員员訪访滿满釋释區区矯矫點点羣群體体穩稳維维別别";

    /** Whole words, after the name is split at case changes, underscores and the like, and joined by one space. */
    private static final Pattern ENGLISH = Pattern.compile("\\b("
            + "(citizen|national|resident|residence|personal|identity|id|passport|social security) "
            + "(id|ids|card|cards|identity|number|numbers|no|nr|card no|card number|id no|id number)"
            + "|identity|idcard|idcardno|idno|citizenid|nationalid|ssn|passport|passportno|sfz|sfzh|sfzhm|shenfenzheng|gmsfhm"
            + "|ethnic|ethnicity|ethnicities|ethnic group|race|races|racial|nationality|nation|minzu|mz"
            + "|religion|religions|religious|faith|zongjiao"
            + "|political|politics|zzmm|party member|party membership|partymember"
            + "|petition|petitions|petitioner|petitioners|petitioning|xinfang|shangfang"
            + "|criminal|criminals|convict|convicted|conviction|convictions|offender|offenders|felony|felonies|qianke"
            + "|crime record|crime records|police record|arrest record|arrests|prison|parole|probation"
            + ")\\b");

    private static final Pattern CASE_CHANGE = Pattern.compile("(?<=[a-z])(?=[A-Z])");
    private static final Pattern NOT_LETTERS = Pattern.compile("[^\\p{L}\\p{N}]+");
    private static final Pattern OTHER = Pattern.compile("[^a-z0-9]+");

    private PersonalColumns() {}

    public static boolean isOne(String name) {
        String plain = Normalizer.normalize(name, Normalizer.Form.NFKC);
        String chinese = NOT_LETTERS.matcher(simplified(plain)).replaceAll("");
        if (CHINESE.stream().anyMatch(chinese::contains)) {
            return true;
        }
        String words = OTHER.matcher(CASE_CHANGE.matcher(plain).replaceAll(" ").toLowerCase(Locale.ROOT))
                .replaceAll(" ");
        return ENGLISH.matcher(words).find();
    }

    private static String simplified(String name) {
        StringBuilder simplified = new StringBuilder(name);
        for (int i = 0; i < simplified.length(); i++) {
            int at = SIMPLIFIED.indexOf(simplified.charAt(i));
            if (at >= 0 && at % 2 == 0) {
                simplified.setCharAt(i, SIMPLIFIED.charAt(at + 1));
            }
        }
        return simplified.toString();
    }
}
