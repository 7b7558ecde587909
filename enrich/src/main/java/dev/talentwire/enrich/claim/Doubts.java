package dev.talentwire.enrich.claim;

import java.util.regex.Matcher;
import java.util.regex.Pattern;

/** What makes a number of people no claim: it is denied, asked, a share of another, or its people are named right behind it. */
final class Doubts {

    private static final Pattern DENIED_WHO = Pattern.compile("无|未|没有|不");
    private static final Pattern DENIED = Pattern.compile("不存在|绝无|不属实|不实|子虚乌有|(?:没有|并无|尚无|未有|拒绝|每|若|如果)[^,。;]{0,4}?$");
    private static final Pattern DENIED_AS_A_WHOLE =
            Pattern.compile("绝无此事|(?:消息|传闻|说法|传言)[^,。;]{0,4}?不(?:属)?实|子虚乌有|[?？]$");
    private static final Pattern PART = Pattern.compile("其中(?:有|约|近|主动|被动)*$");
    private static final Pattern RATIO = Pattern.compile("每" + Numeral.PATTERN + "[位名个人]");
    private static final Pattern NAMED_BEHIND = Pattern.compile("^[^。;]{0,4}?(?:分别是|即:?|分别为)");
    /** 七人中有四人离职: the second number counts. */
    private static final Pattern ANOTHER_NUMBER = Pattern.compile(Numeral.PATTERN + "(?:多|余)?(?:位|名|人|席|家|起)");

    private Doubts() {}

    /** 两人农历年后到任: a bare small number at the head of a clause takes up people named before. */
    private static final Pattern BARE = Pattern.compile("(?:^|[,。;:!?])(?:这|其余|另外)?" + Numeral.PATTERN + "个?人(?!以上)");

    private static final int MOST_NAMED = 10;

    static boolean takesUp(String words, Matcher match, int count) {
        int from = Math.max(0, match.start("n") - 3);
        Matcher bare = BARE.matcher(words).region(from, words.length());
        return count <= MOST_NAMED
                && bare.find()
                && bare.start() <= match.start("n")
                && bare.end() > match.end("n")
                && bare.end() <= match.end("n") + 2;
    }

    /**
     * @param words the sentence
     * @param match where in it the count stands
     * @param again true when the same sentence already made a claim of this kind: 其中两人 is then a part of it
     */
    static boolean about(String words, Matcher match, String who, boolean again) {
        String before = words.substring(0, match.start());
        int clause = Math.max(Math.max(before.lastIndexOf(','), before.lastIndexOf('。')), before.lastIndexOf(';')) + 1;
        String near = before.substring(clause);
        return DENIED_WHO.matcher(who).find()
                || ANOTHER_NUMBER.matcher(who).find()
                || DENIED.matcher(near).find()
                || DENIED_AS_A_WHOLE.matcher(words).find()
                || RATIO.matcher(near).find()
                || (again && PART.matcher(near).find())
                || NAMED_BEHIND.matcher(words.substring(match.end())).find();
    }
}
