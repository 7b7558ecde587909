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

    private static final String TRADES =
            "(?:公募基金|公募|私募基金|私募|百强房企|房企|车企|药企|险企|酒企|券商研究所|券商|上市公司|律师事务所|会计师事务所|律所|信托公司|外企中国区|外企|(?:互联网|模型|科技)?大厂)";
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

    /** 该公司去年至今: the company spoken of stands for itself. */
    private static final Pattern POINTS_BACK = Pattern.compile("(?:该|本|这家)(?:公司|行|集团|机构|司|所|院|团队)");

    /** Where people go stands behind such a word: 被挖到甲公司. */
    private static final Pattern GOES_TO =
            Pattern.compile("(?:到|去了?|赴|往|加盟|加入|转投|改投|流向|转会|投奔|投效|入职|任职于|跳槽至|至|并入|跳到|回到|来自|创办了?|创立了?|成立了?)$");

    private static final Pattern COMES_FROM = Pattern.compile("(?:从|自|自从|由|前|原|曾任|曾在|离开)$");
    private static final Pattern FORMER = Pattern.compile("^(?:前|原)(?!年|天|日|期|景|因|计划)");
    private static final Pattern WATCHES = Pattern.compile("(?:[深上北]交所|交易所|监会|协会)$");
    private static final Pattern OLD_HOUSE = Pattern.compile("老东家|前东家|原公司|原单位");

    private static final Pattern OUT_OF = Pattern.compile("从([^,。;]{2,14}?)(?=离|走|跳|流|转|挖|引|招|带|出|收|加盟|请|吸|到)");

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
     * @param topic  the company that the text spoke of most before
     */
    @Nullable
    House of(Sentence sentence, String words, Matcher match, Claim.Kind kind, @Nullable CompanyAt topic) {
        int number = sentence.start() + match.start("n");
        List<CompanyAt> listed = listed(sentence, number);
        if (listed.size() > 1) {
            String names = String.join("、", listed.stream().map(CompanyAt::name).toList());
            return new House(null, names, listed);
        }
        int clause = clause(words, match.start("n"));
        Matcher out = OUT_OF.matcher(words).region(clause, match.end());
        boolean outOf = out.find();
        House left = outOf && kind != Claim.Kind.CAME ? left(sentence, out) : null;
        if (left != null) {
            return left;
        }
        // Those who came are counted for whom they came to: 从大厂引入20余名 counts for the one who stands before 从.
        int limit = outOf && kind == Claim.Kind.CAME ? Math.min(out.start(), match.start("n")) : match.start("n");
        boolean pointsBack = POINTS_BACK.matcher(words).region(clause, limit).find();
        CompanyAt company = pointsBack
                ? topic
                : nearest(
                        sentence,
                        words,
                        sentence.start() + limit,
                        kind,
                        match.namedGroups().containsKey("origin"));
        String who = ClaimForms.group(match, "who");
        String group = group(words, limit, company == null ? 0 : Math.max(0, company.end() - sentence.start()), who);
        Matcher behind = BEHIND.matcher(words.substring(match.end()));
        if (company == null && topic == null && group == null) {
            company = first(sentence, number);
        }
        if (company == null && outOf && kind == Claim.Kind.CAME) {
            House came = left(sentence, out);
            if (came != null) {
                return came;
            }
        }
        if (group != null || company == null) {
            group = behind.find() ? behind.group(1) : group;
        }
        return group == null && company == null
                ? spokenOf(words, number, Numeral.of(match.group("n")), topic)
                : new House(group == null ? company : null, group == null ? null : plural(group), List.of());
    }

    /** The house that those left: 从甲公司走出. */
    private @Nullable House left(Sentence sentence, Matcher out) {
        int from = sentence.start() + out.start(1);
        int to = sentence.start() + out.end(1);
        for (CompanyAt company : tagged.companies()) {
            if (company.start() >= from && company.end() <= to) {
                return new House(company, null, List.of());
            }
        }
        if (OLD_HOUSE.matcher(out.group(1)).find()) {
            CompanyAt first = tagged.companies().stream()
                    .filter(company -> company.start() >= sentence.start() && company.end() <= from)
                    .findFirst()
                    .orElse(null);
            return first == null ? null : new House(first, null, List.of());
        }
        return AHEAD.matcher(out.group(1)).find() ? new House(null, out.group(1), List.of()) : null;
    }

    /** True where a company is only where somebody came from or goes, or watches over others: the text does not speak of it. */
    boolean aside(CompanyAt company) {
        String text = tagged.text().text();
        String before = text.substring(Math.max(0, company.start() - 4), company.start());
        return GOES_TO.matcher(before).find()
                || COMES_FROM.matcher(before).find()
                || FORMER.matcher(text).region(company.end(), text.length()).lookingAt()
                || WATCHES.matcher(company.name()).find();
    }

    /** What the text spoke of before, or the trade that it opens with. */
    private @Nullable House spokenOf(String words, int number, int count, @Nullable CompanyAt topic) {
        CompanyAt company = count <= MOST_OF_THE_TOPIC || OWN.matcher(words).find() ? topic : null;
        String group = company == null ? trade(number) : null;
        group = company == null && group == null && words.contains(OURSELVES) ? OURSELVES : group;
        return company == null && group == null
                ? null
                : new House(company, group == null ? null : plural(group), List.of());
    }

    private static int clause(String words, int at) {
        int start = at;
        while (start > 0 && ",。;:!?".indexOf(words.charAt(start - 1)) < 0) {
            start--;
        }
        return start;
    }

    /** 医药业, 医药圈: one name for a trade. */
    private static String plural(String group) {
        return TRADE_SUFFIX.matcher(group).replaceFirst("行业");
    }

    /** Those who came did not come to where they come from, and those who left did not leave where somebody goes. */
    private static boolean elsewhere(String before, Claim.Kind kind, boolean origin) {
        return (kind == Claim.Kind.CAME && !origin)
                ? COMES_FROM.matcher(before).find()
                : GOES_TO.matcher(before).find();
    }

    /** The nearest company before the number; those who left did not leave where the sentence says that somebody went. */
    private @Nullable CompanyAt nearest(Sentence sentence, String words, int before, Claim.Kind kind, boolean origin) {
        CompanyAt nearest = null;
        for (CompanyAt company : tagged.companies()) {
            if (company.start() >= sentence.start()
                    && company.end() <= before
                    && company.company().employs()
                    && !company.company().media()
                    && !elsewhere(words.substring(0, company.start() - sentence.start()), kind, origin)) {
                nearest = company;
            }
        }
        return nearest;
    }

    /** 五年换了六任总经理,甲公司…: what opens a text may name its house behind the number. */
    private @Nullable CompanyAt first(Sentence sentence, int number) {
        return tagged.companies().stream()
                .filter(company -> company.start() >= number && company.end() <= sentence.end())
                .filter(company ->
                        company.company().employs() && !company.company().media() && !aside(company))
                .findFirst()
                .orElse(null);
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
