// SPDX-License-Identifier: Apache-2.0
package org.gridkeeper.server.score;

import java.time.temporal.ChronoUnit;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.stream.Collectors;
import java.util.stream.IntStream;
import org.gridkeeper.engine.zone.BackTest.Method;
import org.gridkeeper.engine.zone.BackTestResult;
import org.gridkeeper.engine.zone.BackTestResult.Comparison;
import org.gridkeeper.engine.zone.BackTestResult.Verdict;

/** A back-test as one page of HTML in Chinese and English, which needs nothing from elsewhere. */
public final class BackTestReport {

    /** The shares of the area, in %, that are told. */
    public static final List<Integer> SHARES = List.of(5, 10, 20);

    private static final int MAIN_SHARE = 10;
    private static final int WEEK = 7;
    private static final int TICKS = 6;

    private record Told(String name, LinePlot.Look look) {}

    private static final Map<Method, Told> METHODS = Map.of(
            Method.INDEX, new Told("重点指数 Priority index", new LinePlot.Look("#c1272d", "none")),
            Method.LAST_MONTH, new Told("上月事件数 Last month's counts", new LinePlot.Look("#0a5fb4", "8 4")),
            Method.DENSITY, new Told("平面密度 Plain density", new LinePlot.Look("#2e7d32", "2 3")),
            Method.RANDOM, new Told("随机 Random", new LinePlot.Look("#6b6b6b", "10 3 2 3")));

    private static final Map<Verdict, String> VERDICTS = Map.of(
            Verdict.BETTER, "指数更好 The index is better",
            Verdict.NO_DIFFERENCE, "看不出差别 No difference can be told: the index is not better",
            Verdict.WORSE, "指数更差 The index is worse");

    private static final String STYLE = """
            body{font:16px/1.5 "Noto Sans CJK SC","Microsoft YaHei",system-ui,sans-serif;max-width:56rem;margin:2rem auto;padding:0 1rem;color:#1c1c1c;background:#fff}
            h1{font-size:1.6rem}h2{font-size:1.2rem;margin-top:2rem}
            table{border-collapse:collapse;width:100%}th,td{padding:.35rem .6rem;border-bottom:1px solid #ccc;text-align:right}
            th:first-child,td:first-child{text-align:left}
            svg{width:100%;height:auto}polyline{fill:none;stroke-width:2}.grid{stroke:#ddd}
            text{font-size:12px;fill:#444}.y{text-anchor:end}.x{text-anchor:middle}
            .key{display:flex;flex-wrap:wrap;gap:.3rem 1.5rem;padding:0;list-style:none}.key svg{width:3rem;height:.8rem;vertical-align:middle}
            .better{color:#1b5e20}.worse{color:#b71c1c}.no_difference{color:#7a4f00}p.small{color:#555;font-size:.9rem}
            """;

    private BackTestReport() {}

    /**
     * The page.
     *
     * @param layer that was tested, as it is called
     * @param version of the index
     */
    public static String html(BackTestResult result, String layer, long version) {
        String title = "回测 Back-test: %s, %s – %s".formatted(layer, result.first(), result.last());
        return "<!doctype html><html lang=\"zh\"><head><meta charset=\"utf-8\">"
                + "<meta name=\"viewport\" content=\"width=device-width\"><title>" + Html.text(title)
                + "</title><style>"
                + STYLE + "</style></head><body><h1>" + Html.text(title) + "</h1>" + summary(result, version)
                + "<h2>结论 Verdict</h2>" + verdicts(result) + "<h2>命中率 Hit rates</h2>" + table(result) + key(result)
                + "<h2>面积与命中 Area and hits</h2><p class=\"small\">横轴：按排名取的面积；纵轴：落在其中的事件。 Across: area, in the order of the ranking; up: incidents in it.</p>"
                + curve(result)
                + "<h2>每周命中率（面积 10 %） Hit rate by week, 10 % of the area</h2>" + weeks(result) + notes()
                + "</body></html>\n";
    }

    private static String summary(BackTestResult result, long version) {
        return format(
                "<p>%,d 天、%,d 个网格、%,d 起事件。每天只用当天之前的数据给网格排名，再数当天发生的事件。指数版本 %d。<br>"
                        + "%,d days, %,d cells, %,d incidents. Each day the cells are ranked from data before that day only; then the day's incidents are counted. Version %d of the index.</p>",
                result.days(),
                result.cells(),
                result.events(),
                version,
                result.days(),
                result.cells(),
                result.events(),
                version);
    }

    private static String verdicts(BackTestResult result) {
        StringBuilder out = new StringBuilder("<ul>");
        for (Method baseline : result.methods()) {
            if (baseline != Method.INDEX) {
                Comparison comparison = result.compare(baseline, MAIN_SHARE);
                out.append(format(
                        "<li><strong class=\"%s\">%s</strong> — %s: %+.1f 个百分点 points (95 %%: %+.1f … %+.1f)</li>",
                        comparison.verdict().name().toLowerCase(Locale.ROOT),
                        Html.text(VERDICTS.getOrDefault(comparison.verdict(), "")),
                        Html.text(name(baseline)),
                        100 * comparison.difference(),
                        100 * comparison.low(),
                        100 * comparison.high()));
            }
        }
        return out.append("</ul><p class=\"small\">命中率之差，面积 10 %；区间由对天数重抽样 1,000 次得到。 "
                        + "Difference of hit rates at 10 % of the area; intervals from 1,000 draws of days.</p>")
                .toString();
    }

    private static String table(BackTestResult result) {
        StringBuilder out = new StringBuilder("<table><thead><tr><th></th>");
        SHARES.forEach(share -> out.append(format("<th>%d %%</th><th>PAI</th>", share)));
        out.append("</tr></thead><tbody>");
        for (Method method : result.methods()) {
            out.append("<tr><td>").append(Html.text(name(method))).append("</td>");
            SHARES.forEach(share -> out.append(format(
                    "<td>%.1f %%</td><td>%.2f</td>", 100 * result.hitRate(method, share), result.pai(method, share))));
            out.append("</tr>");
        }
        return out.append("</tbody></table>").toString();
    }

    private static String key(BackTestResult result) {
        return result.methods().stream()
                .map(method -> format(
                        "<li><svg viewBox=\"0 0 48 12\"><polyline stroke=\"%s\" stroke-dasharray=\"%s\" points=\"0,6 48,6\"/></svg> %s</li>",
                        look(method).colour(), look(method).dashes(), Html.text(name(method))))
                .collect(Collectors.joining("", "<ul class=\"key\">", "</ul>"));
    }

    private static String curve(BackTestResult result) {
        LinePlot plot = new LinePlot("area and hits", 100, 1, List.of("0 %", "20 %", "40 %", "60 %", "80 %", "100 %"));
        for (Method method : result.methods()) {
            plot.line(look(method), 101, i -> i, i -> i == 0 ? 0 : result.hitRate(method, i));
        }
        return plot.svg();
    }

    private static String weeks(BackTestResult result) {
        int weeks = result.days() / WEEK;
        if (weeks < 2) {
            return "<p>少于两周。 Less than two weeks.</p>";
        }
        List<double[]> rates = new ArrayList<>();
        double most = 0;
        for (Method method : result.methods()) {
            double[] rate = IntStream.range(0, weeks)
                    .mapToDouble(week -> weekly(result, method, week))
                    .toArray();
            rates.add(rate);
            for (double each : rate) {
                most = Math.max(most, each);
            }
        }
        List<String> ticks = IntStream.range(0, TICKS)
                .mapToObj(i -> result.first()
                        .plus(Math.round((double) (weeks - 1) * i / (TICKS - 1)), ChronoUnit.WEEKS)
                        .toString())
                .toList();
        LinePlot plot = new LinePlot("hit rate by week", weeks - 1.0, Math.ceil(most * 10) / 10, ticks);
        int line = 0;
        for (Method method : result.methods()) {
            double[] rate = rates.get(line++);
            plot.line(look(method), weeks, i -> i, i -> rate[i]);
        }
        return plot.svg();
    }

    private static double weekly(BackTestResult result, Method method, int week) {
        double hits = 0;
        long events = 0;
        for (int day = week * WEEK; day < (week + 1) * WEEK; day++) {
            hits += result.hits(method, MAIN_SHARE, day);
            events += result.events(day);
        }
        return events == 0 ? 0 : hits / events;
    }

    private static String notes() {
        return "<h2>说明 Notes</h2><p class=\"small\">PAI = 命中率 ÷ 面积占比。边界上的网格按面积比例计。登记表只计写明当时有效的行，字段和归属按今天的；标签没有日期，不计。权重是今天的版本。 "
                + "PAI is the hit rate over the share of the area. A cell that the border cuts counts by its part. Of registers only rows that say they were valid then are used, with the fields and cells they have today; tags say no dates and are left out. The weights are those of today. "
                + "指数是给人看“哪里该多关照”的，不是对任何人的怀疑。 The index says where attention is needed; it suspects nobody.</p>";
    }

    private static String name(Method method) {
        Told told = METHODS.get(method);
        return told == null ? method.id() : told.name;
    }

    private static LinePlot.Look look(Method method) {
        Told told = METHODS.get(method);
        return told == null ? new LinePlot.Look("#000", "none") : told.look;
    }

    private static String format(String text, Object... values) {
        return String.format(Locale.ROOT, text, values);
    }
}
