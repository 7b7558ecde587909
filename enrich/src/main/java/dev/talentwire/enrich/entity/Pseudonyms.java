package dev.talentwire.enrich.entity;

import java.util.HashSet;
import java.util.Set;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

/** Finds names that are none: 文中李然、周默均为化名. */
public final class Pseudonyms {

    private static final Pattern INVENTED = Pattern.compile("([\\u4e00-\\u9fff、·]{2,60})\\(?(?:均|皆|都|系|为|是|等)*化名");
    private static final Pattern INVENTED_BRACKET = Pattern.compile("([\\u4e00-\\u9fff·]{2,6})\\((?:均?为?|系)?化名");

    private Pseudonyms() {}

    /** False for nearly every text, at a glance. */
    public static boolean mayBeIn(String text) {
        return text.contains("化名");
    }

    /** Names that the article itself declares to be invented. */
    public static Set<String> in(String text) {
        Set<String> names = new HashSet<>();
        if (!mayBeIn(text)) {
            return names;
        }
        Matcher bracket = INVENTED_BRACKET.matcher(text);
        while (bracket.find()) {
            String run = bracket.group(1);
            for (int length = 2; length <= Math.min(3, run.length()); length++) {
                names.add(run.substring(run.length() - length));
            }
        }
        Matcher list = INVENTED.matcher(text);
        while (list.find()) {
            for (String name : list.group(1).replaceAll("[均皆都系为是等]+$", "").split("[、和与及]", -1)) {
                names.add(name);
                for (int length = 2; length <= Math.min(3, name.length()); length++) {
                    names.add(name.substring(name.length() - length));
                }
            }
        }
        return names;
    }
}
