package dev.talentwire.ingest.page.metadata;

import dev.talentwire.ingest.identity.Script;
import java.util.Arrays;
import java.util.HashMap;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import java.util.stream.Stream;

/**
 * The language of an article as a BCP 47 tag. Scripts that belong to one language decide by themselves; for the others the page's word
 * is taken, unless the commonest little words speak clearly for another language: templates are often left in the one they came in.
 */
final class TextLanguage {

    private static final Map<String, Set<String>> LITTLE_WORDS = new HashMap<>();

    static {
        put("en", "the of and to in that is was for on with as he by at from his has are be said not it an");
        put(
                "de",
                "der die und das den von mit ist im des für auf dem nicht eine ein sich auch werden als bei nach wird sie");
        put("fr", "le les des et est une du dans que pour qui sur pas au plus par ne avec ce il sont cette aux été");
        put("es", "el los las que y en del por con una para se es su más como al lo fue este pero sus ha un");
        put("pt", "o os as que e do da em não uma para com dos no na mais por se ao foi das é um são pelo");
        put("it", "il di che e la per non un una del è della con sono dei nel alla le gli più si ha da anche");
        put("nl", "de het een van en in is dat op te zijn met voor niet die aan er om ook als naar bij wordt");
        put("sv", "och att det som en på är av för med den till inte har ett om men var sig från vi kan");
        put("da", "og i det at er en til af på for med ikke den der som har de et fra blev også var");
        put("no", "og i det er som på en til av for med at ikke den har de et om fra var også ble");
        put("fi", "ja on ei että se oli myös mukaan hän mutta kun sen tai ovat jo vain kuin joka ole");
        put("pl", "i w na z się nie do to że jest o jak po od za przez dla są ale przy tym oraz");
        put("cs", "a se v na je že s z o do to by jsem ale jako za ve pro jsou po která byl podle");
        put("hu", "a az és hogy nem is egy meg volt már csak de ez ezt még szerint azt mint el");
        put("ro", "de și în a la cu pe nu o că din care un pentru este mai fi au sunt prin");
        put("tr", "ve bir bu da de için ile olarak daha çok olan ise kadar sonra olduğunu gibi yeni ancak en ne");
        put("id", "yang dan di untuk dengan ini itu dari dalam pada tidak akan juga oleh ke adalah telah sebagai");
        put("vi", "và của là có cho trong được với không các một người những đã khi này để về đến tại");
        put("ru", "и в не на что с по как это из за от для к о а его он было");
        put("uk", "і в на що з не до як це та за від для його про у є було ця");
        put("ar", "في من على إلى عن أن التي الذي هذا هذه مع ما لا كان بعد وقال قال");
        put("fa", "و در به از که این را با است برای آن یک خود تا می بر هم");
    }

    private static final Map<Character.UnicodeScript, String> ONE_LANGUAGE = Map.of(
            Character.UnicodeScript.GREEK, "el",
            Character.UnicodeScript.HEBREW, "he",
            Character.UnicodeScript.THAI, "th",
            Character.UnicodeScript.DEVANAGARI, "hi",
            Character.UnicodeScript.BENGALI, "bn",
            Character.UnicodeScript.TAMIL, "ta",
            Character.UnicodeScript.GEORGIAN, "ka",
            Character.UnicodeScript.ARMENIAN, "hy");

    private static final Pattern WORD = Pattern.compile("\\p{L}+");
    private static final int SAMPLE_WORDS = 600;
    private static final int SAMPLE_CHARS = 4_000;
    private static final int FEWEST_WORDS = 5;
    private static final double CLEARLY = 1.8;

    private TextLanguage() {}

    private static void put(String language, String words) {
        LITTLE_WORDS.put(language, Set.copyOf(Arrays.asList(words.split(" ", -1))));
    }

    static Optional<Fact<String>> of(String text, Stream<Fact<String>> declared) {
        String sample = text.substring(0, Math.min(text.length(), SAMPLE_CHARS));
        String byScript = Script.languageOf(text);
        if (!byScript.equals("en") && !byScript.equals("und")) {
            return Optional.of(new Fact<>(byScript, "text"));
        }
        Optional<String> single = sample.codePoints()
                .filter(Character::isLetter)
                .mapToObj(letter -> ONE_LANGUAGE.get(Character.UnicodeScript.of(letter)))
                .limit(SAMPLE_WORDS)
                .filter(language -> language != null)
                .findFirst();
        Optional<Fact<String>> said =
                declared.flatMap(fact -> fact.as(TextLanguage::tag).stream()).findFirst();
        return single.map(language -> new Fact<>(language, "text"))
                .or(() -> byWords(sample, said))
                .or(() -> said);
    }

    private static Optional<Fact<String>> byWords(String sample, Optional<Fact<String>> said) {
        Map<String, Integer> votes = votes(sample);
        Optional<Map.Entry<String, Integer>> best = votes.entrySet().stream()
                .filter(vote -> vote.getValue() >= FEWEST_WORDS)
                .max(Map.Entry.<String, Integer>comparingByValue().thenComparing(Map.Entry.comparingByKey()));
        int forSaid =
                said.map(fact -> votes.getOrDefault(primary(fact.value()), 0)).orElse(0);
        boolean known =
                said.isEmpty() || LITTLE_WORDS.containsKey(primary(said.get().value()));
        return best.filter(vote -> known && (said.isEmpty() || vote.getValue() > CLEARLY * forSaid))
                .map(vote -> new Fact<>(vote.getKey(), "text"));
    }

    private static Map<String, Integer> votes(String sample) {
        Map<String, Integer> votes = new HashMap<>();
        Matcher word = WORD.matcher(sample.toLowerCase(Locale.ROOT));
        for (int i = 0; i < SAMPLE_WORDS && word.find(); i++) {
            LITTLE_WORDS.forEach((language, words) -> {
                if (words.contains(word.group())) {
                    votes.merge(language, 1, Integer::sum);
                }
            });
        }
        return votes;
    }

    private static String primary(String tag) {
        return tag.split("-", 2)[0];
    }

    /** A tag as pages write it: {@code zh_CN}, {@code EN-us}, {@code English}. */
    private static Optional<String> tag(String declared) {
        String first = declared.split("[,;\\s]", 2)[0].replace('_', '-');
        String language = Locale.forLanguageTag(first).getLanguage();
        return language.length() == 2 ? Optional.of(language) : Optional.empty();
    }
}
