package dev.talentwire.aggregate.simulation;

import dev.talentwire.aggregate.spikes.ReferenceCompany;
import dev.talentwire.aggregate.spikes.SpikeSettings;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.Locale;
import java.util.Random;
import java.util.stream.DoubleStream;
import java.util.stream.IntStream;

/**
 * Detectors side by side on simulated companies: how often each cries wolf, and how soon it sees that more people leave than should.
 *
 * <p>Baselines: 0.02 to 1 departures a week, Poisson and overdispersed, flat, growing and seasonal. Outbreaks: 2, 3 or 5 further departures, spread over
 * three weeks, in the middle of the year that is judged. A false alarm is a run of alarm days without an outbreak; runs less than 30 days apart are one. To
 * compare power at one false-alarm rate, each threshold is moved until the rate is that of the stated budget; where whole counts jump over it,
 * the two neighbouring thresholds are mixed. The same seed gives the same table.
 *
 * @param seed      of the random numbers
 * @param companies simulated companies of each kind
 * @param settings  the rule and its budget
 */
public record Simulation(long seed, int companies, SpikeSettings settings) {

    /** Neighbouring seeds must not share companies. */
    private static final long SEEDS_APART = 0x9E37_79B9_7F4A_7C15L;

    private static final int BURN_IN = 920;
    private static final int YEAR = 365;
    private static final int QUIET = 30;
    private static final int OUTBREAK = BURN_IN + 180;
    private static final int OUTBREAK_DAYS = 21;
    private static final int[] EXTRA = {2, 3, 5};
    private static final int[] WITHIN = {7, 14, 30};
    private static final double OUTBREAKS_PER_YEAR = 0.1;

    /** Scores of one detector: without an outbreak, and with each size of outbreak. */
    private record Scores(Detector detector, List<double[]> calm, List<List<double[]>> outbreaks) {}

    /**
     * What a threshold gives.
     *
     * @param falseAlarms per company and year
     * @param detected    share of outbreaks found, by size and time
     * @param delay       mean days to detection of what is found within 30 days, by size
     */
    private record Outcome(double falseAlarms, List<List<Double>> detected, List<Double> delay) {

        /** Each threshold in that share of the cases. */
        static Outcome mixed(Outcome one, Outcome other, double shareOfOne) {
            var detected = new ArrayList<List<Double>>();
            for (int size = 0; size < EXTRA.length; size++) {
                detected.add(mixed(one.detected.get(size), other.detected.get(size), shareOfOne));
            }
            double falseAlarms = shareOfOne * one.falseAlarms + (1 - shareOfOne) * other.falseAlarms;
            return new Outcome(falseAlarms, detected, mixed(one.delay, other.delay, shareOfOne));
        }

        private static List<Double> mixed(List<Double> one, List<Double> other, double shareOfOne) {
            return IntStream.range(0, one.size())
                    .mapToObj(i -> shareOfOne * one.get(i) + (1 - shareOfOne) * other.get(i))
                    .toList();
        }
    }

    private record Row(String thresholds, String detector, Outcome outcome) {}

    /** The table, as Markdown. */
    public String table() {
        var text = new StringBuilder();
        int years = ReferenceCompany.kinds().size() * companies;
        text.append(String.format(
                Locale.ROOT,
                "Seed %d, %d company-years without and %d with an outbreak of each size. Stated budget: %.4f false alarms a company-year.%n",
                seed,
                years,
                years,
                settings.budget()));
        String part = "";
        for (Row row : rows()) {
            if (!row.thresholds().equals(part)) {
                part = row.thresholds();
                text.append('\n').append(part).append("\n\n").append(header());
            }
            text.append(row(row.detector(), row.outcome()));
        }
        return text.toString();
    }

    /** The table, one line for each figure: thresholds, detector, figure, value. */
    public String csv() {
        var text = new StringBuilder("thresholds,detector,figure,value\n");
        for (Row row : rows()) {
            String head = '"' + row.thresholds() + "\",\"" + row.detector() + "\",";
            text.append(head)
                    .append("false alarms a company-year,")
                    .append(row.outcome().falseAlarms())
                    .append('\n');
            for (int size = 0; size < EXTRA.length; size++) {
                for (int time = 0; time < WITHIN.length; time++) {
                    text.append(head)
                            .append("share of +")
                            .append(EXTRA[size])
                            .append(" found in ")
                            .append(WITHIN[time])
                            .append(" days,")
                            .append(row.outcome().detected().get(size).get(time))
                            .append('\n');
                }
            }
        }
        return text.toString();
    }

    private List<Row> rows() {
        List<Scores> all = Detectors.all(settings).stream().map(this::scores).toList();
        var rows = new ArrayList<Row>();
        for (Scores scores : all) {
            Detector detector = scores.detector();
            rows.add(new Row(
                    "At the published threshold (ours: the stated budget)",
                    detector.name(),
                    outcome(scores, detector.threshold())));
        }
        for (Scores scores : all) {
            rows.add(new Row(
                    "At an equal rate of false alarms, the stated one",
                    scores.detector().name(),
                    atRate(scores, settings.budget())));
        }
        return rows;
    }

    private Scores scores(Detector detector) {
        var calm = new ArrayList<double[]>();
        var outbreaks = new ArrayList<List<double[]>>();
        for (int ignored : EXTRA) {
            outbreaks.add(new ArrayList<>());
        }
        for (ReferenceCompany kind : ReferenceCompany.kinds()) {
            for (int number = 0; number < companies; number++) {
                var random = new Random(seed * SEEDS_APART + 31L * kind.hashCode() + number);
                int[] days = kind.days(BURN_IN + YEAR, random);
                calm.add(judged(detector.scores(days, BURN_IN), BURN_IN, days.length));
                for (int size = 0; size < EXTRA.length; size++) {
                    int[] more = days.clone();
                    for (int extra = 0; extra < EXTRA[size]; extra++) {
                        more[OUTBREAK + random.nextInt(OUTBREAK_DAYS)]++;
                    }
                    int end = OUTBREAK + QUIET + OUTBREAK_DAYS;
                    outbreaks.get(size).add(judged(detector.scores(Arrays.copyOf(more, end), OUTBREAK), OUTBREAK, end));
                }
            }
        }
        return new Scores(detector, calm, outbreaks);
    }

    private static double[] judged(double[] scores, int from, int to) {
        return Arrays.copyOfRange(scores, from, to);
    }

    private static Outcome outcome(Scores scores, double threshold) {
        double episodes = scores.calm().stream()
                .mapToInt(series -> episodes(series, threshold))
                .sum();
        var detected = new ArrayList<List<Double>>();
        var delay = new ArrayList<Double>();
        for (List<double[]> series : scores.outbreaks()) {
            int[] first =
                    series.stream().mapToInt(one -> firstAlarm(one, threshold)).toArray();
            detected.add(Arrays.stream(WITHIN)
                    .mapToObj(days ->
                            Arrays.stream(first).filter(day -> day < days).count() / (double) series.size())
                    .toList());
            delay.add(Arrays.stream(first).filter(day -> day < QUIET).average().orElse(Double.NaN));
        }
        return new Outcome(episodes / scores.calm().size(), detected, delay);
    }

    private static int episodes(double[] series, double threshold) {
        int episodes = 0;
        int last = -QUIET - 1;
        for (int day = 0; day < series.length; day++) {
            if (series[day] >= threshold) {
                episodes += day - last > QUIET ? 1 : 0;
                last = day;
            }
        }
        return episodes;
    }

    private static int firstAlarm(double[] series, double threshold) {
        for (int day = 0; day < series.length; day++) {
            if (series[day] >= threshold) {
                return day;
            }
        }
        return Integer.MAX_VALUE;
    }

    private static Outcome atRate(Scores scores, double rate) {
        double[] candidates = scores.calm().stream()
                .flatMapToDouble(
                        series -> DoubleStream.of(Arrays.stream(series).max().orElse(0)))
                .filter(score -> score > 0)
                .distinct()
                .sorted()
                .toArray();
        int low = 0;
        int high = candidates.length - 1;
        while (low < high) {
            int middle = (low + high) / 2;
            if (outcome(scores, candidates[middle]).falseAlarms() > rate) {
                low = middle + 1;
            } else {
                high = middle;
            }
        }
        Outcome within = outcome(scores, candidates[low]);
        if (low == 0) {
            return within;
        }
        Outcome above = outcome(scores, candidates[low - 1]);
        double share = (rate - within.falseAlarms()) / (above.falseAlarms() - within.falseAlarms());
        return Outcome.mixed(above, within, Math.clamp(share, 0, 1));
    }

    private static String header() {
        return """
                | detector | false alarms / company-year | +2 in 7/14/30 d | +3 in 7/14/30 d | +5 in 7/14/30 d | delay +5 | PPV (+3) |
                |---|---|---|---|---|---|---|
                """;
    }

    private static String row(String name, Outcome outcome) {
        var cells = new StringBuilder("| " + name + " | ").append(number("%.4f", outcome.falseAlarms()));
        for (List<Double> times : outcome.detected()) {
            cells.append(" | ")
                    .append(number("%.0f", 100 * times.get(0)))
                    .append('/')
                    .append(number("%.0f", 100 * times.get(1)))
                    .append('/')
                    .append(number("%.0f %%", 100 * times.get(2)));
        }
        double hits = OUTBREAKS_PER_YEAR * outcome.detected().get(1).get(2);
        return cells.append(" | ")
                .append(number("%.1f d", outcome.delay().get(2)))
                .append(" | ")
                .append(number("%.0f %%", 100 * hits / (hits + outcome.falseAlarms())))
                .append(" |\n")
                .toString();
    }

    private static String number(String format, double value) {
        return Double.isNaN(value) ? "–" : String.format(Locale.ROOT, format, value);
    }
}
