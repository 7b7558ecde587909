package dev.talentwire.app.config;

import java.util.Arrays;
import java.util.List;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

/**
 * What the constructor of a record says against one of its components. Records of settings word it as
 * {@code partitions must be at least 1}, or with the value: {@code maxBytes is 0, and must be at least 1}; several are put together
 * with semicolons.
 *
 * @param component its name; empty when the message names none
 * @param right     what would be right
 */
record Complaint(String component, String right) {

    /** All that a message says, in its order. */
    static List<Complaint> of(String message, List<String> components) {
        String names = String.join("|", components);
        return Arrays.stream(message.split("; (?=(?:" + names + ") )"))
                .map(part -> one(part, names))
                .toList();
    }

    private static Complaint one(String message, String names) {
        Matcher named = Pattern.compile("(?<!\\w)(" + names + ")(?!\\w)").matcher(message);
        if (!named.find()) {
            return new Complaint("", message);
        }
        int must = message.indexOf("must ", named.end());
        return new Complaint(named.group(1), must < 0 ? message : "it " + message.substring(must));
    }
}
