package dev.talentwire.enrich.claim;

import dev.talentwire.enrich.date.DateAt;
import dev.talentwire.enrich.entity.CompanyAt;
import dev.talentwire.enrich.entity.PersonAt;
import dev.talentwire.enrich.entity.Span;
import dev.talentwire.enrich.entity.Tagged;
import dev.talentwire.enrich.text.Sentence;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import org.jspecify.annotations.Nullable;

/**
 * Finds headcount claims: 已有5位高管离职, 走了三位首席, 离任212人, 离开的第四位联创, 11人走了8人. Numbers that only sum up the
 * names in front of them (甲、乙两人离职) are moves, not claims.
 */
public final class ClaimFinder {

    private static final String GONE =
            "离职|离开|离任|离场|离去|离岗|离队|出走|辞职|请辞|辞任|卸任|退任|走人|流失|跳槽|转投|挖走|挖角|更换(?:雇主|东家)|换(?:了)?东家|另谋|被裁|去了|告别|集体入职";
    private static final String CAME = "加盟|加入|入职|到岗";
    private static final String CHANGED = "(?:职务)?(?:有变|变动|变更|发生变动)";
    private static final String PEOPLE = "(?<who>[\\u4e00-\\u9fffA-Za-z0-9·]{0,14}?)";
    private static final String MANY = "(?<n>" + Numeral.PATTERN + ")(?:多|余|来)?(?:位|名|个人|人|个(?=职位|岗位|工作))(?:的)?";

    private static final List<Pattern> FORMS = List.of(
            // 5位高管(先后)离职
            Pattern.compile(MANY + PEOPLE + "(?:已经|已|均已|相继|先后|陆续|接连|集体|也|都|从.{2,10}?)*(?<did>" + GONE + "|" + CAME + "|"
                    + CHANGED + ")"),
            // 走了三位首席, 新聘了282人
            Pattern.compile("(?<did>走了|走掉了?|流失了?|送走了?|失去了?|挖走了?|拉走了?|带走了?|带着|离任|离职|新聘了?|裁减|裁撤|裁掉|裁员|精简)"
                    + "(?:[\\u4e00-\\u9fff]{0,4}?)(?:约|近|超过|逾|至少|的?达|已达|人数达)?" + MANY
                    + "(?<who>[\\u4e00-\\u9fffA-Za-z]{0,8}?)(?=[,。;、:!?()“”\\n]|[,。]?$|含|集体|去|上|跑|的)"),
            // 离开的第四位核心高管, 第三位离职的副总裁
            Pattern.compile("(?:(?<did>" + GONE + ")的)?第(?<n>" + Numeral.PATTERN + ")(?:位|名|个)(?<did2>" + GONE
                    + ")?(?:的)?(?<who>[\\u4e00-\\u9fffA-Za-z]{1,8})"),
            // 11人走了8人
            Pattern.compile(
                    "(?<total>" + Numeral.PATTERN + ")人(?<did>走了?|离开了?)(?<n>" + Numeral.PATTERN + ")人(?<who>)"));

    private static final String TRADES = "(?:公募基金|公募|私募基金|私募|房企|车企|药企|券商研究所|券商|(?:互联网)?大厂)";
    private static final Pattern GROUP = Pattern.compile(
            Numeral.PATTERN
                    + "(?:多|余)?家[\\u4e00-\\u9fff]{0,4}?(?:公司|企业|机构|银行|" + TRADES + ")|全行业|" + TRADES
                    + "|(?:^|[,。;:年月来日])(?:以来|全年|上半年|下半年)?(?<trade>(?!以来)[\\u4e00-\\u9fff]{2,4}(?:行业|业界|圈|业))(?=[已共有高从内])|[\\u4e00-\\u9fffA-Z]{0,6}[四五六七八]小[龙虎]");
    private static final Pattern GROUP_AHEAD = Pattern.compile(TRADES);
    private static final Pattern DENIED = Pattern.compile("无|未|没有|不");
    private static final Pattern SPAN_OF_TIME =
            Pattern.compile("(?:[0-9一二三四五六七八九十两半近]+(?:个)?(?:年|月|天|周|季度)(?:之?内|以来|间)|年内|同期|[^,。]{0,6}以来)");
    private static final int LONGEST_SENTENCE = 2_000;
    private static final int FEWEST = 1;
    /** More people than this, with no company in the sentence, belong to a trade and not to the company spoken of before. */
    private static final int MOST_OF_THE_TOPIC = 30;

    /** Finds every claim, in order. */
    public List<Claim> find(Tagged tagged, List<DateAt> dates) {
        List<Claim> claims = new ArrayList<>();
        CompanyAt topic = null;
        Map<String, Integer> mentions = new HashMap<>();
        int next = 0;
        for (Sentence sentence : tagged.sentences()) {
            String words = tagged.text().text().substring(sentence.start(), sentence.end());
            if (sentence.end() - sentence.start() <= LONGEST_SENTENCE && counts(words)) {
                for (Pattern form : FORMS) {
                    Matcher match = form.matcher(words);
                    while (match.find()) {
                        claim(tagged, sentence, words, match, dates, topic, claims);
                    }
                }
            }
            while (next < tagged.companies().size()
                    && tagged.companies().get(next).start() < sentence.end()) {
                CompanyAt company = tagged.companies().get(next++);
                if (!company.company().employs() || company.company().media()) {
                    continue;
                }
                int times = mentions.merge(company.company().id(), 1, Integer::sum);
                if (topic == null
                        || times >= mentions.getOrDefault(topic.company().id(), 0)) {
                    topic = company;
                }
            }
        }
        return claims;
    }

    /** True when a number stands before a word that counts people: without one no form fits, and the forms are slow. */
    private static boolean counts(String words) {
        for (int i = 1; i < words.length(); i++) {
            if ("位名个人".indexOf(words.charAt(i)) < 0) {
                continue;
            }
            int number = "多余来".indexOf(words.charAt(i - 1)) >= 0 ? i - 2 : i - 1;
            if (number >= 0 && Numeral.digit(words.charAt(number))) {
                return true;
            }
        }
        return false;
    }

    private static void claim(
            Tagged tagged,
            Sentence sentence,
            String words,
            Matcher match,
            List<DateAt> dates,
            @Nullable CompanyAt topic,
            List<Claim> claims) {
        int count = Numeral.of(match.group("n"));
        int at = sentence.start() + match.start();
        int number = sentence.start() + match.start("n");
        boolean ordinal = match.start("n") > 0 && words.charAt(match.start("n") - 1) == '第';
        String did = did(match);
        if (count < (match.namedGroups().containsKey("total") ? FEWEST : FEWEST + 1)
                || did == null
                || DENIED.matcher(match.group("who")).find()
                || (!ordinal && sumsUpNames(tagged, number))
                || claims.stream().anyMatch(known -> known.sentence().equals(sentence) && known.count() == count)) {
            return;
        }
        List<CompanyAt> listed = listed(tagged, sentence, number);
        CompanyAt company = listed.size() > 1 ? null : nearest(tagged, sentence, at, number);
        String group = listed.size() > 1
                ? String.join("、", listed.stream().map(CompanyAt::name).toList())
                : group(
                        words,
                        match.start("n"),
                        company == null ? 0 : company.end() - sentence.start(),
                        match.group("who"));
        if (group == null && company == null) {
            company = count <= MOST_OF_THE_TOPIC ? topic : null;
            group = company == null ? trade(tagged.text().text(), number) : null;
        }
        if (group == null && company == null) {
            return;
        }
        claims.add(new Claim(
                sentence,
                group == null ? company : null,
                group,
                listed.size() > 1 ? listed : List.of(),
                count,
                match.group("who") + did,
                period(dates, sentence, number, words)));
    }

    private static @Nullable String did(Matcher match) {
        if (match.group("did") != null) {
            return match.group("did");
        }
        return match.namedGroups().containsKey("did2") ? match.group("did2") : null;
    }

    /** 甲、乙两人: the number counts the names before it. */
    private static boolean sumsUpNames(Tagged tagged, int number) {
        for (PersonAt person : tagged.persons()) {
            if (person.end() <= number && number - person.end() <= 1) {
                return true;
            }
        }
        return false;
    }

    private static @Nullable CompanyAt nearest(Tagged tagged, Sentence sentence, int at, int number) {
        CompanyAt nearest = null;
        for (CompanyAt company : tagged.companies()) {
            if (company.start() >= sentence.start()
                    && company.end() <= Math.max(at, number)
                    && company.company().employs()
                    && !company.company().media()) {
                nearest = company;
            }
        }
        return nearest;
    }

    /** 智谱、MiniMax、零一万物五家共有12名: companies listed before the number with only 、 between them. */
    private static List<CompanyAt> listed(Tagged tagged, Sentence sentence, int number) {
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
    private static @Nullable String trade(String text, int before) {
        Matcher trade = GROUP_AHEAD.matcher(text).region(0, before);
        return trade.find() ? trade.group() : null;
    }

    /** A group named behind the last company and before the number, or at the head of those who are counted. */
    private static @Nullable String group(String words, int number, int behind, String who) {
        Matcher ahead = GROUP_AHEAD.matcher(who);
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

    private static @Nullable DateAt period(List<DateAt> dates, Sentence sentence, int number, String words) {
        DateAt near = last(dates, sentence.start(), number);
        if (near != null) {
            return near;
        }
        Matcher span = SPAN_OF_TIME.matcher(words).region(0, number - sentence.start());
        DateAt period = null;
        while (span.find()) {
            period = new DateAt(
                    sentence.start() + span.start(), sentence.start() + span.end(), null, DateAt.Precision.NONE);
        }
        return period;
    }

    private static <S extends Span> @Nullable S last(List<S> spans, int from, int to) {
        S last = null;
        for (S span : spans) {
            if (span.start() >= from && span.end() <= to) {
                last = span;
            }
        }
        return last;
    }
}
