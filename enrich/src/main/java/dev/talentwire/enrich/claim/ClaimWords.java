package dev.talentwire.enrich.claim;

import dev.talentwire.enrich.text.Sought;
import java.util.regex.Pattern;

/** The words with which news says that a number of people left, came or changed places, as parts of patterns. */
final class ClaimWords {

    /** What the counted people did, when they are the subject: 五名分析师注销登记. */
    static final String GONE =
            "离职|离开|离任|离场|离去|离岗|离队|离巢|出走|辞职|请辞|辞任|卸任|退任|退休|走人|流失|跳槽|转投|挖走|挖角|(?:更换|变更|转换)(?:雇主|东家|执业机构)"
                    + "|换(?:了)?东家|另谋|被裁(?!员)|去了|告别|集体出走|被带走|注销登记|分流|买断工龄|投效|改投|转会|跳到|跳往|流向"
                    + "|(?:递|提)(?:交|呈|上|出)?了?(?:辞呈|辞职|请辞|信)";

    static final String CAME = "加盟|加入|入职|到岗|报到|集体入职";
    static final String CHANGED = "(?:职务)?(?:有变|变动|变更|异动|发生变动|岗位调整)|(?:内部)?(?:转岗|调岗)|交流任职";

    /** Said of a house before the number: 走了三位首席. */
    static final String LOST = "走了|要走|走掉了?|流失了?|送走了?|失去了?|挖走了?|拉走了?|带走了?|离任|离职|离开|裁减|裁撤|裁掉|裁员|精简";

    static final String WON = "新聘了?|新进|引进了?|引入了?|吸引了?|请来了?|招入了?|招来了?|招募了?|招揽了?|挖来了?|带来了?|迎来了?|收编了?|延揽了?|录取了?|录用了?";

    /** 工程师减少了40人: only of a house's own people, see {@link #STAFF}. */
    static final String FEWER = "(?:净)?减少了?|少了";

    static final String MORE = "(?:净)?增加了?|净增了?";

    static final Sought STAFF = Sought.of("员工|职工|雇员|人手|编制|团队|业务员|工程师|研究员|分析师|代表人|从业人员|员数");

    /** How one person takes others along: 率团队12人转投. */
    static final String LEADS = "带着|带领|率领|带上|带走|携|率|带";

    static final String OFFICES = "一把手|二号位|掌门人?|董事长|总经理|总裁|行长|CEO|CFO|董秘|主帅";

    /** A house that the sentence does not name because it was named before: 来自上述两家. */
    static final Pattern TOLD_BEFORE = Pattern.compile("前述|上述|这[两几三四]家|老东家|前东家|原公司|原单位|互联网大厂");

    private static final Pattern CAME_WORD = Pattern.compile(
            CAME + "|新|引|吸引|吸纳|接收|接纳|网罗|调入|空降|回流|回归|补充|扩招|上岗|就任|请来|招|挖来|带来|迎来|收编|延揽|录|来自|到任|履新|上任|聘|净?增");
    private static final Pattern CHANGED_WORD = Pattern.compile("变|换|异动|掌门|调整|[转调]岗|交流|更|易|轮岗|对调|晋升|升|提拔|任免");
    private static final Pattern OTHER_HOUSE = Pattern.compile("东家|雇主|执业");

    private ClaimWords() {}

    static Claim.Kind kind(String did) {
        return CAME_WORD.matcher(did).lookingAt()
                ? Claim.Kind.CAME
                : CHANGED_WORD.matcher(did).find() && !OTHER_HOUSE.matcher(did).find()
                        ? Claim.Kind.CHANGED
                        : Claim.Kind.LEFT;
    }
}
