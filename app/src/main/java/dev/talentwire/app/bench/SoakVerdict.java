package dev.talentwire.app.bench;

import java.time.Duration;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.function.ToDoubleFunction;

/**
 * What the samples of a soak say. Memory, threads and files may not grow; what is kept on disk may, for it is what is kept, but only by
 * so much for each article.
 *
 * @param lines  for people
 * @param passed false when one bound is broken
 */
record SoakVerdict(List<String> lines, boolean passed) {

    static final double MOST_PERCENT_PER_HOUR = 1;
    static final double MOST_STATE_PER_ARTICLE = 4_096;
    static final double MOST_TOPICS_PER_ARTICLE = 32_768;

    /** Five files of 5 MiB, each one line over at most. */
    static final double MOST_LOGS = 26 * SoakSample.MIB;

    static final long MOST_BEHIND = 100;

    /**
     * Judges.
     *
     * @param samples  in the order of time
     * @param warmUp   samples before it do not count
     * @param rejected none is expected: the made news holds nothing that a stage cannot use
     * @throws IllegalArgumentException when fewer than three samples are left
     */
    static SoakVerdict of(List<SoakSample> samples, Duration warmUp, RejectedByReason rejected) {
        List<SoakSample> warm = samples.stream()
                .filter(sample -> sample.at().compareTo(warmUp) >= 0)
                .toList();
        if (warm.size() < 3) {
            throw new IllegalArgumentException("Only " + warm.size() + " samples after a warm-up of " + warmUp);
        }
        var judge = new Judge(warm);
        judge.steady("live heap", SoakSample::heap);
        judge.steady("resident memory", SoakSample::resident);
        judge.steady("threads", SoakSample::threads);
        judge.steady("open files", SoakSample::files);
        judge.perArticle("local state", SoakSample::state, MOST_STATE_PER_ARTICLE);
        judge.perArticle("broker's topics", SoakSample::topics, MOST_TOPICS_PER_ARTICLE);
        judge.atMost("log files", SoakSample::logs, MOST_LOGS);
        judge.atMost("records behind at the end", SoakSample::behind, MOST_BEHIND);
        judge.pace();
        judge.add("rejected", rejected.isEmpty(), rejected.toString());
        return new SoakVerdict(judge.lines, judge.passed);
    }

    private static final class Judge {
        private final List<SoakSample> warm;
        private final List<String> lines = new ArrayList<>();
        private boolean passed = true;

        Judge(List<SoakSample> warm) {
            this.warm = warm;
        }

        void steady(String name, ToDoubleFunction<SoakSample> of) {
            Trend trend = trend(of);
            String start = trend.start() < SoakSample.MIB
                    ? String.format(Locale.ROOT, "%.0f", trend.start())
                    : String.format(Locale.ROOT, "%.1f MiB", trend.start() / SoakSample.MIB);
            add(
                    name,
                    trend.percentPerHour() <= MOST_PERCENT_PER_HOUR,
                    start
                            + String.format(
                                    Locale.ROOT,
                                    ", %+.2f %%/h (at most %.0f)",
                                    trend.percentPerHour(),
                                    MOST_PERCENT_PER_HOUR));
        }

        void perArticle(String name, ToDoubleFunction<SoakSample> of, double most) {
            double last = of.applyAsDouble(warm.getLast());
            double articles = warm.getLast().articles() - warm.getFirst().articles();
            double each = articles == 0 ? 0 : (last - of.applyAsDouble(warm.getFirst())) / articles;
            add(
                    name,
                    each <= most,
                    String.format(
                            Locale.ROOT,
                            "%.1f MiB, %+.0f bytes an article (at most %.0f)",
                            last / SoakSample.MIB,
                            each,
                            most));
        }

        /** What really came: a site that is asked late offers less. */
        void pace() {
            SoakSample first = warm.getFirst();
            SoakSample last = warm.getLast();
            double seconds = last.at().minus(first.at()).toMillis() / 1000.0;
            lines.add(String.format(
                    Locale.ROOT,
                    "%-26s%.2f a second",
                    "articles read",
                    (last.articles() - first.articles()) / seconds));
        }

        void atMost(String name, ToDoubleFunction<SoakSample> of, double most) {
            double last = of.applyAsDouble(warm.getLast());
            add(name, last <= most, String.format(Locale.ROOT, "%.0f (at most %.0f)", last, most));
        }

        private void add(String name, boolean good, String figures) {
            passed &= good;
            lines.add(String.format(Locale.ROOT, "%-26s%s%s", name, figures, good ? "  ok" : "  TOO MUCH"));
        }

        private Trend trend(ToDoubleFunction<SoakSample> of) {
            return Trend.of(warm.stream()
                    .map(sample -> new Trend.Point(sample.at(), of.applyAsDouble(sample)))
                    .toList());
        }
    }
}
