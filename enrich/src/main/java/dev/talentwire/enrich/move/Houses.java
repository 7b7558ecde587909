package dev.talentwire.enrich.move;

import dev.talentwire.enrich.entity.CompanyAt;
import dev.talentwire.enrich.text.Sought;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.NavigableMap;
import java.util.Set;
import java.util.TreeMap;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import org.jspecify.annotations.Nullable;

/**
 * Which employer the text speaks of at each of its places: the one that last stood where subjects stand. What somebody joins, comes from
 * or is compared with does not change the subject.
 */
final class Houses {

    /** Words before an employer that make it an object, whatever kind of firm stands between. */
    private static final Sought GOVERNED = Sought.of(
            "(?:从|由|自|向|被|对|与|和|跟|给|把|将|到|去|赴|回|进|至|比|为|同|及|、|来自|身为|加入|加盟|离开|收购|投资|起诉|任职|供职|就职|效力|待过|做过|担任|出任|曾任|出身|包括|例如|成立|创办|创立|引述|援引|致电|接近|针对|名下|属于|受|任|在于|获|是|因|因为|由于|曾在|不是|并非|而非)了?过?(?:[\\u4e00-\\u9fff]{0,8}(?:公司|企业|平台|厂商|厂|商|巨头|对手|机构|集团|东家|社区|同业|同行|新创|品牌|龙头|大厂|券商|车企|药企|房企|企|部门|旗下)(?:的)?)?[“《]?$");
    /** Phrases that hold such words and govern nothing. */
    private static final Pattern ADVERBIAL = Pattern.compile(
            "(?:同为|同是|同样是|作为|身为)[^,。;]{0,12}?的|与此同时|与之相对|对此|同日|同时|同期|日前|此外|由此|为此|至此|自此|从此|从今年起|据[^,]{0,12}(?:报道|消息|披露)");
    /** A source of figures or of news is not spoken of. */
    private static final Sought SOURCE = Sought.of("^(?:的)?(?:咨询|口径|研究)?(?:统计|数据|报道|调查|调研|报告|测算|排行|榜单|获悉|记者|消息)");
    /** 在联想时, 在百度任职期间: tells of another time. */
    private static final Sought STAY = Sought.of("^[^,。;]{0,6}(?:时|期间|的时候|那|任职|工作|待|做|供职|当)");
    /** 港交所上市公司X, X系公司: says something of the employer that follows. */
    private static final Sought MODIFIES =
            Sought.of("^(?:主板|创业板|科创板)?(?:所投|投资的|参股的?|控股的?|孵化的|上市公司|上市企业|挂牌公司|概念股|系公司|生态链企业)");

    /** X竞争对手Y, X系经销商Y, X母公司Y, X参股企业、百年药号“Y”: of two employers joined by what kind of firm the second is, the second is meant. */
    private static final Pattern KIND_OF_NEXT = Pattern.compile("^(?:系|旗下|旗下的|的)?[\\u4e00-\\u9fffA-Za-z、“”]{0,12}?(?:"
            + Places.KIND_OF_FIRM + "|母公司|子公司|股东|经销商|代理商|装瓶商|运营商|供应商|服务商|开发商|新锐|新贵|老字号|百年药号|银行|医院)[“《]?$");
    /** 保荐机构X, 主办券商:X: who serves the firm that the text is about. */
    private static final Sought SERVES = Sought.of("(?:主办券商|保荐机构|保荐人|主承销商|承销商|审计机构|会计师|评级机构|财务顾问)[:是为]?$");
    /** 【记者张三台北报导】, (吉隆坡3日讯): says whose report it is; the sentence begins behind it. */
    private static final Pattern BYLINE = Pattern.compile(
            "^(?:[^,。;]{0,30})?(?:【[^】]{0,40}】|〔[^〕]{0,40}〕|\\[[^\\]]{0,40}\\]|\\([^()]{0,40}(?:讯|电|报道|报导|综合)\\))");

    private static final Sought PARENT = Sought.of("^(?:集团)?旗下");
    private static final Sought SPEAKS = Sought.of(
            "^(?:方面|官方|公司|发言人|则|也|均|随后|董事长[\\u4e00-\\u9fff]{2,4}|内部人士|相关人士){0,3}(?:称|回应|表示|否认|未|没有|拒绝|对此|不予|说|只说)");
    private static final Sought GROUP = Sought.of("(?:集团|金控|控股|金融控股)$");

    private final NavigableMap<Integer, CompanyAt> subjects = new TreeMap<>();
    private final Set<String> objects = new HashSet<>();
    private final @Nullable CompanyAt main;
    private @Nullable Aside aside;

    /** A firm that somebody founded, and what the text spoke of before. */
    private record Aside(CompanyAt founded, @Nullable CompanyAt before, int sentences) {}

    /** @param main the employer that stands in until the text names a subject */
    Houses(@Nullable CompanyAt main) {
        this.main = main;
    }

    private final NavigableMap<Integer, CompanyAt> mentioned = new TreeMap<>();

    /** Takes in what a sentence speaks of. Sentences come in order. */
    void enter(Scene scene) {
        comesBack(scene);
        for (CompanyAt company : scene.companies()) {
            if (company.company().employs() && !company.company().media()) {
                mentioned.put(company.start(), company);
            }
            if (leads(scene, company) && within(opening(scene, company.start()), company.start()) == null) {
                subjects.put(company.start(), company);
            } else {
                objects.add(company.company().id());
            }
        }
    }

    /** From here on the text speaks of what somebody has founded, until the sentence after this one has ended. */
    void turnsTo(int offset, CompanyAt company) {
        aside = new Aside(company, at(offset), 0);
        subjects.put(offset, company);
    }

    /** Back to the house that the text spoke of before it told what somebody founded. */
    private void comesBack(Scene scene) {
        if (aside == null) {
            return;
        }
        Map.Entry<Integer, CompanyAt> last = subjects.lastEntry();
        CompanyAt before = aside.before();
        if (last == null || !last.getValue().equals(aside.founded()) || before == null) {
            aside = null;
        } else if (aside.sentences() > 0) {
            subjects.put(scene.sentence().start() - 1, before);
            aside = null;
        } else {
            aside = new Aside(aside.founded(), before, 1);
        }
    }

    /** The employer spoken of just before an offset. */
    @Nullable
    CompanyAt at(int offset) {
        Map.Entry<Integer, CompanyAt> last = subjects.lowerEntry(offset);
        return last != null ? last.getValue() : main;
    }

    /** The group that the text names beside its parts: 玉衡金控 for 玉衡证券; the part itself when there is none. */
    CompanyAt groupOf(CompanyAt part) {
        String stem = part.name().substring(0, Math.min(2, part.name().length()));
        return mentioned.values().stream()
                .filter(company -> company.name().startsWith(stem) && GROUP.in(company.name()))
                .findFirst()
                .orElse(part);
    }

    @Nullable
    CompanyAt main() {
        return main;
    }

    /** The subject named within a stretch, for words that bind more closely than the topic. */
    @Nullable
    CompanyAt within(int from, int to) {
        Map.Entry<Integer, CompanyAt> last = subjects.lowerEntry(to);
        return last != null && last.getKey() >= from ? last.getValue() : null;
    }

    /** The employer mentioned last before an offset, in whatever role. */
    @Nullable
    CompanyAt mentionedBefore(int offset) {
        Map.Entry<Integer, CompanyAt> last = mentioned.lowerEntry(offset);
        return last == null ? null : last.getValue();
    }

    private boolean leads(Scene scene, CompanyAt company) {
        if (!company.company().employs() || company.company().media()) {
            return false;
        }
        int clause = opening(scene, company.start());
        String head = ADVERBIAL.matcher(unnamed(scene, clause, company.start())).replaceAll("");
        if (Scene.first(scene.persons(), clause, company.start()) != null
                || Scene.first(scene.cues(), clause, company.start()) != null
                || former(head)
                || SERVES.in(scene.between(Math.max(scene.sentence().start(), company.start() - 8), company.start()))
                || describesNext(scene, company)
                || GOVERNED.in(head)) {
            return false;
        }
        String after = scene.between(company.end(), Math.min(scene.sentence().end(), company.end() + 16));
        if (SOURCE.in(after)
                || MODIFIES.in(after)
                || (PARENT.in(after)
                        && Scene.first(
                                        scene.companies(),
                                        company.end(),
                                        Math.min(scene.sentence().end(), company.end() + 18))
                                != null)
                || (head.endsWith("在")
                        && (STAY.in(after) || Scene.first(scene.persons(), scene.partStart(clause), clause) != null))
                || head.contains("因")) {
            return false;
        }
        return !(SPEAKS.in(after) && objects.contains(company.company().id()));
    }

    /** Where the clause that holds an offset begins to tell. */
    private static int opening(Scene scene, int offset) {
        int clause = scene.clauseStart(offset);
        Matcher byline = BYLINE.matcher(scene.between(clause, offset));
        return byline.find() ? clause + byline.end() : clause;
    }

    /** Text with a stand-in for each employer's name: 和 in 和风生物 governs nothing. */
    private static String unnamed(Scene scene, int from, int to) {
        StringBuilder text = new StringBuilder(scene.between(from, to));
        List<CompanyAt> named = Scene.within(scene.companies(), from, to);
        for (int i = named.size() - 1; i >= 0; i--) {
            text.replace(named.get(i).start() - from, named.get(i).end() - from, "某");
        }
        return text.toString();
    }

    private static boolean describesNext(Scene scene, CompanyAt company) {
        CompanyAt next = Scene.first(scene.companies(), company.end(), scene.clauseEnd(company.end()));
        return next != null
                && next.start() - company.end() <= 16
                && Scene.first(scene.cues(), company.end(), next.start()) == null
                && Scene.first(scene.persons(), company.end(), next.start()) == null
                && KIND_OF_NEXT
                        .matcher(scene.between(company.end(), next.start()))
                        .find();
    }

    private static boolean former(String head) {
        return head.endsWith("前") || head.endsWith("原") || head.endsWith("曾任");
    }
}
