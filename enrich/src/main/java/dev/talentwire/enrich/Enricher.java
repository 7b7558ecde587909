package dev.talentwire.enrich;

import dev.talentwire.enrich.claim.ClaimFinder;
import dev.talentwire.enrich.date.DateAt;
import dev.talentwire.enrich.date.DateFinder;
import dev.talentwire.enrich.entity.CompanyAt;
import dev.talentwire.enrich.entity.EntityFinder;
import dev.talentwire.enrich.entity.PersonAt;
import dev.talentwire.enrich.entity.PositionAt;
import dev.talentwire.enrich.entity.Tagged;
import dev.talentwire.enrich.lexicon.Lexicon;
import dev.talentwire.enrich.move.Move;
import dev.talentwire.enrich.move.MoveFinder;
import dev.talentwire.enrich.move.Trace;
import dev.talentwire.enrich.name.NameTagger;
import dev.talentwire.enrich.sentiment.CompanyMention;
import dev.talentwire.enrich.sentiment.Effect;
import dev.talentwire.enrich.sentiment.Judgement;
import dev.talentwire.enrich.sentiment.SentimentJudge;
import dev.talentwire.enrich.text.NormalText;
import dev.talentwire.enrich.text.Normalizer;
import dev.talentwire.enrich.words.Words;
import dev.talentwire.schemas.Article;
import dev.talentwire.schemas.EnrichedArticle;
import dev.talentwire.schemas.TrustedRecords;
import java.time.Instant;
import java.time.LocalDate;
import java.time.ZoneId;
import java.util.List;
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
    private final Normalizer normalizer;
    private final EntityFinder entities;
    private final DateFinder dates = new DateFinder();
    private final MoveFinder moves;
    private final ClaimFinder claims = new ClaimFinder();
    private final SentimentJudge judge;

    private Enricher(
            EnrichSettings settings,
            Normalizer normalizer,
            EntityFinder entities,
            MoveFinder moves,
            SentimentJudge judge) {
        this.settings = settings;
        this.normalizer = normalizer;
        this.entities = entities;
        this.moves = moves;
        this.judge = judge;
    }

    /** @throws dev.talentwire.enrich.lexicon.LexiconException when a lexicon file cannot be used, with every problem and its line */
    public static Enricher load(EnrichSettings settings) {
        Words words = new Words();
        Normalizer normalizer = new Normalizer(words::simplify, Wordings.CONVERTER_ERRORS);
        Lexicon lexicon = Lexicon.load(settings.lexicon(), normalizer);
        NameTagger tagger = settings.nameTagger() ? NameTagger.load(lexicon) : null;
        return new Enricher(
                settings,
                normalizer,
                new EntityFinder(lexicon, words, tagger),
                new MoveFinder(lexicon),
                SentimentJudge.load(settings.lexicon()));
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

    private EnrichedArticle read(Article article, Trace trace) {
        Source source = Source.of(article.getTitle(), article.getText());
        NormalText normal = normalizer.normalize(source.text());
        int bodyStart = bodyStart(normal, source.bodyStart());
        LocalDate published = published(article.getPublishedAt());
        Tagged tagged = entities.find(normal, bodyStart);
        Integer year = DateFinder.latestYear(normal.text());
        List<DateAt> when = dates.find(normal.text(), published);
        if (trace instanceof Explanation.Notes notes) {
            notes.tagged(tagged, when);
        }
        List<Move> found = moves.find(tagged, when, published, year, trace).stream()
                .filter(move -> move.confidence() >= settings.minConfidence())
                .toList();
        Judgement tone = judge.judge(normal.text(), companies(tagged));
        if (trace instanceof Explanation.Notes) {
            note(tone, tagged, trace);
        }
        return new Rendering(article, source, tagged).of(found, claims.find(tagged, when), tone);
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

    private static int bodyStart(NormalText normal, int sourceOffset) {
        int i = 0;
        while (i < normal.length() && normal.sourceStart(i) < sourceOffset) {
            i++;
        }
        return i;
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
