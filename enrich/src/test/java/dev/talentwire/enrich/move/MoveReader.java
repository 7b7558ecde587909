package dev.talentwire.enrich.move;

import dev.talentwire.enrich.date.DateFinder;
import dev.talentwire.enrich.entity.EntityFinder;
import dev.talentwire.enrich.lexicon.Lexicon;
import dev.talentwire.enrich.name.NameTagger;
import dev.talentwire.enrich.text.NormalText;
import dev.talentwire.enrich.text.Normalizer;
import dev.talentwire.enrich.words.Words;
import java.io.IOException;
import java.io.InputStream;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.LocalDate;
import java.util.List;
import java.util.function.Function;
import org.jspecify.annotations.Nullable;

/** Reads moves as the enricher does, with odds of the caller's choice. */
final class MoveReader {

    private static final Words WORDS = new Words();
    private static final Normalizer NORMALIZER = new Normalizer(WORDS::simplify, List.of());
    private static final Lexicon LEXICON = Lexicon.load(null, NORMALIZER);

    private final EntityFinder entities;

    private MoveReader(NameTagger tagger) {
        entities = new EntityFinder(LEXICON, WORDS, tagger);
    }

    /** With the shipped name tagger. */
    static MoveReader shipped() {
        return new MoveReader(NameTagger.load(LEXICON));
    }

    /** With a name tagger of its own, as {@code TrainNames} writes it. */
    static MoveReader with(Path nameModel) throws IOException {
        try (InputStream in = Files.newInputStream(nameModel)) {
            return new MoveReader(NameTagger.read(in, LEXICON));
        }
    }

    /** @param odds made for the normalised text */
    List<Move> read(String text, @Nullable LocalDate published, Function<NormalText, Odds> odds) {
        return read(text, published, odds, null);
    }

    List<Move> read(
            String text, @Nullable LocalDate published, Function<NormalText, Odds> odds, @Nullable TitleOdds titles) {
        return read(text, published, odds, titles, Trace.NONE);
    }

    List<Move> read(
            String text,
            @Nullable LocalDate published,
            Function<NormalText, Odds> odds,
            @Nullable TitleOdds titles,
            Trace trace) {
        NormalText normal = NORMALIZER.normalize(text);
        return new MoveFinder(LEXICON, odds.apply(normal), titles)
                .find(
                        entities.find(normal),
                        new DateFinder().find(normal.text(), published),
                        published,
                        DateFinder.latestYear(normal.text()),
                        trace);
    }
}
