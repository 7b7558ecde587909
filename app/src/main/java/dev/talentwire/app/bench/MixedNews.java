package dev.talentwire.app.bench;

import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import java.util.Random;
import java.util.stream.Stream;

/**
 * News as a feed of business news has it: in one article of ten somebody leaves one of some hundred companies, the others tell of
 * things that are no moves. No two articles are alike, and a number gives the same article each time.
 *
 * @param published the day on which all articles are published; who leaves, leaves the day before
 */
record MixedNews(LocalDate published) implements Stories {

    private static final int ONE_MOVE_IN = 10;
    private static final int SENTENCES = 12;
    private static final int SENTENCES_A_PARAGRAPH = 3;

    private static final List<String> PLACES = List.of("海州", "云川", "南屏", "临江", "青溪", "北原", "石桥", "东浦", "金陵", "沙湾");
    private static final List<String> FIELDS = List.of("物流", "电子", "传媒", "医药", "能源", "软件", "零售", "教育", "航运", "纺织");
    private static final List<String> STEMS = List.of("砺川", "星岚", "澄海", "溯源", "北屿", "流火", "闻溪", "海雁", "启衡", "朗泽");
    private static final List<String> POSTS = List.of("首席技术官", "副总裁", "首席财务官", "总经理", "首席运营官", "董事会秘书");
    private static final List<String> THINGS =
            List.of("订单", "库存", "运费", "用电量", "出口额", "新开门店", "用户数", "退货率", "原料价格", "研发投入", "租金", "客流");
    private static final List<String> TRENDS = List.of("上升", "下降", "多了", "少了", "增长", "回落");
    private static final List<String> REASONS =
            List.of("天气转冷", "节日临近", "原料涨价", "新规施行", "海运改道", "用户换机", "补贴到期", "产线检修", "竞争加剧", "汇率变动");
    private static final List<String> FORMS = List.of(
            "%1$s%2$s行业协会的报告说，上个月的%3$s比前年同期%4$s%5$d%%，主要是因为%6$s。",
            "在%1$s的一家%2$s工厂，%3$s连续%5$d周%4$s，负责生产的人说这与%6$s有关。",
            "记者走访了%1$s的%5$d家%2$s门店，店员普遍反映%3$s有所%4$s。",
            "业内人士认为，%6$s对%2$s的影响还要看%5$d个月，%3$s不会马上%4$s。",
            "%1$s海关公布的数据里，%2$s类的%3$s%4$s到%5$d万元，是三年来第二高。",
            "受%6$s影响，%1$s至%7$s的%2$s班次每周减到%5$d班，%3$s随之%4$s。",
            "去年%5$d月启用的%1$s%2$s园区已经住满，园区说%3$s的%4$s出乎意料。",
            "一份%5$d页的白皮书比较了%1$s和%7$s的%2$s，结论是%3$s的差距在缩小。");

    @Override
    public String title(int number) {
        Random random = randomOf(number);
        return number % ONE_MOVE_IN == 0
                ? company(number) + post(number) + Leavers.person(number) + "离职"
                : one(PLACES, random) + one(FIELDS, random) + "业的" + one(THINGS, random) + one(TRENDS, random) + "：第"
                        + number + "期观察";
    }

    @Override
    public List<String> paragraphs(int number) {
        Random random = randomOf(number);
        List<String> sentences = new ArrayList<>(
                Stream.generate(() -> sentence(random)).limit(SENTENCES).toList());
        if (number % ONE_MOVE_IN == 0) {
            LocalDate left = published.minusDays(1);
            sentences.addFirst("%d月%d日，%s%s%s正式离职。公司对外确认了这一消息，没有说明原因。"
                    .formatted(
                            left.getMonthValue(),
                            left.getDayOfMonth(),
                            company(number),
                            post(number),
                            Leavers.person(number)));
        }
        List<String> paragraphs = new ArrayList<>();
        for (int from = 0; from < sentences.size(); from += SENTENCES_A_PARAGRAPH) {
            int to = Math.min(sentences.size(), from + SENTENCES_A_PARAGRAPH);
            paragraphs.add(String.join("", sentences.subList(from, to)));
        }
        return paragraphs;
    }

    @Override
    public LocalDate published(int number) {
        return published;
    }

    private static String sentence(Random random) {
        return one(FORMS, random)
                .formatted(
                        one(PLACES, random),
                        one(FIELDS, random),
                        one(THINGS, random),
                        one(TRENDS, random),
                        2 + random.nextInt(90),
                        one(REASONS, random),
                        one(PLACES, random));
    }

    private static String company(int number) {
        int story = number / ONE_MOVE_IN;
        return STEMS.get(story % STEMS.size()) + FIELDS.get(story / STEMS.size() % FIELDS.size());
    }

    private static String post(int number) {
        return POSTS.get(number / ONE_MOVE_IN % POSTS.size());
    }

    private static Random randomOf(int number) {
        return new Random(number * 7919L);
    }

    private static String one(List<String> of, Random random) {
        return of.get(random.nextInt(of.size()));
    }
}
