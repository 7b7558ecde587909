package dev.talentwire.ingest.page.body;

import java.util.regex.Pattern;

/** The labels under a reader's comment. */
final class ReplyWords {

    private static final int LONGEST = 16;
    private static final Pattern LABEL = Pattern.compile(
            "\\s*(?:回复|回覆|回应|回應|赞|讚|顶|踩|举报|檢舉|reply|répondre|antworten|responder|rispondi|ответить|返信|답글|yanıtla|odpowiedz|svara"
                    + "|beantwoorden|balas|trả lời|upvote|report abuse)\\s*(?:\\(?[(（]?\\d*[)）]?)\\s*",
            Pattern.CASE_INSENSITIVE | Pattern.UNICODE_CASE);

    private ReplyWords() {}

    static boolean is(String text) {
        return text.length() <= LONGEST && !text.isBlank() && LABEL.matcher(text).matches();
    }
}
