package dev.talentwire.enrich.entity;

import dev.talentwire.enrich.lexicon.Lexicon;
import dev.talentwire.enrich.lexicon.Organisation;
import dev.talentwire.enrich.lexicon.PhraseTrie;
import dev.talentwire.enrich.lexicon.Surface;
import dev.talentwire.enrich.text.Sought;
import java.util.ArrayList;
import java.util.HashSet;
import java.util.List;
import java.util.Set;
import java.util.regex.Pattern;

/** Finds the organisations that the lexicon knows; ambiguous forms only where the text speaks of an employer. */
final class KnownCompanies {

    /** Chinese forms of so many characters turn up across the ends of other words: 民生报 in 民生报道. */
    private static final int LONGEST_SHORT = 3;

    private static final Sought EMPLOYER_BEFORE = Sought.of(
            "(?:加入|离开|加盟|入职|跳槽[到至去]?|转投|告别|前|原|从|回到|回归|重返|创办|创立|来自|在|任职|出任|担任|收购|投资|起诉|效力|回巢|回了|去了|到了|放在了|去|回|赴|来自|挖来|送走|和|与|、|公司|企业|平台|巨头|厂商|对手|旗下|东家)[“《]?$|(?:^|[,。;:、\\n])[“]?$");
    private static final Sought EMPLOYER_AFTER = Sought.of(
            "^[”》]?(?:\\([^)]{2,30}\\))?(?:公司|集团|股份|CEO|CTO|COO|CFO|创始人|联合创始人|总裁|副总裁|董事|总经理|高管|员工|宣布|表示|回应|公告|证实|否认|方面|内部|离职|任|担任|出任|的|、|创办|联创|系|研究|设计|技术|算法|市场|销售|运营|软件|硬件|工程|人力|财务|团队|负责人|项目|产品|业务|核心|开发者|作者|之父|前|原|首席|高级|官方|称)");
    private static final Pattern GOING =
            Pattern.compile(".*(?:加入|离开|加盟|入职|跳槽.?|转投|告别|回到|回归|重返|创办|创立|回巢|回了|去了|放在了|原公司|老东家)[“《]?");
    private static final Set<String> OF_ANY_FIRM = Set.of(
            "科技", "集团", "股份", "控股", "公司", "有限公司", "股份有限公司", "网络", "投资", "资本", "实业", "集团公司", "研究院", "研究所", "实验室", "基金",
            "云", "汽车", "大学", "学院", "智能");

    private final Lexicon lexicon;

    KnownCompanies(Lexicon lexicon) {
        this.lexicon = lexicon;
    }

    List<CompanyAt> find(String text, WordMap words) {
        List<CompanyAt> found = new ArrayList<>();
        List<CompanyAt> doubtful = new ArrayList<>();
        for (int i = 0; i < text.length(); i++) {
            PhraseTrie.Hit<Surface> hit = lexicon.surfaces().longest(text, i);
            if (hit == null || insideLatin(text, i, hit.end()) || goesOn(hit, text, i)) {
                continue;
            }
            Surface surface = hit.value();
            CompanyAt company = new CompanyAt(i, hit.end(), Company.of(surface.organisation()), surface.viaProduct());
            boolean sure = !surface.ambiguous() && !surface.viaProduct();
            boolean short_ = hit.end() - i <= LONGEST_SHORT && text.charAt(i) > 127;
            if ((sure && !(short_ && !words.is(i, hit.end()) && crosses(words, i, hit.end())))
                    || employer(text, i, hit.end())) {
                found.add(company);
                i = hit.end() - 1;
            } else {
                doubtful.add(company);
            }
        }
        return found.isEmpty() || doubtful.isEmpty() ? found : withProven(found, doubtful);
    }

    /** 蓝鲸|数据 is not 蓝鲸财经: a short form that goes on with another ending belongs to somebody else. */
    private boolean goesOn(PhraseTrie.Hit<Surface> hit, String text, int start) {
        Organisation known = hit.value().organisation();
        String form = text.substring(start, hit.end());
        if (form.length() > 2 || form.charAt(0) < 128 || known.name().equals(form)) {
            return false;
        }
        PhraseTrie.Hit<Double> ending = lexicon.nameWords().endings().longest(text, hit.end());
        return ending != null
                && ending.end() - hit.end() >= 2
                && !OF_ANY_FIRM.contains(text.substring(hit.end(), ending.end()));
    }

    /** A doubtful form counts when the same article names the organisation beyond doubt. */
    private static List<CompanyAt> withProven(List<CompanyAt> found, List<CompanyAt> doubtful) {
        Set<String> proven = new HashSet<>();
        for (CompanyAt company : found) {
            proven.add(company.company().id());
        }
        List<CompanyAt> all = new ArrayList<>(found);
        for (CompanyAt company : doubtful) {
            if (proven.contains(company.company().id())
                    && !company.viaProduct()
                    && all.stream().noneMatch(c -> c.overlaps(company.start(), company.end()))) {
                all.add(company);
            }
        }
        all.sort(java.util.Comparator.comparingInt(CompanyAt::start));
        return all;
    }

    private static boolean crosses(WordMap words, int start, int end) {
        return !words.startsAt(start) || !words.startsAt(end);
    }

    private static boolean employer(String text, int start, int end) {
        String before = text.substring(Math.max(0, start - 6), start);
        String after = text.substring(end, Math.min(text.length(), end + 24));
        if (after.startsWith("了")) {
            return false;
        }
        return (EMPLOYER_BEFORE.in(before) && EMPLOYER_AFTER.in(after))
                || after.startsWith("公司")
                || (EMPLOYER_BEFORE.in(before) && GOING.matcher(before).matches());
    }

    private static boolean insideLatin(String text, int start, int end) {
        return (letter(text, start) && letter(text, start - 1)) || (letter(text, end - 1) && letter(text, end));
    }

    private static boolean letter(String text, int i) {
        return i >= 0 && i < text.length() && text.charAt(i) < 0x250 && Character.isLetterOrDigit(text.charAt(i));
    }
}
