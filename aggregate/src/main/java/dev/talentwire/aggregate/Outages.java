package dev.talentwire.aggregate;

import dev.talentwire.aggregate.moves.Period;
import dev.talentwire.aggregate.spikes.Coverage;
import dev.talentwire.aggregate.spikes.SourceWatch;
import dev.talentwire.aggregate.spikes.SpikeSettings;
import dev.talentwire.schemas.SourceStatus;
import java.time.Instant;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import java.util.Set;
import java.util.TreeSet;
import org.apache.kafka.streams.state.KeyValueIterator;
import org.apache.kafka.streams.state.KeyValueStore;
import org.apache.kafka.streams.state.ReadOnlyKeyValueStore;
import org.apache.kafka.streams.state.ValueAndTimestamp;

/** Remembers on which days too few sources were heard, and tells how well each day was covered. */
final class Outages {

    /** Days of outage, by ISO date. */
    static final String STORE = "outage-days";

    /** The last word on every source, the same in every partition. */
    static final String SOURCES = "sources";

    private final KeyValueStore<String, Long> days;
    private final ReadOnlyKeyValueStore<String, ValueAndTimestamp<SourceStatus>> sources;
    private final SpikeSettings settings;

    Outages(
            KeyValueStore<String, Long> days,
            ReadOnlyKeyValueStore<String, ValueAndTimestamp<SourceStatus>> sources,
            SpikeSettings settings) {
        this.days = days;
        this.sources = sources;
        this.settings = settings;
    }

    /** Marks the days since which too few sources are heard, if so it is now, and forgets days that no baseline reaches. */
    void look(Instant now) {
        LocalDate today = LocalDate.ofInstant(now, Period.CALENDAR);
        long oldest = today.minusDays(settings.reachDays()).toEpochDay();
        var watch = new SourceWatch(known());
        if (watch.shareOut(now) >= settings.outageShare()) {
            long since =
                    LocalDate.ofInstant(watch.outSince(now), Period.CALENDAR).toEpochDay();
            for (long day = Math.max(since, oldest); day <= today.toEpochDay(); day++) {
                days.put(LocalDate.ofEpochDay(day).toString(), day);
            }
        }
        for (LocalDate day : marked()) {
            if (day.toEpochDay() < oldest) {
                days.delete(day.toString());
            }
        }
    }

    Coverage coverage() {
        return new SourceWatch(known()).coverage(marked());
    }

    private Set<LocalDate> marked() {
        var marked = new TreeSet<LocalDate>();
        try (KeyValueIterator<String, Long> entries = days.all()) {
            entries.forEachRemaining(entry -> marked.add(LocalDate.ofEpochDay(entry.value)));
        }
        return marked;
    }

    private List<SourceStatus> known() {
        var known = new ArrayList<SourceStatus>();
        try (KeyValueIterator<String, ValueAndTimestamp<SourceStatus>> entries = sources.all()) {
            entries.forEachRemaining(entry -> known.add(entry.value.value()));
        }
        return known;
    }
}
