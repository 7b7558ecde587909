package dev.talentwire.aggregate;

import dev.talentwire.aggregate.counts.CompanyLedger;
import dev.talentwire.aggregate.counts.CountedMove;
import dev.talentwire.aggregate.counts.Series;
import dev.talentwire.aggregate.moves.Period;
import dev.talentwire.aggregate.spikes.AlertLife;
import dev.talentwire.aggregate.spikes.DepartureHistory;
import dev.talentwire.aggregate.spikes.SpikeRule;
import dev.talentwire.aggregate.spikes.Verdict;
import dev.talentwire.schemas.CompanyCounts;
import dev.talentwire.schemas.DepartureAlert;
import dev.talentwire.schemas.Employer;
import dev.talentwire.schemas.Rejections;
import dev.talentwire.schemas.TalentMove;
import dev.talentwire.schemas.Topic;
import java.time.Instant;
import java.time.InstantSource;
import java.time.LocalDate;
import java.util.Comparator;
import java.util.List;
import java.util.Objects;
import java.util.TreeSet;
import org.apache.kafka.streams.processor.PunctuationType;
import org.apache.kafka.streams.processor.api.Processor;
import org.apache.kafka.streams.processor.api.ProcessorContext;
import org.apache.kafka.streams.processor.api.Record;
import org.apache.kafka.streams.state.KeyValueIterator;
import org.apache.kafka.streams.state.KeyValueStore;
import org.jspecify.annotations.Nullable;

/**
 * Keeps the moves of every company, and publishes counts and alerts when they change: because a move came, changed or went, or
 * because a day has passed.
 */
@SuppressWarnings("NullAway.Init") // Kafka Streams calls init before anything else.
final class CountCompanies implements Processor<String, TalentMove, String, Outcome> {

    static final String MOVES = "company-moves";
    static final String COUNTS = "company-window-counts";
    static final String ALERTS = "company-alerts";
    static final String CALENDAR = "counting-day";

    private static final String TODAY = "today";

    private final Topic<TalentMove> topic;
    private final AggregateSettings settings;
    private final SpikeRule rule;
    private final InstantSource clock;
    private final Rejection rejection;
    private ProcessorContext<String, Outcome> context;
    private KeyValueStore<String, TalentMove> moves;
    private KeyValueStore<String, CompanyCounts> counts;
    private KeyValueStore<String, DepartureAlert> alerts;
    private KeyValueStore<String, Long> calendar;

    CountCompanies(Topic<TalentMove> topic, AggregateSettings settings, SpikeRule rule, InstantSource clock) {
        this.topic = topic;
        this.settings = settings;
        this.rule = rule;
        this.clock = clock;
        this.rejection = new Rejection(clock);
    }

    @Override
    public void init(ProcessorContext<String, Outcome> processorContext) {
        context = processorContext;
        moves = processorContext.getStateStore(MOVES);
        counts = processorContext.getStateStore(COUNTS);
        alerts = processorContext.getStateStore(ALERTS);
        calendar = processorContext.getStateStore(CALENDAR);
        processorContext.schedule(settings.aging(), PunctuationType.WALL_CLOCK_TIME, time -> age());
    }

    @Override
    public void process(Record<String, TalentMove> record) {
        String company = record.key();
        TalentMove move = record.value();
        String key = PairKey.of(company, move.getId());
        if (CountedMove.of(move, new Series(company, true)).isEmpty()) {
            if (moves.delete(key) == null) {
                return;
            }
        } else {
            moves.put(key, move);
        }
        recount(company, today(), record, move);
    }

    /** A day has passed: every window of this partition moves on, news or not. */
    private void age() {
        LocalDate today = today();
        Long last = calendar.get(TODAY);
        if (last != null && last >= today.toEpochDay()) {
            return;
        }
        var companies = new TreeSet<String>();
        try (KeyValueIterator<String, CompanyCounts> known = counts.all()) {
            known.forEachRemaining(entry -> companies.add(PairKey.owner(entry.key)));
        }
        Instant now = clock.instant();
        for (String company : companies) {
            recount(company, today, new Record<>(company, null, now.toEpochMilli()), null);
        }
        calendar.put(TODAY, today.toEpochDay());
    }

    private LocalDate today() {
        return LocalDate.ofInstant(clock.instant(), Period.CALENDAR);
    }

    /** @param move that asks for it; null when it is only that a day has passed */
    private void recount(String company, LocalDate today, Record<String, ?> cause, @Nullable TalentMove move) {
        try {
            new Recount(company, today, cause).publish();
        } catch (ArithmeticException | IllegalStateException | IllegalArgumentException e) {
            context.forward(rejection.of(cause, payload(move), Rejections.BUG, e, context));
        }
    }

    private byte @Nullable [] payload(@Nullable TalentMove move) {
        return topic.values().serializer().serialize(topic.name(), move);
    }

    /** One company on one day. */
    private final class Recount {

        private final String companyId;
        private final LocalDate today;
        private final Record<String, ?> cause;
        private final List<TalentMove> known;
        private final CompanyLedger ledger;

        Recount(String companyId, LocalDate today, Record<String, ?> cause) {
            this.companyId = companyId;
            this.today = today;
            this.cause = cause;
            this.known = PairKey.valuesOf(companyId, moves);
            this.ledger = ledger(new Series(companyId, false));
        }

        private CompanyLedger ledger(Series series) {
            return new CompanyLedger(series, known, settings.countedStatuses());
        }

        void publish() {
            String name = name();
            publishCounts(ledger, new Series(companyId, false), name);
            var group = new Series(companyId, true);
            if (isGroup() || counts.get(countsKey(group, settings.windowDays().getFirst())) != null) {
                publishCounts(ledger(group), group, name);
            }
            for (int window : settings.spikes().windowDays()) {
                publishAlert(name, window);
            }
        }

        /** Only a company with a subsidiary in its moves has a second series. */
        private boolean isGroup() {
            return known.stream()
                    .flatMap(move -> CountedMove.employers(move).stream())
                    .anyMatch(employer -> companyId.equals(employer.getParentId()));
        }

        private void publishCounts(CompanyLedger of, Series series, String name) {
            for (int window : settings.windowDays()) {
                publishCounts(of.counts(name, window, today), series);
            }
        }

        private String countsKey(Series series, int window) {
            return PairKey.of(companyId, (series.withSubsidiaries() ? "group/" : "") + window + "d");
        }

        private void publishCounts(CompanyCounts now, Series series) {
            String key = countsKey(series, now.getWindowDays());
            CompanyCounts last = counts.get(key);
            if (last != null
                    && CompanyCounts.newBuilder(now)
                            .setAsOf(last.getAsOf())
                            .build()
                            .equals(last)) {
                return;
            }
            counts.put(key, now);
            String published = series.key() + "/" + now.getWindowDays() + "d";
            context.forward(cause.withKey(published).withValue(new Outcome.Counted(now)));
        }

        private void publishAlert(String name, int window) {
            String key = PairKey.of(companyId, window + "d");
            List<TalentMove> departures = ledger.departures(window, today).stream()
                    .map(CountedMove::move)
                    .toList();
            new AlertLife(companyId, name, window)
                    .next(alerts.get(key), day -> verdict(window, day), departures, today)
                    .ifPresent(alert -> {
                        alerts.put(key, alert);
                        context.forward(cause.withKey(alert.getId()).withValue(new Outcome.Alerted(alert)));
                    });
        }

        private Verdict verdict(int window, LocalDate day) {
            LocalDate start = day.minusDays(settings.spikes().reachDays());
            return rule.judge(new DepartureHistory(
                    day,
                    window,
                    ledger.departures(window, day).size(),
                    ledger.departuresPerDay(start, day),
                    knownSince()));
        }

        /** Before the first report of any of its moves the company may simply not have been watched. */
        private LocalDate knownSince() {
            return known.stream()
                    .map(TalentMove::getFirstReported)
                    .filter(Objects::nonNull)
                    .min(Comparator.naturalOrder())
                    .map(first -> LocalDate.ofInstant(first, Period.CALENDAR))
                    .orElse(today);
        }

        /** The company's name as its moves give it; the last published one when all of them are gone. */
        private String name() {
            return known.stream()
                    .flatMap(move -> CountedMove.employers(move).stream())
                    .filter(employer -> employer.getId().equals(companyId))
                    .map(Employer::getName)
                    .min(Comparator.naturalOrder())
                    .orElseGet(this::lastPublishedName);
        }

        private String lastPublishedName() {
            return PairKey.valuesOf(companyId, counts).stream()
                    .map(CompanyCounts::getCompany)
                    .findFirst()
                    .orElse(companyId);
        }
    }
}
