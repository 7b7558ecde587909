package dev.talentwire.app.chaos;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.StandardCopyOption;
import java.time.Duration;
import java.time.LocalDate;
import java.time.ZoneId;
import java.util.ArrayList;
import java.util.List;
import java.util.stream.IntStream;

/**
 * Articles as files for the sources of a run. Each tells of another person's departure, the day before, from one of ten companies.
 *
 * @param articles how many there are in all
 * @param published on which day
 */
record News(int articles, LocalDate published) {

    /** Each is a folder of its own, so that several ingest instances share them. */
    static final int SOURCES = 4;

    private static final ZoneId NEWS = ZoneId.of("Asia/Shanghai");
    private static final int TOGETHER = 4;
    private static final String SURNAMES = "赵钱孙李周吴郑王冯陈褚卫蒋沈韩杨朱秦许何吕张孔曹严华金魏陶姜";
    private static final String GIVEN = "明华志伟建国晓东文军海燕思远宇航嘉欣子涵浩然若云凯琳振宁佳怡立群书恒";
    private static final List<String> COMPANIES =
            List.of("砺川电子", "星岚科技", "澄海物流", "溯源医药", "北屿能源", "流火传媒", "闻溪网络", "海雁物流", "启衡软件", "朗泽教育");

    /** Published yesterday: over and done for a clock that is hours off, too, and for a run over midnight. */
    static News ofYesterday(int articles) {
        return new News(articles, LocalDate.now(NEWS).minusDays(1));
    }

    /** Names of the source folders, which are the ids of the sources, too. */
    static List<String> sources() {
        return IntStream.range(0, SOURCES).mapToObj(source -> "files-" + source).toList();
    }

    /** What stands under {@code ingest.sources} for articles in this folder. */
    static String configuration(Path folder) {
        return String.join(
                ", ",
                sources().stream()
                        .map(id -> "{type: file, id: %s, path: \"%s\", every: 1s}".formatted(id, folder.resolve(id)))
                        .toList());
    }

    /** Makes the folders, so that no source is missed at the start. */
    static void prepare(Path folder) throws IOException {
        for (String source : sources()) {
            Files.createDirectories(folder.resolve(source));
        }
    }

    /** Writes all articles at once. */
    void write(Path folder) throws IOException {
        for (int first = 0; first < articles; first += TOGETHER) {
            write(folder, first);
        }
    }

    /** Writes them over about so long; interruptible. */
    void write(Path folder, Duration over) throws IOException, InterruptedException {
        Duration rest = over.dividedBy(Math.max(1, articles / TOGETHER));
        for (int first = 0; first < articles; first += TOGETHER) {
            write(folder, first);
            Thread.sleep(rest);
        }
    }

    private void write(Path folder, int first) throws IOException {
        Path source = folder.resolve(sources().get(first / TOGETHER % SOURCES));
        List<String> lines = new ArrayList<>();
        for (int number = first; number < Math.min(articles, first + TOGETHER); number++) {
            lines.add(line(number));
        }
        // Never seen half written.
        Path half = Files.write(folder.resolve("half-written"), lines);
        Files.move(half, source.resolve("articles-" + first + ".jsonl"), StandardCopyOption.ATOMIC_MOVE);
    }

    private String line(int number) {
        String company = COMPANIES.get(number % COMPANIES.size());
        String person = person(number);
        LocalDate left = published.minusDays(1);
        return ("{\"id\":\"%1$d\",\"url\":\"https://news.example/%1$d\",\"title\":\"%2$s首席技术官%3$s离职\","
                        + "\"published\":\"%4$sT08:00:00+08:00\",\"text\":\"%5$d月%6$d日，%2$s首席技术官%3$s正式离职。公司确认了这一消息，"
                        + "没有说明原因，编号%1$d。\"}")
                .formatted(number, company, person, published, left.getMonthValue(), left.getDayOfMonth());
    }

    private static String person(int number) {
        int family = number % SURNAMES.length();
        int first = number / SURNAMES.length() % GIVEN.length();
        return SURNAMES.substring(family, family + 1)
                + GIVEN.charAt(first)
                + GIVEN.charAt((first + 7 + number % 3) % GIVEN.length());
    }
}
