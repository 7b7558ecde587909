package dev.talentwire.aggregate;

import dev.talentwire.aggregate.News.Report;
import dev.talentwire.schemas.EnrichedArticle;
import dev.talentwire.schemas.MoveReport;
import dev.talentwire.schemas.MoveStatus;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Random;

/** Random but repeatable articles that agree, repeat and contradict each other as real ones do. */
public final class RandomNews {

    private static final LocalDate FIRST_DAY = LocalDate.parse("2024-01-01");
    private static final int DAYS = 900;
    private static final List<String> COMPANIES = List.of("长汀", "长汀云", "云岫", "x-云岫智能", "北桥");
    private static final Map<String, String> PARENTS = Map.of("长汀云", "长汀");

    /** Posts, each of another level. */
    static final List<String> POSTS = List.of("首席技术官", "副总裁", "研发总监", "工程师");

    private static final List<MoveStatus> STATUSES = List.of(
            MoveStatus.CONFIRMED,
            MoveStatus.CONFIRMED,
            MoveStatus.REPORTED,
            MoveStatus.RUMOURED,
            MoveStatus.PLANNED,
            MoveStatus.DENIED,
            MoveStatus.NEGATED);

    private RandomNews() {}

    public static List<EnrichedArticle> aboutOnePerson(Random random, int articles) {
        return about(random, List.of("邓临舟"), articles);
    }

    public static List<EnrichedArticle> about(Random random, List<String> persons, int articles) {
        var news = new ArrayList<EnrichedArticle>();
        for (int i = 0; i < articles; i++) {
            var reports = new ArrayList<MoveReport>();
            for (int r = 1 + random.nextInt(2); r > 0; r--) {
                reports.add(report(random, persons.get(random.nextInt(persons.size()))));
            }
            EnrichedArticle article =
                    News.article("article-" + i, day(random).toString(), reports.toArray(MoveReport[]::new));
            news.add(random.nextInt(3) == 0 ? News.inCluster("cluster-" + random.nextInt(4), article) : article);
        }
        return news;
    }

    private static MoveReport report(Random random, String person) {
        String company = pick(random);
        Report report = switch (random.nextInt(5)) {
            case 0 -> from(pick(random), News.joined(person, company)).becoming(post(random));
            case 1 -> News.joined(person, company);
            case 2 -> News.changedRole(person, company).becoming(post(random));
            case 3 -> to(pick(random), News.left(person, company));
            default -> from(company, News.left(person, company)).as(post(random));
        };
        switch (random.nextInt(4)) {
            case 0 -> report.on(day(random).toString());
            case 1 -> report.on(day(random).toString().substring(0, 7));
            case 2 -> report.on(day(random).toString().substring(0, 4));
            default -> report.status(STATUSES.get(random.nextInt(STATUSES.size())));
        }
        if (random.nextInt(6) == 0) {
            report.inPassing();
        }
        return report.status(STATUSES.get(random.nextInt(STATUSES.size()))).build();
    }

    private static Report from(String company, Report report) {
        return report.from(company, PARENTS.get(company));
    }

    private static Report to(String company, Report report) {
        return report.to(company, PARENTS.get(company));
    }

    private static String post(Random random) {
        return POSTS.get(random.nextInt(POSTS.size()));
    }

    private static String pick(Random random) {
        return COMPANIES.get(random.nextInt(COMPANIES.size()));
    }

    private static LocalDate day(Random random) {
        return FIRST_DAY.plusDays(random.nextInt(DAYS));
    }
}
