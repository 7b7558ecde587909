package dev.talentwire.enrich.lexicon;

import dev.talentwire.enrich.text.Normalizer;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Set;
import java.util.TreeSet;
import java.util.stream.Stream;

/** Says everything that is wrong in an operator's lexicon directory, in one pass; docs/lexicon.md describes the files. */
public final class LexiconCheck {

    private static final Set<String> FILES = new TreeSet<>(Set.of(
            "companies.tsv",
            "company-names.tsv",
            "everyday-words.txt",
            "foreign-names.tsv",
            "moves.tsv",
            "not-persons.txt",
            "position-modifiers.tsv",
            "positions.tsv",
            "sentiment-events.tsv",
            "sentiment-modifiers.tsv",
            "surnames.txt",
            "transliteration-chars.txt"));

    private LexiconCheck() {}

    /**
     * The problems of a directory's files, those of sentiment left out, by file and line; empty when all can be used.
     *
     * @param normalizer the one with which the lexicon is going to be loaded
     */
    public static List<Problem> of(Path directory, Normalizer normalizer) {
        List<Problem> problems = new ArrayList<>(unknownFiles(directory));
        LexiconFiles files = new LexiconFiles(directory);
        Lexicon.read(files, normalizer);
        new CompanyRules(files).check();
        new TermRules(files).check();
        files.problems().stream().distinct().forEach(problems::add);
        return problems;
    }

    private static List<Problem> unknownFiles(Path directory) {
        if (!Files.isDirectory(directory)) {
            return List.of(new Problem(
                    directory.toString(), 0, "", "is no directory; name one that holds lexicon files, or none at all"));
        }
        try (Stream<Path> inside = Files.list(directory)) {
            return inside.filter(path ->
                            path.toString().endsWith(".tsv") || path.toString().endsWith(".txt"))
                    .filter(path -> !FILES.contains(path.getFileName().toString()))
                    .sorted()
                    .map(path -> new Problem(
                            path.toString(), 0, "", "is read by nothing; a lexicon file is called one of " + FILES))
                    .toList();
        } catch (IOException e) {
            throw new UncheckedIOException(
                    "Cannot list the lexicon directory " + directory + ": check its permissions", e);
        }
    }
}
