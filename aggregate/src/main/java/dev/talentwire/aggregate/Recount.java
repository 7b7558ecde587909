package dev.talentwire.aggregate;

import dev.talentwire.aggregate.counts.CompanyLedger;
import dev.talentwire.aggregate.counts.CountedMove;
import dev.talentwire.aggregate.counts.LeaverClaims;
import dev.talentwire.aggregate.counts.Series;
import dev.talentwire.aggregate.moves.Period;
import dev.talentwire.aggregate.spikes.AlertLife;
import dev.talentwire.aggregate.spikes.Coverage;
import dev.talentwire.aggregate.spikes.Episode;
import dev.talentwire.aggregate.spikes.SectorTally;
import dev.talentwire.aggregate.spikes.SpikeRule;
import dev.talentwire.aggregate.spikes.Verdict;
import dev.talentwire.schemas.CompanyCounts;
import dev.talentwire.schemas.Employer;
import dev.talentwire.schemas.EnrichedArticle;
import dev.talentwire.schemas.TalentMove;
import java.time.LocalDate;
import java.util.Comparator;
import java.util.HashMap;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Optional;
import java.util.function.Function;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;

/** One company on one day: its counts in every window and its alert, from everything that is kept of it. */
final class Recount {

    /** Alerts of episodes that were over longer ago are left as they are. */
    private static final int ALERTS_REACH_DAYS = 365;

    private final String companyId;
    private final LocalDate today;
    private final CompanyStores stores;
    private final AggregateSettings settings;
    private final SpikeRule rule;
    private final SectorRates sectors;
    private final Coverage coverage;
    private final List<TalentMove> known;
    private final List<EnrichedArticle> claiming;
    private final CompanyLedger ledger;
    private final Map<String, Outcome> outcomes = new LinkedHashMap<>();
    private final Keeping keeping = new Keeping();

    Recount(
            String companyId,
            LocalDate today,
            CompanyStores stores,
            AggregateSettings settings,
            SpikeRule rule,
            SectorRates sectors,
            Coverage coverage) {
        this.companyId = companyId;
        this.today = today;
        this.stores = stores;
        this.settings = settings;
        this.rule = rule;
        this.sectors = sectors;
        this.coverage = coverage;
        this.known = PairKey.valuesOf(companyId, stores.moves());
        this.claiming = PairKey.valuesOf(companyId, stores.claims());
        this.ledger = ledger(new Series(companyId, false));
    }

    private CompanyLedger ledger(Series series) {
        return new CompanyLedger(series, known, settings.countedStatuses());
    }

    /**
     * What has changed, by the key under which it is published; it is kept as published, or nothing of it is when this throws.
     *
     * @param newDay true at a change of day, false when news came
     */
    Map<String, Outcome> outcomes(boolean newDay) {
        String name = name();
        count(ledger, new Series(companyId, false), name);
        var group = new Series(companyId, true);
        if (isGroup()
                || stores.counts().get(countsKey(group, settings.windowDays().getFirst())) != null) {
            count(ledger(group), group, name);
        }
        alert(name, newDay);
        keeping.keep();
        return outcomes;
    }

    /** Lets the sector learn from this company. */
    void addTo(SectorTally tally) {
        tally.add(attribute(Employer::getSector).orElse(null), past().asOf(today));
    }

    /** Only a company with a subsidiary in its moves has a second series. */
    private boolean isGroup() {
        return known.stream()
                .flatMap(move -> CountedMove.employers(move).stream())
                .anyMatch(employer -> companyId.equals(employer.getParentId()));
    }

    private void count(CompanyLedger of, Series series, String name) {
        var claims = new LeaverClaims(claiming);
        for (int window : settings.windowDays()) {
            CompanyCounts found = of.counts(name, window, today);
            count(
                    CompanyCounts.newBuilder(found)
                            .setClaim(claims.largest(of, window, today).orElse(null))
                            .build(),
                    series);
        }
    }

    private String countsKey(Series series, int window) {
        return PairKey.of(companyId, (series.withSubsidiaries() ? "group/" : "") + window + "d");
    }

    private void count(CompanyCounts now, Series series) {
        String key = countsKey(series, now.getWindowDays());
        CompanyCounts last = stores.counts().get(key);
        if (last != null
                && CompanyCounts.newBuilder(now).setAsOf(last.getAsOf()).build().equals(last)) {
            return;
        }
        keeping.put(stores.counts(), key, now);
        outcomes.put(series.key() + "/" + now.getWindowDays() + "d", new Outcome.Counted(now));
    }

    private void alert(String name, boolean newDay) {
        LocalDate day = lastHeardDay();
        LocalDate from = day.minusDays(ALERTS_REACH_DAYS);
        String group = attribute(Employer::getParentId).orElse(companyId);
        CompanyPast past = past();
        var verdicts = new HashMap<LocalDate, Verdict>();
        Function<LocalDate, Verdict> judge = asOf -> verdicts.computeIfAbsent(asOf, any -> rule.judge(past.asOf(asOf)));
        List<Episode> episodes = Episode.of(past.departures(), judge, coverage::isOut, from, day);
        new AlertLife(companyId, name, group)
                .next(
                        PairKey.valuesOf(companyId, stores.alerts()),
                        episodes,
                        from,
                        judge.apply(day),
                        this::departures,
                        day,
                        newDay)
                .forEach(word -> {
                    keeping.put(stores.alerts(), PairKey.of(companyId, word.id()), word.alert());
                    outcomes.put(word.id(), new Outcome.Alerted(word.alert()));
                });
    }

    /** While too few sources are heard, the calendar of alerts stands still: that nothing comes in is then no calm. */
    private LocalDate lastHeardDay() {
        LocalDate day = today;
        while (coverage.isOut(day)) {
            day = day.minusDays(1);
        }
        return day;
    }

    private List<TalentMove> departures(int days, LocalDate asOf) {
        return ledger.departures(days, asOf).stream().map(CountedMove::move).toList();
    }

    private CompanyPast past() {
        double expected = sectors.of(attribute(Employer::getSector).orElse(null));
        return new CompanyPast(ledger, today, knownSince(), expected, settings.spikes(), coverage);
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

    /** The company's name as its moves and claims give it; the last published one when all of them are gone. */
    private String name() {
        return attribute(Employer::getName)
                .or(() -> PairKey.valuesOf(companyId, stores.counts()).stream()
                        .map(CompanyCounts::getCompany)
                        .findFirst())
                .orElse(companyId);
    }

    private Optional<String> attribute(Function<Employer, @Nullable String> attribute) {
        return Stream.concat(
                        known.stream().flatMap(move -> CountedMove.employers(move).stream()),
                        claiming.stream()
                                .flatMap(article -> article.getClaims().stream())
                                .map(claim -> claim.getCompany()))
                .filter(employer -> employer != null && employer.getId().equals(companyId))
                .map(attribute)
                .filter(Objects::nonNull)
                .map(String.class::cast)
                .min(Comparator.naturalOrder());
    }
}
