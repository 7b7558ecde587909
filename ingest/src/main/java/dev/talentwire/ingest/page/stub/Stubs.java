package dev.talentwire.ingest.page.stub;

import dev.talentwire.ingest.page.markup.OneLine;
import dev.talentwire.ingest.page.markup.Outline;
import dev.talentwire.ingest.page.markup.Part;
import dev.talentwire.ingest.page.markup.Words;
import java.util.Locale;
import java.util.Optional;
import java.util.Set;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

/**
 * Tells stubs from articles. A stub says what it is in its title or in a page of few words; an article that has its full length is never
 * one, whatever boxes stand around it.
 */
public final class Stubs {

    /** So many letters of article text are an article, even if a stub's words stand around it. */
    private static final int FULL_LENGTH = 700;

    /** Shorter texts are teasers and video pages; the shortest flash news is longer. */
    private static final int FEWEST = 40;
    /** Of a page that may be a stub so much is looked at. */
    private static final int LONGEST = 6_000;

    private static final int LONGEST_TITLE = 80;
    /** A stub says what it is at least once in so many letters. */
    private static final int LETTERS_PER_WORD = 640;

    private static final Set<String> SILENT = Set.of("script", "style", "template", "svg", "head");
    private static final Pattern ERROR_TITLE = Pattern.compile(
            "^@*(?:(?:error|错误|錯誤)\\s*)?(?:40[0-9]|410|50[0-4])(?:@*|@*(?:页面|頁面|错误|錯誤|服务器|伺服器).{0,40}|@+(?:not|error|page|found|bad|internal|gone|forbidden|service|-|\\|).{0,40})|.{0,30}(?:not found|页面不存在|頁面不存在|找不到页面|找不到網頁|页面找不到|文章不存在|内容不存在|页面未找到|nicht gefunden|introuvable|no encontrada|não encontrada|non trovata|не найдена|見つかりません).{0,30}"
                    // A \\W would be a Chinese character, too: 第404期 is no error.
                    .replace("@", "[\\p{P}\\p{S}\\s]"),
            Pattern.CASE_INSENSITIVE);
    private static final Pattern SITE_ERROR_CODE = Pattern.compile("\\b50[0-4]\\b");
    private static final String CHALLENGE_MARKS =
            "#challenge-form, #cf-wrapper, #challenge-running, #px-captcha, .g-recaptcha, .h-captcha, .geetest_captcha, #nc_1_wrapper, #captcha-box, iframe[src*=captcha]";

    private Stubs() {}

    /**
     * What kind of stub a page is, if it is one.
     *
     * @param text what was found as the article's text
     * @param paid whether the page says that its article is not free
     */
    public static Optional<Stub> of(Outline page, String title, String text, boolean paid) {
        int letters = letters(text, FULL_LENGTH);
        boolean errorTitle =
                title.length() <= LONGEST_TITLE && ERROR_TITLE.matcher(title).matches();
        if (letters >= FULL_LENGTH && !errorTitle) {
            return Optional.empty();
        }
        String shown = (title + "\n" + visible(page)).toLowerCase(Locale.ROOT);
        return byWords(page, shown, text.toLowerCase(Locale.ROOT), errorTitle)
                .or(() -> paid && letters < FULL_LENGTH && wall(shown).isPresent()
                        ? Optional.of(Stub.PAYWALL)
                        : Optional.empty())
                .or(() -> characters(text) < FEWEST ? Optional.of(Stub.NO_TEXT) : Optional.empty());
    }

    private static Optional<Stub> byWords(Outline page, String shown, String text, boolean errorTitle) {
        int letters = letters(shown, Integer.MAX_VALUE);
        boolean few = letters < FULL_LENGTH;
        if ((few || characters(text) < FEWEST)
                && (isAbout(StubWords.CHALLENGE, shown)
                        || (few && page.document().selectFirst(CHALLENGE_MARKS) != null))) {
            return Optional.of(Stub.CHALLENGE);
        }
        if (errorTitle || (few && isAbout(StubWords.NOT_FOUND, shown))) {
            String title = shown.lines().findFirst().orElse("");
            boolean broken = StubWords.SITE_ERROR.matcher(title).find()
                    || (errorTitle && SITE_ERROR_CODE.matcher(title).find());
            return Optional.of(broken ? Stub.SITE_ERROR : Stub.NOT_FOUND);
        }
        if (few && isAbout(StubWords.SITE_ERROR, shown)) {
            return Optional.of(Stub.SITE_ERROR);
        }
        if (count(StubWords.CONSENT, text) >= 2
                || (characters(text) < FEWEST && count(StubWords.CONSENT, shown) >= 2)) {
            return Optional.of(Stub.CONSENT);
        }
        return wall(shown).filter(stub -> letters(text, FULL_LENGTH) < FULL_LENGTH);
    }

    private static Optional<Stub> wall(String shown) {
        if (isAbout(StubWords.PAYWALL, shown)) {
            return Optional.of(Stub.PAYWALL);
        }
        return isAbout(StubWords.LOGIN, shown) ? Optional.of(Stub.LOGIN) : Optional.empty();
    }

    /** Whether a page says such things often enough for its length to be about nothing else. */
    private static boolean isAbout(Pattern words, String shown) {
        int count = count(words, shown);
        return count > 0 && count * LETTERS_PER_WORD >= letters(shown, Integer.MAX_VALUE);
    }

    private static int count(Pattern words, String text) {
        Matcher matcher = words.matcher(text);
        int count = 0;
        while (matcher.find()) {
            count++;
        }
        return count;
    }

    private static String visible(Outline page) {
        var reader = new VisibleText();
        page.walk(page.body(), reader);
        return OneLine.of(reader.text.toString());
    }

    private static final class VisibleText implements Outline.Walker {

        private final StringBuilder text = new StringBuilder();

        @Override
        public boolean enter(Part part) {
            return !SILENT.contains(part.name()) && !part.isHidden();
        }

        @Override
        public void read(Words words) {
            text.append(words.text()).append(' ');
        }

        @Override
        public boolean isDone() {
            return text.length() > LONGEST;
        }
    }

    private static int characters(String text) {
        int characters = 0;
        for (int i = 0; i < text.length(); ) {
            int character = text.codePointAt(i);
            i += Character.charCount(character);
            characters += Character.isLetterOrDigit(character) ? 1 : 0;
        }
        return characters;
    }

    /** A Han character says as much as two letters. Counting stops when there are enough. */
    private static int letters(String text, int enough) {
        int letters = 0;
        for (int i = 0; i < text.length() && letters < enough; ) {
            int letter = text.codePointAt(i);
            i += Character.charCount(letter);
            letters += !Character.isLetterOrDigit(letter) ? 0 : Character.isIdeographic(letter) ? 2 : 1;
        }
        return letters;
    }
}
