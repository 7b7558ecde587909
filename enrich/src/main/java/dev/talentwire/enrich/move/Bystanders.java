package dev.talentwire.enrich.move;

import dev.talentwire.enrich.entity.PersonAt;
import dev.talentwire.enrich.text.Sought;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

/** Who stands in a sentence of moves and does not move by it: keeps a post, is told of the move, tells of it, or gets another superior. */
final class Bystanders {

    /** 甲连任, 甲先生将继续担任. */
    private static final Sought KEEPS = Sought.of(
            "^(?:先生|女士|博士)?(?:将|则|均|获|成功|顺利|再次|仍|依然){0,3}(?:(?:连任|续任|留任|蝉联|续聘)(?!失败|未果|无望|不到|[^,。;]{0,8}(?:(?<!售)后(?![勤台备])|便|就|即))|继续(?:担任|出任|兼任|任|留任|主持|负责|领导|带领)|仍(?:将)?(?:担任|出任|兼任|任|为|是))");
    /** 续聘甲为X、乙为Y: the verb holds until another one comes. */
    private static final Pattern KEPT = Pattern.compile("(?<![不未没]|没有|不再|不予|不获|不会|未获|未能)续聘");
    /** 向董座甲: whom somebody addresses. */
    private static final Sought ADDRESSED = Sought.of("(?:(?<![意去走流投转奔倾导方面])向|写给|递给|呈给)(?:时任|现任)?$");

    private static final Sought SPOKEN_TO =
            Sought.of("^(?:先生|女士|博士)?[^,。;]{0,10}?(?:请辞|辞职|辞呈|递|提出|提交|表示|表达|汇报|报告|负责|道别|告别|申请|申诉|求证|说)");
    /** 甲在内部信中通报了这一变动. */
    private static final Sought TELLS = Sought.of(
            "^(?:先生|女士|博士)?[^,。;]{0,24}?(?:通报|披露|透露|确认|证实|解释|谈及|谈到|回应|评论|说明)了?(?:这一|这次|这项|此次|本次|此|该|上述|前述)[^,。;]{0,6}(?:变动|变化|消息|任命|调整|安排|人事)");

    /** 甲改为向乙汇报: under whom somebody works, not as what. */
    private static final Sought REPORTS = Sought.of(
            "^(?:先生|女士|博士)?,?(?:将|则|今后|此后|届时|直接|开始|也|均|都|一并|改为?|转为?|转而|由[^,。;]{1,24}(?:改为?|转为?)){0,3}(?:直接)?(?:向[^,。;]{1,30}(?:汇报|报告|负责)(?:工作)?(?=[,。;]|$)(?![^。;]{0,16}(?:出任|担任|升任|改任|接任))|的汇报(?:对象|关系|线))");

    private Bystanders() {}

    /** True of somebody whom a sentence gives the post that they have. */
    static boolean keeps(Scene scene, PersonAt person, int groupStart) {
        if (KEEPS.in(scene.rest(person.end()))) {
            return true;
        }
        int part = scene.partStart(groupStart);
        Matcher kept = KEPT.matcher(scene.between(part, groupStart));
        int verb = -1;
        while (kept.find()) {
            verb = part + kept.end();
        }
        return verb >= 0 && Scene.first(scene.cues(), verb, groupStart) == null;
    }

    /**
     * True of somebody who keeps a post, is addressed, tells of what others do, or only gets another superior.
     *
     * @param groupStart where the titles and employers in front of the name begin
     */
    static boolean standsBy(Scene scene, PersonAt person, int groupStart) {
        String rest = scene.rest(person.end());
        return keeps(scene, person, groupStart)
                || (SPOKEN_TO.in(rest)
                        && ADDRESSED.in(scene.between(Math.max(scene.sentence().start(), groupStart - 4), groupStart)))
                || TELLS.in(rest)
                || REPORTS.in(rest);
    }
}
