package dev.talentwire.app.overcount;

import dev.talentwire.schemas.Article;
import java.time.Duration;
import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Random;
import java.util.TreeMap;
import java.util.stream.Collectors;

/**
 * One article as many outlets bring it: last paragraphs cut, common characters in the other script, the outlet's name in front or behind, other
 * words for the same, hours or days later.
 */
final class Rewrites {

    private static final List<String> OUTLETS = List.of("晨讯社", "产经在线", "南岸财经", "科创日志", "联合商报", "蓝鲸快报", "经济观潮", "环海网");

    private static final List<Map.Entry<String, String>> WORDS = List.of(
            Map.entry("日前", "近日"),
            Map.entry("宣布", "对外宣布"),
            Map.entry("表示", "称"),
            Map.entry("辞去", "卸任"),
            Map.entry("此前", "之前"),
            Map.entry("目前", "现在"),
            Map.entry("加入", "加盟"),
            Map.entry("确认", "证实"),
            Map.entry("已经", "已"),
            Map.entry("与此同时", "同时"));

    /** Pairs of a simplified and a traditional character, as far as the two are each other's only counterpart. */
    private static final String PAIRS =
            "务務业業东東丢丟两兩严嚴丧喪个個丰豐临臨为為丽麗举舉么麼义義乐樂习習书書买買乱亂争爭亚亞产產亲親亿億仅僅从從仓倉仪儀们們价價众眾优優会會伟偉传傳伤傷伦倫伪偽体體"
                    + "侧側侨僑债債倾傾偿償储儲儿兒兑兌党黨兰蘭关關兴興养養兽獸内內冈岡册冊写寫军軍农農冯馮决決况況冻凍净淨减減凤鳳凭憑凯凱击擊划劃刘劉则則刚剛创創删刪别別剂劑剑劍剧劇劝勸办辦"
                    + "动動励勵劳勞势勢华華协協单單卖賣卢盧卫衛厂廠厅廳历歷压壓厌厭县縣参參双雙变變叶葉号號吓嚇吗嗎启啟员員呜嗚响響哑啞唤喚问問团團园園围圍国國图圖圆圓圣聖场場坏壞块塊坚堅坛壇坝壩坞塢"
                    + "垄壟垒壘墙牆壮壯声聲壳殼处處备備够夠头頭夹夾夺奪奋奮奖獎妇婦妈媽孙孫学學宁寧宝寶实實审審宪憲宫宮宽寬宾賓寝寢对對寻尋导導寿壽将將尔爾尝嘗层層属屬岁歲岂豈岗崗岛島岭嶺币幣帅帥师師"
                    + "帐帳带帶帮幫库庫应應庙廟废廢开開异異弃棄张張弯彎弹彈强強归歸当當录錄彻徹忆憶怀懷态態总總恋戀恒恆恳懇恶惡悬懸惊驚惧懼惨慘愿願慑懾戏戲战戰户戶执執扩擴扫掃扬揚抚撫护護报報担擔拟擬拥擁"
                    + "择擇挥揮损損换換据據掷擲搁擱携攜摄攝摆擺摇搖敌敵数數斋齋断斷无無旧舊时時旷曠显顯晋晉晓曉暂暫术術机機杀殺杂雜权權条條来來杨楊极極构構枪槍枫楓柜櫃标標栈棧栋棟树樹样樣桥橋档檔检檢";

    private static final Map<Integer, String> TRADITIONAL = pairs();

    private Rewrites() {}

    /** As many rewrites as there are outlets; the first is the article itself. */
    static List<Article> of(Article article, int outlets, Random random) {
        var rewrites = new ArrayList<Article>();
        rewrites.add(article);
        while (rewrites.size() < outlets) {
            rewrites.add(rewrite(article, rewrites.size(), random));
        }
        return rewrites;
    }

    private static Article rewrite(Article article, int number, Random random) {
        String outlet = OUTLETS.get(random.nextInt(OUTLETS.size()));
        String text = otherWords(cut(article.getText(), random), random);
        String title = article.getTitle();
        text = switch (random.nextInt(3)) {
            case 0 -> outlet + "讯　" + text;
            case 1 -> text + "\n（来源：" + outlet + "）";
            default -> text;
        };
        if (random.nextInt(3) == 0) {
            text = traditional(text);
            title = title == null ? null : traditional(title);
        }
        Instant published = article.getPublishedAt();
        return Article.newBuilder(article)
                .setId(article.getId() + "#" + number)
                .setSourceId("outlet-" + number)
                .setTitle(title)
                .setText(text)
                .setPublishedAt(published == null ? null : published.plus(Duration.ofHours(random.nextInt(60))))
                .build();
    }

    private static String cut(String text, Random random) {
        List<String> paragraphs = text.lines().toList();
        int kept = Math.max(Math.min(2, paragraphs.size()), paragraphs.size() - random.nextInt(4));
        return paragraphs.stream().limit(kept).collect(Collectors.joining("\n"));
    }

    private static String otherWords(String text, Random random) {
        String changed = text;
        for (Map.Entry<String, String> word : WORDS) {
            if (random.nextBoolean()) {
                changed = changed.replace(word.getKey(), word.getValue());
            }
        }
        return changed;
    }

    private static String traditional(String text) {
        return text.codePoints()
                .mapToObj(point -> TRADITIONAL.getOrDefault(point, Character.toString(point)))
                .collect(Collectors.joining());
    }

    private static Map<Integer, String> pairs() {
        var pairs = new TreeMap<Integer, String>();
        for (int i = 0; i + 1 < PAIRS.length(); i += 2) {
            pairs.put((int) PAIRS.charAt(i), PAIRS.substring(i + 1, i + 2));
        }
        return pairs;
    }
}
