package dev.talentwire.ingest.decode;

/** How much a text looks like Chinese prose: in a wrong charset the characters that every text is full of are missing. */
final class HanFrequency {

    /** Function words, digits, and words of news in both scripts, with the punctuation of Chinese prose. */
    private static final String COMMON = "的一是在不了有和人这這中大为為上个個国國我以要他时時来來用们們生到作地于於出就分对對成会會可主发發年动動"
            + "同工也能下过過子说說产產种種面而方后後多定行学學法所民得经經十三之进進着著等部度家电電力里裡如水化高自二理起小物现現实實加量都两兩体體制"
            + "机機当當使点點从從业業本去把性好应應开開它合还還因由其些然前外天政四日那社义義事平形相全表间間样樣与與关關各重新线線内內数數正心反你"
            + "明看原又么麼利比或但质質气氣第向道命此变變条條只没沒结結解问問意建月公无無系军軍很情者最立代想已通并提直题題党黨程展五果料象员員革位入常文"
            + "总總次品式活设設及管特件长長求老头頭基资資边邊流路级級少图圖山统統接知较較将將组組见見计計别別她手角期根论論运運农農指几幾九区區强強放"
            + "决決西被干做必战戰先回则則任取据據处處队隊南给給色光门門即保治北造百规規热熱领領七海口东東导導器压壓志世金增争爭济濟阶階油思术術极極交"
            + "受联聯什认認六共权權收证證改清己美再采採转轉更单單风風切打白教速花带帶安场場身车車例真务務具万萬每目至达達走积積示议議声聲报報斗鬥完类類"
            + "八离離华華名确確才科张張信马馬节節话話米整空元况況今集温溫传傳土许許步群广廣石记記需段研界拉林律叫且究观觀越织織装裝影算低持音众眾书書布"
            + ",。、;:?!“”「」《》()";

    private static final boolean[] IS_COMMON = new boolean[Character.MAX_VALUE + 1];

    /** Enough for a decision; a page of megabytes is not read to its end for it. */
    private static final int SAMPLE_CHARS = 200_000;

    static {
        COMMON.chars().forEach(c -> IS_COMMON[c] = true);
    }

    private HanFrequency() {}

    /** Share of common characters among those beyond ASCII, less twice the share of impossible ones: 0.4–0.7 for prose, about 0 or less for rubbish. */
    static double score(String text) {
        int beyond = 0;
        int common = 0;
        int impossible = 0;
        int end = Math.min(text.length(), SAMPLE_CHARS);
        for (int i = 0; i < end; i++) {
            char c = text.charAt(i);
            if (c >= 0x80) {
                beyond++;
                common += IS_COMMON[c] ? 1 : 0;
                impossible += isImpossible(c) ? 1 : 0;
            }
        }
        return beyond == 0 ? 0 : (common - 2.0 * impossible) / beyond;
    }

    private static boolean isImpossible(char c) {
        return c == 0xFFFD
                || Character.getType(c) == Character.PRIVATE_USE
                || Character.getType(c) == Character.CONTROL;
    }
}
