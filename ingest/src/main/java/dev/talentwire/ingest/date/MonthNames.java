package dev.talentwire.ingest.date;

import java.text.Normalizer;
import java.util.HashMap;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;

/** Names of months in the languages of the web's news, told by as many first letters as it takes. */
final class MonthNames {

    /** January to December, one line for each language; an abbreviation is the beginning of a name. */
    private static final String[] LANGUAGES = {
        "january february march april may june july august september october november december",
        "januar februar märz april mai juni juli august september oktober november dezember",
        "janner feber mrz april mai juni juli august sept oktober november dezember",
        "janvier février mars avril mai juin juillet août septembre octobre novembre décembre",
        "enero febrero marzo abril mayo junio julio agosto septiembre octubre noviembre diciembre",
        "janeiro fevereiro março abril maio junho julho agosto setembro outubro novembro dezembro",
        "gennaio febbraio marzo aprile maggio giugno luglio agosto settembre ottobre novembre dicembre",
        "januari februari maart april mei juni juli augustus september oktober november december",
        "januari februari mars april maj juni juli augusti september oktober november december",
        "januar februar marts april maj juni juli august september oktober november desember",
        "stycznia lutego marca kwietnia maja czerwca lipca sierpnia września października listopada grudnia",
        "ledna února března dubna května června července srpna září října listopadu prosince",
        "ianuarie februarie martie aprilie mai iunie iulie august septembrie octombrie noiembrie decembrie",
        "ocak şubat mart nisan mayıs haziran temmuz ağustos eylül ekim kasım aralık",
        "января февраля марта апреля мая июня июля августа сентября октября ноября декабря",
        "січня лютого березня квітня травня червня липня серпня вересня жовтня листопада грудня",
        "januari februari maret april mei juni juli agustus september oktober november desember",
        "يناير فبراير مارس أبريل مايو يونيو يوليو أغسطس سبتمبر أكتوبر نوفمبر ديسمبر",
    };

    private static final int SHORTEST = 3;
    private static final Map<String, Integer> MONTHS = new HashMap<>();

    static {
        for (String language : LANGUAGES) {
            String[] names = language.split(" ", -1);
            for (int month = 0; month < names.length; month++) {
                String name = key(names[month]);
                for (int end = SHORTEST; end <= name.length(); end++) {
                    MONTHS.putIfAbsent(name.substring(0, end), month + 1);
                }
            }
        }
        // Its first three letters are those of July in German; French writes it so.
        MONTHS.put("jui", 6);
    }

    private MonthNames() {}

    /** The month, 1–12, that a word names. */
    static Optional<Integer> number(String word) {
        return Optional.ofNullable(MONTHS.get(key(word)));
    }

    private static String key(String word) {
        return Normalizer.normalize(word.toLowerCase(Locale.ROOT), Normalizer.Form.NFD)
                .replaceAll("\\p{M}", "");
    }
}
