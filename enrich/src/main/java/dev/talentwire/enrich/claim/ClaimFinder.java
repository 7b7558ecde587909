package dev.talentwire.enrich.claim;

import dev.talentwire.enrich.date.DateAt;
import dev.talentwire.enrich.entity.CompanyAt;
import dev.talentwire.enrich.entity.PersonAt;
import dev.talentwire.enrich.entity.Tagged;
import dev.talentwire.enrich.text.Sentence;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import org.jspecify.annotations.Nullable;

/**
 * Finds headcount claims: 已有5位高管离职, 走了三位首席, 离任212人, 离开的第四位联创, 11人走了8人, 高管变动40起. Numbers that only sum
 * up the names in front of them (甲、乙两人离职) are moves, not claims.
 */
public final class ClaimFinder {

    /** Words that say where to, so that a share counts who arrived: 离职 alone says nothing of it. */
    private static final Pattern ELSEWHERE = Pattern.compile("流向|转投|跳槽|跳往|跳到|改投|投效|转会|去了|挖");

    /** What the share of an employer did that others went to. */
    private static final String CAME = "加入";

    private static final Pattern SPAN_OF_TIME =
            Pattern.compile("(?:[0-9一二三四五六七八九十两半近]+(?:个)?(?:年|月|天|周|季度)(?:之?内|以来|间|来)|年内|同期|[^,。]{0,6}以来)");
    private static final int LONGEST_SENTENCE = 2_000;
    /** How many sentences back a number may take up what was claimed. */
    private static final int REACH = 1;

    private static final int FEWEST = 2;

    /** Finds every claim, in order. */
    public List<Claim> find(Tagged tagged, List<DateAt> dates) {
        Reading reading = new Reading(tagged, dates);
        int next = 0;
        for (Sentence sentence : tagged.sentences()) {
            reading.read(sentence);
            while (next < tagged.companies().size()
                    && tagged.companies().get(next).start() < sentence.end()) {
                reading.mention(tagged.companies().get(next++));
            }
        }
        return reading.claims;
    }

    /** True when a number stands before a word that counts: without one no form fits, and the forms are slow. */
    private static boolean counts(String words) {
        for (int i = 1; i < words.length(); i++) {
            if ("位名个人席起家".indexOf(words.charAt(i)) < 0) {
                continue;
            }
            int number = "多余来".indexOf(words.charAt(i - 1)) >= 0 ? i - 2 : i - 1;
            if (number >= 0 && Numeral.digit(words.charAt(number))) {
                return true;
            }
        }
        return false;
    }

    /** One text, sentence by sentence. */
    private static final class Reading {
        private final Tagged tagged;
        private final List<DateAt> dates;
        private final Houses houses;
        private final List<Claim> claims = new ArrayList<>();
        private final Map<String, Integer> mentions = new HashMap<>();
        private final Set<Integer> taken = new HashSet<>();
        private @Nullable CompanyAt topic;
        private int sentences;
        private int lastClaim = -REACH - 1;
        private int lastStaff = -REACH - 1;

        Reading(Tagged tagged, List<DateAt> dates) {
            this.tagged = tagged;
            this.dates = dates;
            houses = new Houses(tagged);
        }

        /** The company named most often so far, of several the first, is what the text speaks of; not where somebody came from or goes. */
        void mention(CompanyAt company) {
            if (!company.company().employs() || company.company().media()) {
                return;
            }
            if (houses.aside(company)) {
                topic = topic == null ? company : topic;
                return;
            }
            int times = mentions.merge(company.company().id(), 1, Integer::sum);
            if (topic == null || times > mentions.getOrDefault(topic.company().id(), 0)) {
                topic = company;
            }
        }

        void read(Sentence sentence) {
            sentences++;
            String words = tagged.text().text().substring(sentence.start(), sentence.end());
            lastStaff = ClaimWords.STAFF.in(words) ? sentences : lastStaff;
            if (words.length() > LONGEST_SENTENCE || !counts(words)) {
                return;
            }
            int before = claims.size();
            ClaimForms.people().forEach(form -> all(form, sentence, words));
            ClaimForms.others().forEach(form -> all(form, sentence, words));
            origins(sentence, words);
            if (sentences - lastStaff <= REACH) {
                all(ClaimForms.staff(), sentence, words);
            }
            sum(sentence, words);
            if (claims.size() > before || sentences - lastClaim <= REACH) {
                ClaimForms.repeated().forEach(form -> again(form, sentence, words));
            }
            if (claims.size() > before) {
                shares(sentence, words);
                lastClaim = sentences;
            }
        }

        private void all(Pattern form, Sentence sentence, String words) {
            if (!ClaimForms.mayFit(form, words)) {
                return;
            }
            Matcher match = form.matcher(words);
            int at = 0;
            while (match.find(at)) {
                // 七人中有四人离职: where the first number fails, the second may still be the one that counts.
                at = one(sentence, words, match) ? match.end() : match.end("n");
            }
        }

        /** Who came from elsewhere counts only where a house, or one told of before, is that elsewhere: not 来自六个国家. */
        private void origins(Sentence sentence, String words) {
            if (!ClaimForms.mayFit(ClaimForms.origin(), words)) {
                return;
            }
            Matcher match = ClaimForms.origin().matcher(words);
            while (match.find()) {
                int from = sentence.start() + match.start("origin");
                int to = sentence.start() + match.end("origin");
                boolean house =
                        tagged.companies().stream().anyMatch(company -> company.start() >= from && company.end() <= to);
                if (house
                        || ClaimWords.TOLD_BEFORE.matcher(match.group("origin")).find()) {
                    one(sentence, words, match);
                }
            }
        }

        /** 其中甲公司9人、乙公司7人: those who left, counted by where they went. */
        private void shares(Sentence sentence, String words) {
            Claim left = claims.getLast();
            if (left.kind() != Claim.Kind.LEFT
                    || !left.sentence().equals(sentence)
                    || left.company() == null
                    || !ELSEWHERE.matcher(left.what()).find()) {
                return;
            }
            int among = words.indexOf("其中", left.number() - sentence.start());
            for (CompanyAt company : tagged.companies()) {
                if (among < 0 || company.start() < sentence.start() + among || company.end() >= sentence.end()) {
                    continue;
                }
                Matcher share = ClaimForms.share().matcher(words.substring(company.end() - sentence.start()));
                if (share.find()) {
                    int number = company.end() + share.start("n");
                    claims.add(new Claim(
                            sentence,
                            number,
                            company,
                            null,
                            List.of(),
                            Numeral.of(share.group("n")),
                            Claim.Kind.CAME,
                            CAME,
                            left.period()));
                }
            }
        }

        private boolean one(Sentence sentence, String words, Matcher match) {
            int count = Numeral.of(match.group("n"));
            int number = sentence.start() + match.start("n");
            boolean ordinal = match.start("n") > 0 && words.charAt(match.start("n") - 1) == '第';
            boolean partOfTotal = match.namedGroups().containsKey("total");
            String did = ClaimForms.did(match);
            String who = ClaimForms.group(match, "who");
            if (count < (partOfTotal ? 1 : FEWEST)
                    || did == null
                    || taken.contains(number)
                    || (!ordinal && (sumsUpNames(number) || Doubts.takesUp(words, match, count)))
                    || named(sentence.start() + match.start(), sentence.start() + match.end())) {
                return false;
            }
            Claim.Kind kind = ClaimWords.kind(did);
            boolean again = claims.stream()
                    .anyMatch(claim -> claim.kind() == kind && claim.sentence().equals(sentence));
            Houses.House house =
                    Doubts.about(words, match, who, again) ? null : houses.of(sentence, words, match, kind, topic);
            if (house == null) {
                return false;
            }
            boolean known = claims.stream()
                    .anyMatch(claim -> claim.count() == count
                            && claim.kind() == kind
                            && claim.sameHouse(house.company(), house.group()));
            taken.add(number);
            if (partOfTotal) {
                taken.add(sentence.start() + match.start("total"));
            }
            if (!known) {
                claims.add(new Claim(
                        sentence,
                        number,
                        house.company(),
                        house.group(),
                        house.members(),
                        count,
                        kind,
                        who + did,
                        period(sentence, number, words)));
            }
            return true;
        }

        private void sum(Sentence sentence, String words) {
            Matcher match = ClaimForms.sum().matcher(words);
            if (match.find() && !claims.isEmpty() && claims.getLast().sentence().equals(sentence)) {
                Claim summed = claims.getLast();
                claims.removeIf(claim -> claim.sentence().equals(sentence)
                        && claim.kind() == summed.kind()
                        && claim.sameHouse(summed.company(), summed.group()));
                int number = sentence.start() + match.start("n");
                claims.add(summed.with(sentence, number, Numeral.of(match.group("n")), summed.period()));
            }
        }

        private void again(Pattern form, Sentence sentence, String words) {
            Matcher match = form.matcher(words);
            while (match.find()) {
                Claim first = claims.getLast();
                int start = sentence.start() + match.start("when");
                DateAt when = new DateAt(start, sentence.start() + match.end("when"), null, DateAt.Precision.NONE);
                int number = sentence.start() + match.start("n");
                claims.add(first.with(sentence, number, Numeral.of(match.group("n")), when));
            }
        }

        /** 甲、乙两人: the number counts the names before it. */
        private boolean sumsUpNames(int number) {
            for (PersonAt person : tagged.persons()) {
                if (person.end() <= number && number - person.end() <= 1) {
                    return true;
                }
            }
            return false;
        }

        /** 管理过三百人团队的甲加入乙: who moves is named. */
        private boolean named(int from, int to) {
            return tagged.persons().stream().anyMatch(person -> person.start() >= from && person.end() <= to);
        }

        private @Nullable DateAt period(Sentence sentence, int number, String words) {
            DateAt near = null;
            for (DateAt date : dates) {
                if (date.start() >= sentence.start() && date.end() <= number) {
                    near = date;
                }
            }
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
    }
}
