package dev.talentwire.enrich.move;

import dev.talentwire.enrich.date.DateAt;
import dev.talentwire.enrich.entity.CompanyAt;
import dev.talentwire.enrich.entity.PersonAt;
import dev.talentwire.enrich.entity.PositionAt;
import dev.talentwire.enrich.entity.Pseudonyms;
import dev.talentwire.enrich.entity.Span;
import dev.talentwire.enrich.entity.Tagged;
import dev.talentwire.enrich.lexicon.Lexicon;
import dev.talentwire.enrich.lexicon.PhraseTrie;
import dev.talentwire.enrich.text.Sentence;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Set;
import org.jspecify.annotations.Nullable;

/** Finds the moves that an article states: cue words, the frame that each one opens, and who and what fills it. */
public final class MoveFinder {

    private final PhraseTrie<String> words;
    private final @Nullable Odds odds;
    private final @Nullable TitleOdds titles;

    /** Reads by rules alone; how sure a move is remains a rule of thumb. */
    public MoveFinder(Lexicon lexicon) {
        this(lexicon, null, null);
    }

    /** Reads by rules, and weighs what they read and what they miss. */
    public static MoveFinder weighing(Lexicon lexicon, LearnedOdds odds) {
        return new MoveFinder(lexicon, odds.ties(), odds.titles());
    }

    MoveFinder(Lexicon lexicon, @Nullable Odds odds, @Nullable TitleOdds titles) {
        words = lexicon.moveWords();
        this.odds = odds;
        this.titles = titles;
    }

    /**
     * @param published day of publication, if known
     * @param trace     is told what fired and what was dropped
     */
    public List<Move> find(
            Tagged tagged,
            List<DateAt> dates,
            @Nullable LocalDate published,
            @Nullable Integer yearOfText,
            Trace trace) {
        String text = tagged.text().text();
        String excluded = Exclusions.of(text);
        if (excluded != null) {
            if (!tagged.sentences().isEmpty()) {
                trace.note(tagged.sentences().get(0), "whole article dropped: " + excluded);
            }
            return List.of();
        }
        boolean obituary = Exclusions.obituary(text);
        Profiles profiles = new Profiles(tagged);
        Reading reading = new Reading(
                tagged, profiles, new Statements(profiles, new Facts(published, yearOfText), new Dating(dates), trace));
        boolean[] named = named(text, tagged);
        Cursor<PersonAt> persons = new Cursor<>(withoutAliases(text, tagged.persons()));
        Cursor<CompanyAt> companies = new Cursor<>(tagged.companies());
        Cursor<PositionAt> positions = new Cursor<>(tagged.positions());
        Cursor<DateAt> when = new Cursor<>(outside(dates, tagged.persons()));
        List<Scene> scenes = new ArrayList<>();
        for (Sentence sentence : tagged.sentences()) {
            Scene scene = new Scene(
                    text,
                    sentence,
                    persons.in(sentence),
                    companies.in(sentence),
                    positions.in(sentence),
                    when.in(sentence),
                    cues(text, sentence, named, obituary));
            reading.read(scene);
            scenes.add(scene);
        }
        List<Move> stated = reading.moves();
        Set<String> pseudonyms = Pseudonyms.in(text);
        Merger merger = new Merger(text, pseudonyms, trace);
        if (odds == null) {
            return merger.merge(stated, reading.kept(), tagged.sentences());
        }
        Merger silent = new Merger(text, pseudonyms, Trace.NONE);
        List<Move> merged = silent.merge(stated, reading.kept(), tagged.sentences());
        Outlines outlines = new Outlines(scenes);
        List<WeighedTie> ties = new Ties(reading.discourse(), outlines, stated, merged).weighedBy(odds);
        Weighing weighing = new Weighing(ties, stated, reading.discourse());
        List<Move> all = new ArrayList<>(weighing.believed(stated));
        all.addAll(weighing.missed(merged));
        List<Move> kept = weighing.keep(merger.merge(all, reading.kept(), tagged.sentences()));
        return titles == null ? kept : new Titling(reading.discourse(), outlines, titles).entitle(kept);
    }

    /** 周天 in 周天虹 is no Sunday. */
    private static List<DateAt> outside(List<DateAt> dates, List<PersonAt> persons) {
        Map<Integer, PersonAt> names = new HashMap<>();
        persons.forEach(person -> names.put(person.start(), person));
        return dates.stream().filter(date -> !names.containsKey(date.start())).toList();
    }

    /** 巴雷特·佐夫(Barret Zoph) is one mention, not two. */
    private static List<PersonAt> withoutAliases(String text, List<PersonAt> persons) {
        List<PersonAt> kept = new ArrayList<>();
        for (PersonAt person : persons) {
            PersonAt before = kept.isEmpty() ? null : kept.get(kept.size() - 1);
            boolean alias = before != null
                    && before.name().equals(person.name())
                    && before.end() + 1 == person.start()
                    && text.charAt(before.end()) == '(';
            if (!alias) {
                kept.add(person);
            }
        }
        return kept;
    }

    private static boolean[] named(String text, Tagged tagged) {
        boolean[] named = new boolean[text.length()];
        for (List<? extends Span> spans : List.of(tagged.persons(), tagged.companies())) {
            for (Span span : spans) {
                java.util.Arrays.fill(named, span.start(), span.end(), true);
            }
        }
        for (PositionAt position : tagged.positions()) {
            boolean verb = text.startsWith("代理", position.core()) && named[Math.max(0, position.core() - 1)];
            java.util.Arrays.fill(named, position.core() + (verb ? 2 : 0), position.end(), true);
        }
        return named;
    }

    private List<Cue> cues(String text, Sentence sentence, boolean[] named, boolean obituary) {
        List<Cue> cues = new ArrayList<>();
        for (int i = sentence.start(); i < sentence.end(); i++) {
            PhraseTrie.Hit<String> hit = words.longest(text, i);
            if (hit == null || hit.end() > sentence.end() || named[i] || named[hit.end() - 1]) {
                continue;
            }
            boolean death = obituary && text.substring(i, hit.end()).matches("离开了?|告别|走了|离去|退休");
            if (!hit.value().equals(Lexicon.NO_MOVE) && !death) {
                cues.add(new Cue(
                        i,
                        hit.end(),
                        text.substring(i, hit.end()),
                        Frame.valueOf(hit.value().toUpperCase(Locale.ROOT))));
            }
            i = hit.end() - 1;
        }
        return cues;
    }

    /** Hands out spans sentence by sentence, in one pass. */
    private static final class Cursor<S extends Span> {
        private final List<S> spans;
        private int next;

        Cursor(List<S> spans) {
            this.spans = spans;
        }

        List<S> in(Sentence sentence) {
            int from = next;
            while (next < spans.size() && spans.get(next).start() < sentence.end()) {
                next++;
            }
            return spans.subList(from, next);
        }
    }
}
