package dev.talentwire.ingest.page.body;

import dev.talentwire.ingest.page.markup.Opening;
import java.util.regex.Pattern;

/** The line that says that what follows it is an advertisement, in the languages of the web's news. */
final class AdLabel {

    private static final int LONGEST = 40;

    private static final Opening WORDS = Opening.of(
            "(?:advertisement|advertising|ad|ads|sponsored(?: content| post)?|promoted|paid (?:content|post)|partner content|anzeige|werbung|publicité|publicidad|publicidade|pubblicità|реклама|広告|广告|廣告|推广|推廣|광고|reklam|reklama|advertentie|iklan|إعلان)",
            Pattern.CASE_INSENSITIVE | Pattern.UNICODE_CASE);

    private AdLabel() {}

    static boolean is(String line) {
        return line.length() <= LONGEST && WORDS.isAllOf(line);
    }
}
