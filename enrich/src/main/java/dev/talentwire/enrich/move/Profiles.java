package dev.talentwire.enrich.move;

import dev.talentwire.enrich.entity.CompanyAt;
import dev.talentwire.enrich.entity.PersonAt;
import dev.talentwire.enrich.entity.PositionAt;
import dev.talentwire.enrich.entity.Tagged;
import dev.talentwire.enrich.text.Sought;
import java.util.ArrayDeque;
import java.util.ArrayList;
import java.util.BitSet;
import java.util.Deque;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import org.jspecify.annotations.Nullable;

/** Reads what stands in apposition to each name of an article. */
final class Profiles {

    private static final int GAP = 14;
    private static final Pattern FORMER = Pattern.compile("(?:前任|原任|前|原|曾任|时任|现任|新任|现|前者|其)$");
    private static final Pattern BROKEN = Pattern.compile(
            ".*[,。;:!?\\n、].*|.*(?:挖走|宣布|表示|任命|聘任|公告|由|让|挖来|把|与|向|从|加入|离开|透露|确认|收购|起诉|担任|出任|接替|成为|以及|称|说|同意|发布|证实|辞|卸|聘|提拔|回应|离职|加盟|任职|领投|接任|为|去|到|改任|转任|调任|是|让|已|将|请来|获|则|免去|解聘|办|又|任|和|送走).*");
    private static final Pattern BEHIND =
            Pattern.compile("^\\((?<in>[^()]{2,40})\\)|^,?(?:现任|现为|原任|原为|此前任|此前是|此前担任|此前为|曾任|曾是|原是|原系|系|是|为|来自|在)");
    private static final Pattern HONOUR = Pattern.compile(".*(?:院士|博士|硕士|校友)");
    private static final Pattern LEFT = Pattern.compile(
            "(?:离开|告别|来自|出自|走出|出身|出身于|从)了?(?:[\\u4e00-\\u9fffA-Za-z]{0,9}(?:公司|企业|平台|厂商|商|巨头|对手|机构|集团|东家|社区|同业|同行|新创|品牌|龙头|大厂|券商|车企|药企|房企))?[“]?$");
    private static final Pattern HELD = Pattern.compile(
            "(?:(?<former>曾任|曾担任|曾是|曾为|做过|当过|担任过|任过|原是|原为)|时任|同为|身为|作为|同是|(?:做|当|任|担任)了?[0-9一二三四五六七八九十两几半多]+个?(?:年|月)[多半]?)$");
    private static final Pattern OPENS_STAY = Pattern.compile("(?:曾|此前|原先)?[在于从自]$");
    private static final Pattern STAYED =
            Pattern.compile("[^,。;:]{0,14}?(?:工作|任职|供职|就职|效力|服务|待|干|打拼)[过了]?[^,。;:]{0,20}");
    private static final Pattern CAME =
            Pattern.compile("[^,。;:]{0,6}?(?:过来|来|跳槽|离开|离职|出走|出来|回来|空降|加盟|退休|退下|归来)[^,。;:]{0,6}");
    private static final int CLAUSE = 26;
    private static final Pattern PART =
            Pattern.compile("(?!.*(?:" + Places.KIND_OF_FIRM + "|旗下|系|股东|的|前|原))[\\u4e00-\\u9fffA-Za-z]*");
    private static final Sought UNIT = Sought.of("(?:Lab|实验室|研究院|中心|事业部|事业群|部)$");
    private static final Pattern ONE_OF = Pattern.compile(
            "(?:的|-[A-Z0-9.]{1,4}的)?[^,。;、:]{0,10}(?:之一|成员|开发者|作者|员工|研究员|元老|骨干|干将|老将|高管|奠基人|缔造者|参与者|贡献者|操盘手|掌门人|掌门|旧部|老兵|大牛|人物|旧将|(?:系|体系)?(?:出身|背景|起家)的)");
    private static final Pattern LISTED = Pattern.compile(
            "(?:\\([^()]{0,40}\\))?(?:先生|女士|博士|教授)?(?:[、,](?:以及|还有|和|与|及)?|和|与|及|以及|跟|同)(?:老?搭档|同事|师弟)?");

    private final String text;
    private final Map<Integer, PositionAt> positionEnding = new HashMap<>();
    private final Map<Integer, CompanyAt> companyEnding = new HashMap<>();
    private final BitSet nameEnding = new BitSet();
    private final Map<PersonAt, Profile> profiles = new HashMap<>();

    Profiles(Tagged tagged) {
        text = tagged.text().text();
        for (PositionAt position : tagged.positions()) {
            positionEnding.put(position.end(), position);
        }
        for (CompanyAt company : tagged.companies()) {
            companyEnding.put(company.end(), company);
        }
        tagged.persons().forEach(person -> nameEnding.set(person.end()));
        for (PersonAt person : tagged.persons()) {
            profiles.put(person, read(person));
        }
    }

    Profile of(PersonAt person) {
        Profile profile = profiles.get(person);
        return profile != null ? profile : new Profile(person, person.start(), null, List.of(), false);
    }

    private Profile read(PersonAt person) {
        int at = person.start() > 0 && text.charAt(person.start() - 1) == ' ' ? person.start() - 1 : person.start();
        Deque<PositionAt> positions = new ArrayDeque<>();
        CompanyAt company = null;
        boolean former = false;
        while (at > 0) {
            PositionAt position = positionEnding.get(at);
            if (position != null && company == null) {
                if (HONOUR.matcher(position.title()).matches()) {
                    // 中国工程院院士 is an honour, not a post: what stands before it is skipped with it.
                    CompanyAt academy = companyEnding.get(position.start());
                    at = academy == null ? position.start() : academy.start();
                    at -= text.startsWith("、", at - 1) || text.startsWith(",", at - 1) ? 1 : 0;
                    continue;
                }
                positions.addFirst(position);
                at = position.start();
                continue;
            }
            if (company == null && text.startsWith("”", at - 1) && at > 3) {
                int open = text.lastIndexOf('“', at - 2);
                if (open >= 0 && at - open <= 12 && companyEnding.containsKey(open)) {
                    at = open;
                    continue;
                }
            }
            CompanyAt named = companyEnding.get(at);
            if (named != null && (company == null || named.end() == company.start())) {
                company = named;
                former |= left(named);
                at = named.start();
                continue;
            }
            Matcher mark = FORMER.matcher(text).region(Math.max(0, at - 3), at);
            if (mark.find()) {
                former |= mark.group().startsWith("前")
                        || mark.group().startsWith("原")
                        || mark.group().startsWith("曾");
                at = mark.start();
                if (company != null) {
                    break;
                }
                continue;
            }
            if (company != null) {
                CompanyAt group = group(company, at);
                company = group == null ? company : group;
                at = group == null ? at : group.start();
                former |= group != null && at > 0 && "前原".indexOf(text.charAt(at - 1)) >= 0;
                break;
            }
            Told told = told(at);
            if (told != null) {
                if (told.position() != null) {
                    positions.addFirst(told.position());
                }
                return new Profile(person, told.start(), told.company(), List.copyOf(positions), told.former());
            }
            if (!positions.isEmpty() && connected(at) > 0) {
                at -= connected(at);
                continue;
            }
            CompanyAt near = nearby(at, !positions.isEmpty());
            if (near == null) {
                break;
            }
            former |= text.substring(near.end(), at).matches(".*(?:[前原]|出身|背景).*") || left(near);
            CompanyAt house = houseOf(near);
            company = house;
            at = house.start();
        }
        return new Profile(
                person, company == null ? at : opening(company, at), company, List.copyOf(positions), former);
    }

    /** What a clause before a name tells of it. */
    private record Told(
            int start,
            @Nullable CompanyAt company,
            @Nullable PositionAt position,
            boolean former) {}

    /** 曾任X总监的|张三, 做了六年X总监的|张三, 曾在X任职九年的|张三, 从X过来的|张三. */
    private @Nullable Told told(int at) {
        if (at < 4 || text.charAt(at - 1) != '的') {
            return null;
        }
        PositionAt position = positionEnding.get(at - 1);
        Told held = position == null ? null : held(position);
        return held == null ? stayed(at - 1) : held;
    }

    private @Nullable Told held(PositionAt position) {
        CompanyAt company = companyEnding.get(position.start());
        int start = company == null ? position.start() : company.start();
        Matcher held = HELD.matcher(text).region(Math.max(0, start - 10), start);
        return held.find() ? new Told(held.start(), company, position, held.group("former") != null) : null;
    }

    private @Nullable Told stayed(int end) {
        for (int i = end - 1; i >= Math.max(0, end - CLAUSE); i--) {
            CompanyAt company = companyEnding.get(i);
            if (company == null || company.start() < 2) {
                continue;
            }
            Matcher opens = OPENS_STAY.matcher(text).region(Math.max(0, company.start() - 3), company.start());
            String between = text.substring(i, end);
            if (!opens.find()) {
                return null;
            }
            boolean came = "从自".indexOf(text.charAt(company.start() - 1)) >= 0;
            boolean former = came || opens.group().length() > 1 || between.contains("过");
            return (came ? CAME : STAYED).matcher(between).matches()
                    ? new Told(opens.start(), company, null, former)
                    : null;
        }
        return null;
    }

    /** 来自供应商X的张三 begins at 来自. */
    private int opening(CompanyAt company, int at) {
        int from = Math.max(0, company.start() - 16);
        Matcher left = LEFT.matcher(text).region(from, company.start());
        return left.find() ? Math.min(at, left.start()) : at;
    }

    /** 远川电商买手运营总监: a name that nobody knows, right behind a house, is a part of it. */
    private CompanyAt houseOf(CompanyAt part) {
        if (part.company().known()) {
            return part;
        }
        for (int i = part.start(); i > Math.max(0, part.start() - 8); i--) {
            CompanyAt house = companyEnding.get(i);
            if (house != null) {
                String between = text.substring(i, part.start());
                return PART.matcher(between).matches()
                                && !BROKEN.matcher(between).matches()
                        ? house
                        : part;
            }
        }
        return part;
    }

    /** 离开X的张三: X is where he was. */
    private boolean left(CompanyAt company) {
        return LEFT.matcher(text.substring(Math.max(0, company.start() - 16), company.start()))
                .find();
    }

    /** 阿里巴巴副总裁、达摩院实验室负责人: the group named before the part that belongs to it. */
    private @Nullable CompanyAt group(CompanyAt part, int at) {
        if (at < 2 || "、兼".indexOf(text.charAt(at - 1)) < 0) {
            return null;
        }
        PositionAt position = positionEnding.get(at - 1);
        CompanyAt before = position == null ? null : companyEnding.get(position.start());
        boolean unit = before != null
                && (before.company().id().equals(part.company().parent())
                        || UNIT.in(part.name())
                        || (!part.company().known() && before.company().known()));
        return unit ? before : null;
    }

    /** Length of a connector between two titles that ends at {@code at}. */
    private int connected(int at) {
        for (String connector : new String[] {"兼任", "兼", "暨", "、", "和", "及", "与", "/", "&"}) {
            if (text.startsWith(connector, at - connector.length())
                    && positionEnding.containsKey(at - connector.length())) {
                return connector.length();
            }
        }
        return 0;
    }

    /** An employer a few words to the left: 星岚科技管供应链的|副总裁, 星岚科技的|方予安. */
    private @Nullable CompanyAt nearby(int at, boolean titled) {
        if (!titled) {
            CompanyAt own = text.startsWith("的", at - 1) ? companyEnding.get(at - 1) : null;
            return own != null ? own : oneOf(at);
        }
        for (int i = at - 1; i >= Math.max(0, at - GAP) && !nameEnding.get(i + 1); i--) {
            CompanyAt company = companyEnding.get(i);
            if (company != null) {
                return BROKEN.matcher(text.substring(i, at)).matches() ? null : company;
            }
        }
        return null;
    }

    /** DeepSeek的关键开发者之一|张三. */
    private @Nullable CompanyAt oneOf(int at) {
        for (int from = Math.max(0, at - 18); from < at; from++) {
            CompanyAt company = companyEnding.get(from);
            if (company != null && ONE_OF.matcher(text.substring(from, at)).matches()) {
                return company;
            }
        }
        return null;
    }

    /** Persons listed together with the one given, to its left: 甲、乙和丙. In order of appearance, the given one last. */
    List<PersonAt> listEnding(PersonAt last, List<PersonAt> persons) {
        Deque<PersonAt> list = new ArrayDeque<>();
        list.add(last);
        int i = persons.indexOf(last);
        while (i > 0) {
            PersonAt before = persons.get(i - 1);
            int from = before.end();
            int to = of(persons.get(i)).start();
            if (!listed(from, to, persons.get(i))) {
                break;
            }
            list.addFirst(before);
            i--;
        }
        return List.copyOf(list);
    }

    /** Persons listed together with the one given, to its right. */
    List<PersonAt> listStarting(PersonAt first, List<PersonAt> persons) {
        List<PersonAt> list = new ArrayList<>();
        list.add(first);
        for (int i = persons.indexOf(first) + 1; i > 0 && i < persons.size(); i++) {
            int from = persons.get(i - 1).end();
            int to = of(persons.get(i)).start();
            if (!listed(from, to, persons.get(i))) {
                break;
            }
            list.add(persons.get(i));
        }
        return list;
    }

    private boolean listed(int from, int to, PersonAt next) {
        if (to < from) {
            return false;
        }
        String between = text.substring(from, to);
        return LISTED.matcher(between).matches()
                || (!of(next).positions().isEmpty()
                        && between.matches("(?:\\([^()]{0,40}\\))?、[\\u4e00-\\u9fffA-Za-z0-9]{1,8}"));
    }

    /** Employer and titles that follow the name: 张三(原甲公司CTO). */
    @Nullable
    String behind(PersonAt person) {
        Matcher m = BEHIND.matcher(text).region(person.end(), Math.min(text.length(), person.end() + 60));
        return m.lookingAt() ? m.group("in") : null;
    }
}
