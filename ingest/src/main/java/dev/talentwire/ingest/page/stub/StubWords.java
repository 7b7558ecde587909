package dev.talentwire.ingest.page.stub;

import java.util.regex.Pattern;

/** What stubs say of themselves, in the languages of the web's news. */
final class StubWords {

    static final Pattern CHALLENGE = any(
            "just a moment", "attention required", "checking (?:your|if the) (?:browser|site connection)", "verify (?:that )?you are (?:a )?human",
            "are you a (?:robot|human)", "pardon our interruption", "access (?:to this page has been )?denied", "you have been blocked",
            "unusual (?:traffic|activity)", "enable javascript and cookies to continue", "ddos protection", "captcha", "security check",
            "please wait while we (?:verify|check)", "bot detection", "human verification",
            "安全验证", "安全驗證", "人机验证", "人機驗證", "请完成.{0,6}验证", "请输入验证码", "請輸入驗證碼", "拖动.{0,6}滑块", "滑动验证", "访问(?:过于)?频繁", "操作过于频繁",
            "网络环境(?:存在)?异常", "环境异常", "异常(?:访问|请求|流量)", "您的(?:访问|请求)(?:被|已被).{0,4}(?:拦截|阻断|禁止)", "正在验证您的?浏览器", "浏览器安全检查", "访问被拒绝",
            "überprüfen sie, (?:dass|ob) sie ein mensch", "sicherheitsüberprüfung", "vérification de sécurité", "vérifiez que vous êtes humain",
            "comprueba que eres humano", "no eres un robot", "não (?:é|sou) um robô", "non sono un robot", "подтвердите,? что вы не робот",
            "ロボットではありません", "로봇이 아닙니다");

    static final Pattern NOT_FOUND = any(
            "\\b404\\b", "(?:page|article|story|content|url)[^.]{0,30}(?:not found|(?:does not|doesn['’]t|no longer) exists?|no longer available|cannot be found|can['’]t be found|could not be found|has been (?:removed|deleted|moved))",
            "we (?:can['’]t|couldn['’]t|cannot) find (?:the|that|this) page", "nothing (?:was )?found",
            "(?:页面|頁面|网页|網頁|文章|内容|內容|新闻|信息|帖子)[^。]{0,12}(?:不存在|找不到|未找到|已(?:被)?(?:删除|刪除|移除|下架|下线)|走丢了|丢失|失效|无法(?:访问|找到|查看)|無法顯示)",
            "(?:找不到|未找到|没有找到|沒有找到|無法找到)[^。]{0,12}(?:页面|頁面|网页|網頁|文章|内容)", "(?:已被|已经被)(?:发布者|作者|管理员)删除", "该内容(?:已|因)", "此内容因违规无法查看", "链接(?:已)?(?:失效|过期)",
            "seite (?:wurde )?(?:leider )?nicht gefunden", "nicht mehr verfügbar", "page (?:est )?(?:introuvable|non trouvée)", "n['’]existe (?:pas|plus)",
            "página no (?:encontrada|existe)", "no (?:se ha encontrado|encontramos) la página", "página não (?:encontrada|existe)", "pagina non trovata",
            "страница не найдена", "ページが見つかりません", "お探しのページ", "페이지를 찾을 수 없", "sayfa bulunamadı", "strona nie (?:została|istnieje)", "pagina niet gevonden",
            "الصفحة غير موجودة", "không tìm thấy trang");

    static final Pattern SITE_ERROR = any(
            "\\b50[0234]\\b", "internal server error", "service (?:temporarily )?unavailable", "bad gateway", "gateway time-?out", "something went wrong",
            "(?:down|closed) for maintenance", "under maintenance", "temporarily unavailable", "database error", "error establishing",
            "系统(?:繁忙|错误|维护|升级)", "服务器(?:错误|繁忙|开小差|异常)", "服务(?:暂时)?不可用", "网站(?:正在)?维护", "系統(?:忙碌|維護|錯誤)", "稍后再试", "稍候再試", "メンテナンス中", "wartungsarbeiten",
            "erreur (?:interne|serveur)", "error interno", "técnic\\p{L}+ problem", "технические работы");

    static final Pattern CONSENT = any(
            "before you continue", "we value your privacy", "your privacy (?:choices|is important|matters)", "(?:accept|manage|reject) (?:all )?cookies", "cookie (?:settings|preferences|policy|consent|notice)",
            "(?:consent|agree) to (?:the use of|our|these)", "store and/?(?:or)? access information", "our \\d*\\s*partners", "gdpr",
            "cookie-?einstellungen", "cookies? (?:zustimmen|akzeptieren)", "mit werbung (?:und cookies )?(?:weiterlesen|nutzen)", "datenschutzeinstellungen", "zustimmen und weiter",
            "accepter (?:les|et)", "votre vie privée", "gérer (?:mes|les) (?:cookies|choix)", "aceptar (?:las )?cookies", "tu privacidad", "aceitar (?:os )?cookies", "accetta i cookie", "la tua privacy",
            "同意.{0,8}(?:cookie|隐私|隱私)", "(?:使用|接受).{0,8}cookie", "隐私(?:政策|设置|偏好)", "个人信息保护", "согласие на (?:использование|обработку)");

    static final Pattern PAYWALL = any(
            "subscribe (?:now |today )?(?:to|for|and) (?:continue|read|keep|unlock|full|get)", "(?:to|and) (?:continue|keep) reading", "for subscribers only", "subscribers? only", "subscriber[- ]exclusive", "already a subscriber",
            "become a (?:member|subscriber)", "you['’]ve reached your (?:limit|free)", "unlock (?:this|the full|unlimited)", "read the full (?:story|article)[^.]{0,30}subscri", "this (?:article|content|story) is (?:for|reserved|exclusive|available)[^.]{0,20}(?:members|subscribers)", "free articles? (?:left|remaining)",
            "(?:付费|付費|订阅|訂閱|订阅用户|會員|会员)(?:后|後|专享|專享|专属|限定|可).{0,12}(?:阅读|閱讀|查看|全文|内容|内文)?", "(?:剩余|剩餘|余下|还剩|還有)\\s*\\d+\\s*[%％字]", "购买(?:后|本文|单篇|此文)", "开通.{0,8}(?:会员|VIP).{0,10}(?:阅读|查看|全文)", "解锁(?:全文|本文|剩余)", "解鎖(?:全文|本文)", "试读(?:结束|已)", "成為.{0,6}會員.{0,10}(?:閱讀|繼續)", "付费(?:文章|内容|阅读)", "本文为付费", "订阅.{0,6}(?:继续|阅读全文)",
            "(?:jetzt|hier) weiterlesen", "weiterlesen mit", "nur für abonnenten", "im abo lesen", "réservé aux? abonn", "il vous reste \\d+", "abonnez-vous pour", "contenido (?:exclusivo )?para suscriptores", "suscríbete para", "exclusivo para assinantes", "assine para", "riservato agli abbonati", "abbonati per",
            "(?:только )?для подписчиков", "оформите подписку", "(?:有料)?会員限定", "残り\\s*[:：]?\\s*[\\d,]+\\s*文字", "続きを読むには", "유료 ?회원", "구독자 전용", "abonelere özel", "alleen voor abonnees", "för prenumeranter", "dla subskrybentów");

    static final Pattern LOGIN = any(
            "(?:please )?(?:log|sign) in to (?:continue|read|view|access)", "you (?:must|need to) (?:log|sign) in", "register (?:for free )?to (?:continue|read)", "create (?:a )?free account to",
            "(?:请|請)(?:先)?(?:登录|登入|登陆)", "(?:登录|登入|登陆)(?:后|後|以)?.{0,6}(?:查看|阅读|閱讀|继续|繼續|全文)", "注册(?:后|并登录)", "关注.{0,8}(?:后|公众号).{0,6}(?:阅读|查看)全文", "anmelden,? um", "connectez-vous pour", "inicia sesión para", "faça login", "accedi per", "войдите,? чтобы", "ログインして", "로그인 후");

    private StubWords() {}

    private static Pattern any(String... words) {
        return Pattern.compile(String.join("|", words), Pattern.CASE_INSENSITIVE | Pattern.UNICODE_CASE);
    }
}
