package dev.talentwire.ingest.page.body;

import java.util.BitSet;
import java.util.Locale;
import java.util.Set;

/** The labels under a reader's comment. */
final class ReplyWords {

    static final int LONGEST = 24;
    private static final Set<String> LABELS = Set.of(
            "回复",
            "回覆",
            "回应",
            "回應",
            "赞",
            "讚",
            "顶",
            "踩",
            "举报",
            "檢舉",
            "reply",
            "répondre",
            "antworten",
            "responder",
            "rispondi",
            "ответить",
            "返信",
            "답글",
            "yanıtla",
            "odpowiedz",
            "svara",
            "beantwoorden",
            "balas",
            "trả lời",
            "upvote",
            "report abuse");

    private static final BitSet FIRST = new BitSet();

    static {
        LABELS.forEach(label -> FIRST.set(label.charAt(0)));
    }

    private ReplyWords() {}

    /** Every text of every page is asked: its first letter decides nearly always. */
    private static boolean beginsLikeOne(String text) {
        int first = 0;
        while (first < text.length() && Character.isWhitespace(text.charAt(first))) {
            first++;
        }
        return first < text.length() && FIRST.get(Character.toLowerCase(text.charAt(first)));
    }

    /** Whether a text is such a label, maybe with a count. */
    static boolean is(String text) {
        if (text.length() > LONGEST || !beginsLikeOne(text)) {
            return false;
        }
        String label = text.strip();
        int end = label.length();
        while (end > 0 && !Character.isLetter(label.charAt(end - 1))) {
            end--;
        }
        return end > 0 && LABELS.contains(label.substring(0, end).toLowerCase(Locale.ROOT));
    }
}
