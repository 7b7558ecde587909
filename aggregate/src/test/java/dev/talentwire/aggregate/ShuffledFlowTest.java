package dev.talentwire.aggregate;

import static org.assertj.core.api.Assertions.assertThat;

import dev.talentwire.aggregate.moves.ConsolidationSettings;
import dev.talentwire.aggregate.moves.PersonMoves;
import dev.talentwire.schemas.Employer;
import dev.talentwire.schemas.EnrichedArticle;
import dev.talentwire.schemas.MoveReport;
import dev.talentwire.schemas.Person;
import dev.talentwire.schemas.TalentMove;
import java.io.IOException;
import java.nio.ByteBuffer;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.Collections;
import java.util.List;
import java.util.Map;
import java.util.Random;
import java.util.TreeMap;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/**
 * Through the whole topology: shuffled, repeated and delayed reports, among older versions of their articles, leave the same compacted {@code talent-moves}. 100 shuffles by default;
 * {@code -Dsurefire.argLine=-Daggregate.flow.shuffles=10000} makes them 10,000. Each shuffle has a person and companies of its own, so that one
 * topology serves many; it is made anew now and then, since every change of day costs it all companies that it has ever seen.
 */
class ShuffledFlowTest {

    private static final int SHUFFLES = Integer.getInteger("aggregate.flow.shuffles", 100);
    private static final int SHUFFLES_OF_ONE_SET = 20;
    private static final int SHUFFLES_OF_ONE_FLOW = 200;

    @TempDir
    Path state;

    @Test
    void anyOrderCopiesAndDelaysLeaveTheSameCompactedMoves() throws IOException {
        for (int first = 0; first < SHUFFLES; first += SHUFFLES_OF_ONE_FLOW) {
            shuffle(first, Math.min(SHUFFLES, first + SHUFFLES_OF_ONE_FLOW));
        }
    }

    private void shuffle(int first, int end) throws IOException {
        LocalDate day = LocalDate.parse("2026-11-20");
        try (var flow = new Flow(Files.createDirectory(state.resolve("from-" + first)), day.toString())) {
            for (int shuffle = first; shuffle < end; shuffle++) {
                var random = new Random(shuffle);
                List<EnrichedArticle> articles = theirOwn(shuffle, set(shuffle / SHUFFLES_OF_ONE_SET));
                var arriving = new ArrayList<>(articles);
                arriving.addAll(articles.subList(0, random.nextInt(articles.size())));
                arriving.addAll(olderVersions(shuffle, random, articles));
                Collections.shuffle(arriving, random);
                for (EnrichedArticle article : arriving) {
                    flow.publish(article);
                    if (random.nextInt(1000) == 0) {
                        day = day.plusDays(1);
                        flow.goTo(day.toString());
                    }
                }

                assertThat(published(flow, "邓临舟" + shuffle))
                        .as("shuffle %d", shuffle)
                        .isEqualTo(expected(articles));
            }
        }
    }

    private static List<EnrichedArticle> set(int number) {
        var random = new Random(number);
        List<EnrichedArticle> articles = RandomNews.aboutOnePerson(random, 2 + random.nextInt(10));
        return articles.stream()
                .map(article -> random.nextInt(5) == 0
                        ? EnrichedArticle.newBuilder(article)
                                .setReports(List.of())
                                .build()
                        : article)
                .toList();
    }

    /** What some of the articles said before they were corrected. */
    private static List<EnrichedArticle> olderVersions(int shuffle, Random random, List<EnrichedArticle> articles) {
        List<EnrichedArticle> said = theirOwn(shuffle, RandomNews.aboutOnePerson(random, articles.size()));
        var older = new ArrayList<EnrichedArticle>();
        for (int i = 0; i < articles.size(); i++) {
            if (random.nextBoolean()) {
                EnrichedArticle newest = articles.get(i);
                older.add(EnrichedArticle.newBuilder(newest)
                        .setFetchedAt(newest.getFetchedAt().minusSeconds(1 + random.nextInt(100)))
                        .setReports(said.get(i).getReports())
                        .build());
            }
        }
        return older;
    }

    private static Map<String, ByteBuffer> published(Flow flow, String person) throws IOException {
        var moves = new TreeMap<String, ByteBuffer>();
        for (TalentMove move : flow.compactedMoves().values()) {
            if (move.getPersonId().equals(person)) {
                moves.put(
                        move.getId(),
                        TalentMove.newBuilder(move).setRevision(1).build().toByteBuffer());
            }
        }
        flow.forgetMovesOf(person);
        return moves;
    }

    private static Map<String, ByteBuffer> expected(List<EnrichedArticle> articles) throws IOException {
        var moves = new TreeMap<String, ByteBuffer>();
        for (TalentMove move : PersonMoves.of(articles, ConsolidationSettings.defaults())) {
            moves.put(move.getId(), move.toByteBuffer());
        }
        return moves;
    }

    private static List<EnrichedArticle> theirOwn(int number, List<EnrichedArticle> articles) {
        return articles.stream()
                .map(article -> EnrichedArticle.newBuilder(article)
                        .setArticleId(article.getArticleId() + "-" + number)
                        .setReports(article.getReports().stream()
                                .map(report -> theirOwn(number, report))
                                .toList())
                        .build())
                .toList();
    }

    private static MoveReport theirOwn(int number, MoveReport report) {
        String person = report.getPerson().getId() + number;
        return MoveReport.newBuilder(report)
                .setPerson(new Person(person, person, person))
                .setFrom(theirOwn(number, report.getFrom()))
                .setTo(theirOwn(number, report.getTo()))
                .build();
    }

    private static @Nullable Employer theirOwn(int number, @Nullable Employer employer) {
        if (employer == null) {
            return null;
        }
        String prefix = employer.getId().startsWith("x-") ? "x-" : "";
        String id = prefix + number + employer.getId().substring(prefix.length());
        return Employer.newBuilder(employer).setId(id).setName(id).build();
    }
}
