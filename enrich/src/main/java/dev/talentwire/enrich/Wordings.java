package dev.talentwire.enrich;

import dev.talentwire.enrich.text.Normalizer.Wording;
import java.util.List;

/** Words that automatic script converters change although only the characters should change; back to how the names are written. */
final class Wordings {

    static final List<Wording> CONVERTER_ERRORS = List.of(
            new Wording("网际网路", "互联网"),
            new Wording("位元组", "字节"),
            new Wording("阿裏", "阿里"),
            new Wording("阿裡", "阿里"),
            new Wording("百川智慧", "百川智能"),
            new Wording("面壁智慧", "面壁智能"),
            new Wording("人工智慧", "人工智能"),
            new Wording("程式设计", "编程"),
            new Wording("怎幺", "怎么"));

    private Wordings() {}
}
