package dev.talentwire.app.bench;

import java.time.LocalDate;
import java.util.List;

/** Each article says that another person has left one company. */
final class Leavers implements Stories {

    private static final String SURNAMES = "赵钱孙李周吴郑王冯陈褚卫蒋沈韩杨朱秦许何吕张孔曹严华金魏陶姜";
    private static final String GIVEN = "明华志伟建国晓东文军海燕思远宇航嘉欣子涵浩然若云凯琳振宁佳怡立群书恒";

    @Override
    public String title(int number) {
        return "砺川电子首席技术官" + person(number) + "离职";
    }

    @Override
    public List<String> paragraphs(int number) {
        return List.of(
                "11月19日，砺川电子首席技术官%s正式离职。公司对外确认了这一消息，没有说明原因，也没有公布继任者。".formatted(person(number)),
                "公司成立于十二年前，总部在南方，主要产品是工业控制器，去年的收入比前年多了一成，员工人数没有变化。",
                "编号%d的这一则消息由本站整理，转载请注明出处，更多内容请看明天的早报和周末的专题。".formatted(number));
    }

    @Override
    public LocalDate published(int number) {
        return LocalDate.of(2026, 11, 20);
    }

    /** Another name for each of some 30,000 numbers. */
    static String person(int number) {
        int family = number % SURNAMES.length();
        int first = number / SURNAMES.length() % GIVEN.length();
        int second = number / SURNAMES.length() / GIVEN.length() % GIVEN.length();
        return SURNAMES.substring(family, family + 1)
                + GIVEN.charAt(first)
                + GIVEN.charAt((first + 7 + second) % GIVEN.length());
    }
}
