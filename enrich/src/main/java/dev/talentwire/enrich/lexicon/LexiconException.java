package dev.talentwire.enrich.lexicon;

import java.util.List;
import java.util.stream.Collectors;

/** A lexicon file says something that cannot be used. Holds every problem found, each with file and line. */
public final class LexiconException extends RuntimeException {

    private static final long serialVersionUID = 1;

    private final List<Problem> problems;

    public LexiconException(List<Problem> problems) {
        super(
                problems.size() == 1
                        ? problems.get(0).toString()
                        : problems.size() + " problems in the lexicon:\n  "
                                + problems.stream().map(Problem::toString).collect(Collectors.joining("\n  ")));
        this.problems = List.copyOf(problems);
    }

    /** Each with its file and line, what is wrong and what would be right. */
    public List<Problem> problems() {
        return problems;
    }
}
