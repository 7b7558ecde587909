package dev.talentwire.aggregate;

import dev.talentwire.aggregate.counts.CountedMove;
import dev.talentwire.aggregate.counts.Series;
import dev.talentwire.aggregate.moves.Period;
import dev.talentwire.aggregate.spikes.Coverage;
import dev.talentwire.aggregate.spikes.SectorTally;
import dev.talentwire.aggregate.spikes.SpikeRule;
import dev.talentwire.schemas.EnrichedArticle;
import dev.talentwire.schemas.Fault;
import dev.talentwire.schemas.Rejections;
import dev.talentwire.schemas.TalentMove;
import java.time.Instant;
import java.time.InstantSource;
import java.time.LocalDate;
import java.util.Map;
import java.util.Set;
import java.util.TreeSet;
import java.util.function.Predicate;
import org.apache.kafka.streams.processor.PunctuationType;
import org.apache.kafka.streams.processor.api.Processor;
import org.apache.kafka.streams.processor.api.ProcessorContext;
import org.apache.kafka.streams.processor.api.Record;
import org.apache.kafka.streams.state.KeyValueIterator;
import org.apache.kafka.streams.state.KeyValueStore;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;

/**
 * Keeps the moves of every company, and publishes counts and alerts when they change: because a move or a claim came, changed or went,
 * or because a day has passed.
 */
@SuppressWarnings("NullAway.Init") // Kafka Streams calls init before anything else.
final class CountCompanies implements Processor<String, CompanyNews, String, Outcome> {

    static final String CALENDAR = "counting-day";

    private static final Logger LOG = LoggerFactory.getLogger(CountCompanies.class);

    private static final String TODAY = "today";

    private final AlertRules rules;
    private final InstantSource clock;
    private final Rejection rejection;
    private AggregateSettings settings;
    private SpikeRule rule;
    private ProcessorContext<String, Outcome> context;
    private CompanyStores stores;
    private KeyValueStore<String, Long> calendar;
    private SectorRates sectors;
    private Outages outages;
    private Coverage coverage = Coverage.FULL;

    CountCompanies(AlertRules rules, InstantSource clock) {
        this.rules = rules;
        this.settings = rules.get().settings();
        this.rule = rules.get().rule();
        this.clock = clock;
        this.rejection = new Rejection(clock);
    }

    @Override
    public void init(ProcessorContext<String, Outcome> processorContext) {
        context = processorContext;
        stores = CompanyStores.of(processorContext);
        calendar = processorContext.getStateStore(CALENDAR);
        obey(rules.get());
        coverage = outages.coverage();
        processorContext.schedule(settings.aging(), PunctuationType.WALL_CLOCK_TIME, time -> age());
    }

    private void obey(AlertRules.InForce inForce) {
        settings = inForce.settings();
        rule = inForce.rule();
        sectors = new SectorRates(
                context.getStateStore(SectorRates.STORE), settings.spikes().priorPerYear());
        outages = new Outages(
                context.getStateStore(Outages.STORE), context.getStateStore(Outages.SOURCES), settings.spikes());
    }

    @Override
    public void process(Record<String, CompanyNews> record) {
        boolean changed = switch (record.value()) {
            case CompanyNews.Moved moved -> keep(record.key(), moved.move());
            case CompanyNews.Claimed claimed -> keep(record.key(), claimed.article());
        };
        if (changed) {
            recount(record.key(), today(), record, false);
        }
    }

    private boolean keep(String company, TalentMove move) {
        String key = PairKey.of(company, move.getId());
        if (CountedMove.of(move, new Series(company, true)).isEmpty()) {
            return stores.moves().delete(key) != null;
        }
        stores.moves().put(key, move);
        return true;
    }

    private boolean keep(String company, EnrichedArticle article) {
        String key = PairKey.of(company, article.getArticleId());
        EnrichedArticle before = stores.claims().get(key);
        if (before != null && before.getFetchedAt().isAfter(article.getFetchedAt())) {
            return false;
        }
        // Kept also when it claims nothing any more, so that an older version from a redrive does not bring the claim
        // back.
        stores.claims().put(key, article);
        return true;
    }

    /** Looks at the rules and the sources; and when other rules hold or a day has passed, every window of this partition moves on, news or not. */
    private void age() {
        AlertRules.InForce inForce = rules.get();
        if (!inForce.settings().equals(settings)) {
            obey(inForce);
            calendar.delete(TODAY);
        }
        Instant now = clock.instant();
        outages.look(now);
        coverage = outages.coverage();
        LocalDate today = today();
        Long last = calendar.get(TODAY);
        if (last != null && last >= today.toEpochDay()) {
            return;
        }
        var companies = new TreeSet<String>();
        addOwners(stores.counts(), counts -> true, companies);
        // Who has moves or claims and no counts has none because counting failed, and may be counted now.
        addOwners(stores.moves(), move -> true, companies);
        addOwners(stores.claims(), article -> !article.getClaims().isEmpty(), companies);
        learn(companies, today);
        for (String company : companies) {
            recount(company, today, new Record<>(company, null, now.toEpochMilli()), true);
        }
        calendar.put(TODAY, today.toEpochDay());
    }

    private static <V> void addOwners(KeyValueStore<String, V> store, Predicate<V> says, Set<String> owners) {
        try (KeyValueIterator<String, V> entries = store.all()) {
            entries.forEachRemaining(entry -> {
                if (says.test(entry.value)) {
                    owners.add(PairKey.owner(entry.key));
                }
            });
        }
    }

    /** Before any company is judged anew, so that all are judged by what is known of their sectors on this day. */
    private void learn(Iterable<String> companies, LocalDate today) {
        var tally = new SectorTally(settings.spikes());
        for (String company : companies) {
            addTo(tally, company, today);
        }
        sectors.learn(tally);
    }

    private void addTo(SectorTally tally, String company, LocalDate today) {
        try {
            recount(company, today).addTo(tally);
        } catch (RuntimeException e) {
            if (!Fault.isOfRecord(e)) {
                throw e;
            }
            LOG.debug("Sectors do not learn from {}, whose recount follows and is rejected", company, e);
        }
    }

    private LocalDate today() {
        return LocalDate.ofInstant(clock.instant(), Period.CALENDAR);
    }

    /**
     * Counts a company anew and publishes what changed. When that fails nothing is sent again by a redrive: what led to it is kept already and
     * may have been retracted since, and the next recount counts it.
     *
     * @param newDay true at a change of day, false when news came
     */
    private void recount(String company, LocalDate today, Record<String, ?> cause, boolean newDay) {
        Map<String, Outcome> outcomes;
        try {
            outcomes = recount(company, today).outcomes(newDay);
        } catch (RuntimeException e) {
            if (!Fault.isOfRecord(e)) {
                throw e;
            }
            context.forward(rejection.of(cause, null, Rejections.RECOUNT, e, context));
            return;
        }
        outcomes.forEach((key, outcome) -> context.forward(cause.withKey(key).withValue(outcome)));
    }

    private Recount recount(String company, LocalDate today) {
        return new Recount(company, today, stores, settings, rule, sectors, coverage);
    }
}
