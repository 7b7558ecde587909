package dev.talentwire.enrich;

import dev.talentwire.enrich.claim.Claim;
import dev.talentwire.enrich.claim.ClaimFinder;
import dev.talentwire.enrich.date.DateAt;
import dev.talentwire.enrich.date.DateFinder;
import dev.talentwire.enrich.entity.CompanyAt;
import dev.talentwire.enrich.entity.EntityFinder;
import dev.talentwire.enrich.entity.PersonAt;
import dev.talentwire.enrich.entity.PositionAt;
import dev.talentwire.enrich.entity.Tagged;
import dev.talentwire.enrich.lexicon.Lexicon;
import dev.talentwire.enrich.lexicon.LexiconCheck;
import dev.talentwire.enrich.lexicon.LexiconException;
import dev.talentwire.enrich.lexicon.Problem;
import dev.talentwire.enrich.move.LearnedOdds;
import dev.talentwire.enrich.move.Move;
import dev.talentwire.enrich.move.MoveFinder;
import dev.talentwire.enrich.move.Trace;
import dev.talentwire.enrich.name.NameTagger;
import dev.talentwire.enrich.sentiment.CompanyMention;
import dev.talentwire.enrich.sentiment.Effect;
import dev.talentwire.enrich.sentiment.Judgement;
import dev.talentwire.enrich.sentiment.SentimentJudge;
import dev.talentwire.enrich.text.Normalizer;
import dev.talentwire.enrich.words.Words;
import dev.talentwire.schemas.Article;
import dev.talentwire.schemas.EnrichedArticle;
import dev.talentwire.schemas.MoveReport;
import dev.talentwire.schemas.TrustedRecords;
import java.nio.file.Path;
import java.time.Instant;
import java.time.LocalDate;
import java.time.ZoneId;
import java.util.ArrayList;
import java.util.List;
import java.util.concurrent.CompletableFuture;
import java.util.function.Function;
import java.util.function.Supplier;
import org.jspecify.annotations.Nullable;

/**
 * The door of this module: an article in, what it says out. Pure and thread-safe; time is linear in the length of the text.
 *
 * <p>Loading takes the tokenizer's dictionaries and the lexicon into memory, once.
 */
public final class Enricher {

    private static final ZoneId NEWS_ZONE = ZoneId.of("Asia/Shanghai");

    static {
        // Without Kafka no serde is made, and serdes are who register them otherwise.
        TrustedRecords.register();
    }

    private final EnrichSettings settings;
    private final Words words;
    private final @Nullable Function<Lexicon, NameTagger> tagger;
    private final Normalizer normalizer;
    private final @Nullable LearnedOdds odds;
    private final EntityFinder entities;
    private final DateFinder dates = new DateFinder();
    private final MoveFinder moves;
    private final ClaimFinder claims = new ClaimFinder();
    private final SentimentJudge judge;
    private final MoveGate gate;

    /** @throws LexiconException when a lexicon file cannot be used, with every problem and its line */
    public static Enricher load(EnrichSettings settings) {
        CompletableFuture<@Nullable Function<Lexicon, NameTagger>> tagger =
                CompletableFuture.supplyAsync(() -> settings.nameTagger() ? NameTagger.open() : null);
        CompletableFuture<@Nullable LearnedOdds> odds =
                CompletableFuture.supplyAsync(() -> settings.moveOdds() ? LearnedOdds.load() : null);
        Words words = new Words();
        return new Enricher(settings, words, tagger::join, odds::join);
    }

    /**
     * One that has read the lexicon's files anew; what does not come from them is shared with this one.
     *
     * @throws LexiconException when a file cannot be used, with every problem and its line
     */
    Enricher reloaded() {
        return new Enricher(settings, words, () -> tagger, () -> odds);
    }

    private Enricher(
            EnrichSettings settings,
            Words words,
            Supplier<@Nullable Function<Lexicon, NameTagger>> opening,
            Supplier<@Nullable LearnedOdds> learning) {
        this.settings = settings;
        this.words = words;
        normalizer = new Normalizer(words::simplify, Wordings.CONVERTER_ERRORS);
        check(settings.lexicon(), normalizer);
        Lexicon lexicon = Lexicon.load(settings.lexicon(), normalizer);
        judge = SentimentJudge.load(settings.lexicon());
        odds = learning.get();
        moves = odds == null ? new MoveFinder(lexicon) : MoveFinder.weighing(lexicon, odds);
        gate = new MoveGate(lexicon, normalizer);
        tagger = opening.get();
        entities = new EntityFinder(lexicon, words, tagger == null ? null : tagger.apply(lexicon));
    }

    private static void check(@Nullable Path operator, Normalizer normalizer) {
        if (operator == null) {
            return;
        }
        List<Problem> problems = new ArrayList<>(LexiconCheck.of(operator, normalizer));
        problems.addAll(SentimentJudge.problems(operator));
        if (!problems.isEmpty()) {
            throw new LexiconException(problems);
        }
    }

    /** A name as an article writes it, in simplified script and without the article's dirt. */
    public String plain(String written) {
        return normalizer.word(written);
    }

    EnrichSettings settings() {
        return settings;
    }

    /** Reads an article. The result refers to the article's own text by offsets. */
    public EnrichedArticle enrich(Article article) {
        return read(article, Trace.NONE);
    }

    /** Reads an article and tells how: for each sentence what was found, what fired, and why candidates were dropped. */
    public Explanation explain(Article article) {
        Explanation.Notes notes = new Explanation.Notes();
        EnrichedArticle read = read(article, notes);
        return notes.of(read);
    }

    /**
     * The moves that an article reports, the same as {@link #enrich} gives, and nothing else. An article that a cheap look at its
     * characters shows to hold none is not read.
     */
    public List<MoveReport> moves(Article article) {
        Source source = Source.of(article.getTitle(), article.getText());
        if (!gate.open(source.text())) {
            return List.of();
        }
        Tagged tagged = tag(source);
        LocalDate published = published(article.getPublishedAt());
        List<Move> found = mayMove(tagged) ? moves(tagged, dates(tagged, published), published, Trace.NONE) : List.of();
        return new Rendering(article, source, tagged).reports(found);
    }

    private EnrichedArticle read(Article article, Trace trace) {
        Source source = Source.of(article.getTitle(), article.getText());
        Tagged tagged = tag(source);
        LocalDate published = published(article.getPublishedAt());
        boolean explained = trace instanceof Explanation.Notes;
        List<DateAt> when = explained || mayMove(tagged) ? dates(tagged, published) : List.of();
        if (trace instanceof Explanation.Notes notes) {
            notes.tagged(tagged, when);
        }
        List<Move> found = explained || mayMove(tagged) ? moves(tagged, when, published, trace) : List.of();
        Judgement tone = judge.judge(tagged.text().text(), companies(tagged));
        if (explained) {
            note(tone, tagged, trace);
        }
        return new Rendering(article, source, tagged).of(found, claims(tagged, when, published), tone);
    }

    private Tagged tag(Source source) {
        return entities.find(normalizer.normalize(source.text()));
    }

    /** False when somebody or something is missing that every move has. */
    private static boolean mayMove(Tagged tagged) {
        return !tagged.persons().isEmpty()
                && tagged.companies().stream().anyMatch(at -> at.company().employs());
    }

    private List<DateAt> dates(Tagged tagged, @Nullable LocalDate published) {
        return dates.find(tagged.text().text(), published);
    }

    private List<Move> moves(Tagged tagged, List<DateAt> when, @Nullable LocalDate published, Trace trace) {
        Integer year = DateFinder.latestYear(tagged.text().text());
        return moves.find(tagged, when, published, year, trace).stream()
                .filter(move -> isSureEnough(move, trace))
                .toList();
    }

    private boolean isSureEnough(Move move, Trace trace) {
        boolean enough = move.confidence() >= settings.minConfidence();
        if (!enough) {
            trace.note(
                    move.sentence(),
                    move.kind() + " " + move.person().name() + " dropped: its confidence is "
                            + Math.round(100 * move.confidence()) + " %, less than enrich.minConfidence asks for");
        }
        return enough;
    }

    /** Claims; they need the dates only for their period, so that the dates are looked for when there is a claim. */
    private List<Claim> claims(Tagged tagged, List<DateAt> when, @Nullable LocalDate published) {
        List<Claim> found = claims.find(tagged, when);
        return found.isEmpty() || !when.isEmpty() ? found : claims.find(tagged, dates(tagged, published));
    }

    /** The employers whose tone is asked for: those that are listed as mentions, and products that stand for them. */
    private static List<CompanyMention> companies(Tagged tagged) {
        return tagged.companies().stream()
                .filter(at -> at.company().employs() && !at.company().media())
                .map(at -> new CompanyMention(at.company().id(), at.start(), at.end()))
                .toList();
    }

    private static void note(Judgement tone, Tagged tagged, Trace trace) {
        for (Effect effect : tone.effects()) {
            String word = tagged.text().written(effect.start(), effect.end());
            tagged.sentences().stream()
                    .filter(sentence -> sentence.holds(effect.start()))
                    .forEach(sentence -> trace.note(sentence, effect.render(word)));
        }
    }

    private static @Nullable LocalDate published(@Nullable Instant instant) {
        return instant == null ? null : instant.atZone(NEWS_ZONE).toLocalDate();
    }

    /** For {@link Explanation}. */
    static String describe(Tagged tagged, int from, int to) {
        StringBuilder out = new StringBuilder();
        for (PersonAt person : tagged.persons()) {
            if (person.start() >= from && person.end() <= to) {
                out.append(" person ").append(person.name());
            }
        }
        for (CompanyAt company : tagged.companies()) {
            if (company.start() >= from && company.end() <= to) {
                out.append(" employer ").append(company.name());
            }
        }
        for (PositionAt position : tagged.positions()) {
            if (position.start() >= from && position.end() <= to) {
                out.append(" title ").append(position.title());
            }
        }
        return out.toString().strip();
    }
}
