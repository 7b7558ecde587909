package dev.talentwire.enrich.claim;

import dev.talentwire.enrich.entity.CompanyAt;
import dev.talentwire.enrich.entity.Tagged;
import dev.talentwire.enrich.text.Sentence;
import java.util.ArrayList;
import java.util.List;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import org.jspecify.annotations.Nullable;

/** Whose people a number counts: one company, companies that the text lists, or a trade. */
final class Houses {

    private static final String TRADES = "(?:公募基金|公募|私募基金|私募|百强房企|房企|车企|药企|险企|酒企|券商研究所|券商|上市公司|(?:互联网|模型|科技)?大厂)";
    private static final String FIRMS = "(?:公司|企业|机构|银行|行社|" + TRADES + ")";
    private static final Pattern GROUP = Pattern.compile(
            "(?:国内|全国|全球|各地)[^,。;:]{0,20}?" + FIRMS + "(?=今年|去年|上半年|下半年|已|共|里|中|有|,)|"
                    + Numeral.PATTERN
                    + "(?:多|余)?家[\\u4e00-\\u9fff]{0,4}?" + FIRMS + "|全行业|" + TRADES
                    + "|(?:^|[,。;:年月来日])(?:以来|全年|上半年|下半年)?(?<trade>(?!以来)[\\u4e00-\\u9fffA-Z]{2,4}(?:行业|业界|圈|业))(?=[已共有高从内])|[\\u4e00-\\u9fffA-Z]{0,6}[四五六七八]小[龙虎]");
    private static final Pattern AHEAD = Pattern.compile(TRADES);
    private static final Pattern TRADE = Pattern.compile(TRADES + "|[\\u4e00-\\u9fff]{2,4}行业|AI行业");
    private static final Pattern BEHIND = Pattern.compile(
            "^[^。;]{0,6}?,(?:涉及|来自|分布在)(" + Numeral.PATTERN + "(?:多|余)?家[\\u4e00-\\u9fff]{0,4}?" + FIRMS + ")");
    private static final Pattern TRADE_SUFFIX = Pattern.compile("(?:业界|圈|(?<!行)业)$");
    /** More people than this, with no company in the sentence, belong to a trade and not to the company spoken of before. */
    private static final int MOST_OF_THE_TOPIC = 30;

    /** The company that is spoken of, not 家公司. */
    private static final Pattern OWN = Pattern.compile("(?<![家些各类型创基金险券])(?:公司|集团)");

    /** A report about oneself that never says its name. */
    private static final String OURSELVES = "本公司";

    private final Tagged tagged;

    Houses(Tagged tagged) {
        this.tagged = tagged;
    }

    /** Exactly one of company and group is given. */
    record House(@Nullable CompanyAt company, @Nullable String group, List<CompanyAt> members) {}

    /**
     * @param match  where in the sentence the count stands
     * @param number offset in the text at which the number begins
     * @param topic  the company that the text spoke of most before
     */
    @Nullable
    House of(
            Sentence sentence,
            String words,
            Matcher match,
            int number,
            int count,
            Claim.Kind kind,
            @Nullable CompanyAt topic) {
        List<CompanyAt> listed = listed(sentence, number);
        if (listed.size() > 1) {
            String names = String.join("、", listed.stream().map(CompanyAt::name).toList());
            return new House(null, names, listed);
        }
        String source = ClaimForms.group(match, "source");
        if (!source.isEmpty()) {
            int at = sentence.start() + match.start("source");
            CompanyAt left = tagged.companies().stream()
                    .filter(company -> company.start() >= at && company.end() <= at + source.length())
                    .findFirst()
                    .orElse(null);
            if (left != null || AHEAD.matcher(source).find()) {
                return new House(left, left == null ? source : null, List.of());
            }
        }
        // Those who came are counted for whom they came to: 从大厂引入20余名 counts for the one who stands before 从.
        int from =
                kind == Claim.Kind.CAME ? words.substring(0, match.start("n")).lastIndexOf('从') : -1;
        int limit = from >= 0 ? from : match.start("n");
        CompanyAt company = nearest(
                sentence, from >= 0 ? sentence.start() + from : Math.max(sentence.start() + match.start(), number));
        String group = group(
                words, limit, company == null ? 0 : company.end() - sentence.start(), ClaimForms.group(match, "who"));
        Matcher behind = BEHIND.matcher(words.substring(match.end()));
        if (group != null || company == null) {
            group = behind.find() ? behind.group(1) : group;
        }
        if (group == null && company == null) {
            company = count <= MOST_OF_THE_TOPIC || OWN.matcher(words).find() ? topic : null;
            group = company == null ? trade(number) : null;
            group = company == null && group == null && words.contains(OURSELVES) ? OURSELVES : group;
        }
        return group == null && company == null
                ? null
                : new House(group == null ? company : null, group == null ? null : plural(group), List.of());
    }

    /** 医药业, 医药圈: one name for a trade. */
    private static String plural(String group) {
        return TRADE_SUFFIX.matcher(group).replaceFirst("行业");
    }

    private @Nullable CompanyAt nearest(Sentence sentence, int before) {
        CompanyAt nearest = null;
        for (CompanyAt company : tagged.companies()) {
            if (company.start() >= sentence.start()
                    && company.end() <= before
                    && company.company().employs()
                    && !company.company().media()) {
                nearest = company;
            }
        }
        return nearest;
    }

    /** 甲、乙、丙三家共有9名: companies listed before the number with only 、 between them. */
    private List<CompanyAt> listed(Sentence sentence, int number) {
        List<CompanyAt> list = new ArrayList<>();
        for (CompanyAt company : tagged.companies()) {
            if (company.start() < sentence.start() || company.end() > number) {
                continue;
            }
            boolean goesOn = !list.isEmpty()
                    && tagged.text()
                            .text()
                            .substring(list.getLast().end(), company.start())
                            .matches("[、和及与]");
            if (!goesOn) {
                list.clear();
            }
            list.add(company);
        }
        boolean close = !list.isEmpty()
                && number - list.getLast().end() <= 8
                && tagged.text().text().substring(list.getLast().end(), number).contains("家");
        return close ? list : List.of();
    }

    /** The trade that the text opens with. */
    private @Nullable String trade(int before) {
        Matcher trade = TRADE.matcher(tagged.text().text()).region(0, before);
        return trade.find() ? trade.group() : null;
    }

    /** A group named behind the last company and before the number, or at the head of those who are counted. */
    private static @Nullable String group(String words, int number, int behind, String who) {
        Matcher ahead = AHEAD.matcher(who);
        if (ahead.lookingAt()) {
            return ahead.group();
        }
        Matcher group = GROUP.matcher(words).region(Math.min(behind, number), number);
        String last = null;
        while (group.find()) {
            last = group.group("trade") != null ? group.group("trade") : group.group();
        }
        return last;
    }
}
