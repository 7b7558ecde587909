package dev.talentwire.enrich.move;

import java.util.List;
import java.util.Locale;
import java.util.regex.Pattern;

/**
 * An annotated edge: somebody who left, joined or changed post inside a company. Compared as the scorer compares.
 *
 * @param directions the first is the one meant; another one counts as no mistake
 * @param position   the post that was left or taken; empty when none is annotated
 * @param evidence   the words of the article that say it
 */
record GoldEdge(List<Direction> directions, String person, String company, String position, String evidence) {

    private static final Pattern NOISE = Pattern.compile("[\\s·•・.。,，“”\"'《》]");
    private static final Pattern SUFFIX =
            Pattern.compile("(股份有限公司|有限责任公司|有限公司|集团公司|股份|控股|集团|公司|科技|inc\\.?|corp\\.?|ltd\\.?)$");
    /** Evidence and sentence overlap when they share this many characters at an end. */
    private static final int SHARED = 12;

    boolean about(String otherPerson, String otherCompany) {
        return samePerson(person, otherPerson) && sameCompany(company, otherCompany);
    }

    /** True when the edge is what a sentence says. */
    boolean saidBy(String sentence) {
        String said = NOISE.matcher(sentence).replaceAll("");
        String words = NOISE.matcher(evidence).replaceAll("");
        return !words.isEmpty()
                && (said.contains(head(words))
                        || words.contains(head(said))
                        || said.contains(tail(words))
                        || words.contains(tail(said)));
    }

    /** True when a title is the post of the edge, or a part of it. */
    boolean names(String title) {
        String x = clean(position);
        String y = clean(title);
        return !x.isEmpty() && !y.isEmpty() && (x.contains(y) || y.contains(x));
    }

    private static String head(String text) {
        return text.substring(0, Math.min(SHARED, text.length()));
    }

    private static String tail(String text) {
        return text.substring(Math.max(0, text.length() - SHARED));
    }

    private static boolean samePerson(String a, String b) {
        String x = clean(a);
        String y = clean(b);
        return x.equals(y) || (Math.min(x.length(), y.length()) >= 3 && (x.contains(y) || y.contains(x)));
    }

    private static boolean sameCompany(String a, String b) {
        String x = clean(a);
        String y = clean(b);
        return Math.min(x.length(), y.length()) >= 1
                && (x.equals(y) || (Math.min(x.length(), y.length()) >= 2 && (x.contains(y) || y.contains(x))));
    }

    private static String clean(String name) {
        String clean = NOISE.matcher(name).replaceAll("").toLowerCase(Locale.ROOT);
        for (String shorter = SUFFIX.matcher(clean).replaceAll("");
                !shorter.equals(clean) && shorter.length() >= 2;
                shorter = SUFFIX.matcher(clean).replaceAll("")) {
            clean = shorter;
        }
        return clean;
    }
}
