package dev.talentwire.aggregate.counts;

import java.util.regex.Pattern;
import org.jspecify.annotations.Nullable;

/** How high a post is, by the words of its title. Levels are tried in the order in which they stand here. */
public enum Seniority {
    /** Close to the top without being it: assistants and secretaries count as any other post. */
    OTHER("助理|秘书|\\bASSISTANT\\b"),
    /** 副总裁, 副总经理, VP. */
    VICE("副总|副董事长|副主席|副行长|VICE PRESIDENT|\\b[ES]?VP\\b"),
    /** Founders, partners, chairs, presidents, chiefs, general managers. */
    CHIEF("创始人|联创|合伙人|董事|主席|总裁|总经理|首席|行长|掌门|FOUNDER|PARTNER|CHAIR|PRESIDENT|CHIEF|\\bC[A-Z]O\\b"),
    /** Directors and heads: 总监, 负责人, 主任, 经理. */
    LEAD("总监|负责人|主任|主管|经理|院长|组长|带头人|DIRECTOR|HEAD|LEAD|MANAGER"),
    /** No post is known. */
    UNKNOWN("^\\s*$");

    private final Pattern words;

    Seniority(String words) {
        this.words = Pattern.compile(words, Pattern.CASE_INSENSITIVE);
    }

    /** The level of a post as an article names it; UNKNOWN for null, OTHER when no level's words are in it. */
    public static Seniority of(@Nullable String position) {
        String title = position == null ? "" : position;
        for (Seniority level : values()) {
            if (level.words.matcher(title).find()) {
                return level;
            }
        }
        return OTHER;
    }
}
